/** Keys and values that a schema allows at a place. */
import type { Schema } from "../../project/configuration/schema.js";
import type { YamlPlace } from "./yaml-place.js";

export interface Allowed {
  readonly text: string;
  readonly type: "key" | "value";
  readonly documentation?: string;
  /** Of a key: what follows it is a map. */
  readonly holdsMap?: boolean;
  readonly holdsList?: boolean;
}

export function allowedAt(root: Schema, { path, key, siblings }: YamlPlace): Allowed[] {
  const nodes = path.reduce<Schema[]>(
    (at, step) => at.flatMap((node) => stepInto(root, node, step)),
    variants(root, root),
  );
  if (key !== undefined) return nodes.flatMap((node) => stepInto(root, node, key)).flatMap(values);
  const keys = nodes.flatMap(({ properties }) => Object.entries(properties ?? {}));
  const own = keys.filter(([name]) => !siblings.includes(name)).map(([name, schema]) => asKey(root, name, schema));
  return unique([...own, ...nodes.flatMap(values)]);
}

function stepInto(root: Schema, { properties, additionalProperties, items }: Schema, step: string): Schema[] {
  if (step === "-") return items ? variants(root, items) : [];
  const further = typeof additionalProperties === "object" ? additionalProperties : undefined;
  const next = properties?.[step] ?? further;
  return next ? variants(root, next) : [];
}

/** All that a schema may stand for, with references and conditions taken apart. */
function variants(root: Schema, schema: Schema): Schema[] {
  const { $ref, then, else: otherwise } = schema;
  const name = $ref?.replace("#/definitions/", "");
  const referred = name === undefined ? undefined : root.definitions?.[name];
  return [schema, referred, then, otherwise].flatMap((each) => {
    if (!each) return [];
    return each === schema ? [schema] : variants(root, each);
  });
}

function asKey(root: Schema, text: string, schema: Schema): Allowed {
  const all = variants(root, schema);
  const { description } = schema;
  return {
    text,
    type: "key",
    holdsMap: all.some(isMap) && !all.some(isOther),
    holdsList: all.some(({ type }) => type?.includes("array") === true) && all.length === 1,
    ...(description === undefined ? {} : { documentation: description }),
  };
}

function isMap({ type }: Schema): boolean {
  return type === "object" || (Array.isArray(type) && type.includes("object"));
}

function isOther(schema: Schema): boolean {
  const { type, enum: known, $ref, if: condition } = schema;
  if (known || condition) return true;
  return type === undefined ? $ref === undefined : !isMap(schema);
}

function values({ enum: known, const: only, description }: Schema): Allowed[] {
  const all = [...(known ?? []), ...(only === undefined ? [] : [String(only)])];
  return all.map((text) => ({
    text,
    type: "value",
    ...(description === undefined ? {} : { documentation: description }),
  }));
}

function unique(all: readonly Allowed[]): Allowed[] {
  return [...new Map(all.map((each) => [`${each.type}:${each.text}`, each])).values()];
}
