/** The schema of `.charterlint.yaml` as data, for whoever helps to write one: its keys, their values, what they mean. */
import { rule } from "../../engine/catalogue/lookup.js";
import { catalogue, ruleIds, topicIds } from "../../engine/index.js";
import { presetNames } from "./presets.js";
import { template } from "./schema-data.js";

/** As much of JSON Schema as the configuration uses. */
export interface Schema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly minProperties?: number;
  readonly enum?: readonly string[];
  readonly const?: string | number | boolean;
  readonly items?: Schema;
  readonly $ref?: string;
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** With the rules, topics and principles of the catalogue in their places. */
export function configurationSchema(): Schema {
  const { rules, waivers, topic, requirement } = template.definitions ?? {};
  const each = (definition: string) =>
    Object.fromEntries(
      ruleIds.map((id) => [id, { description: rule(id)?.title ?? id, $ref: `#/definitions/${definition}` }]),
    );
  const principles = {
    ...requirement?.properties?.principles,
    items: { enum: catalogue.principles.map(({ id }) => id) },
  };
  return {
    ...template,
    properties: { ...template.properties, extends: { ...template.properties?.extends, enum: presetNames } },
    definitions: {
      ...template.definitions,
      rules: { ...rules, properties: each("levels") },
      waivers: { ...waivers, properties: each("waiver") },
      topic: { ...topic, enum: topicIds },
      requirement: { ...requirement, properties: { ...requirement?.properties, principles } },
    },
  };
}
