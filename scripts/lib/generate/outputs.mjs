import { readFileSync } from "node:fs";
import { parse } from "yaml";
import {
  configurationSchema,
  ownRequirementSchema,
  schemaDataModule,
  validatorModule,
} from "../../configuration-schema.mjs";
import { at } from "../repository.mjs";
import { draftsModule, factsModule, idsModule, lexiconsModule, textsModule } from "./modules.mjs";
import { rulePages } from "./pages.mjs";
import { presetsModule, readPresets } from "./presets.mjs";
import { readmeWithTable } from "./readme.mjs";
import { snippetFile } from "./snippets.mjs";

const json = (value) => `${JSON.stringify(value, undefined, 2)}\n`;

/**
 * Everything that is made from the catalogue.
 *
 * @param {import("../catalogue/load.mjs").Loaded} loaded
 * @returns {Map<string, string>} contents by path relative to the root
 */
export function outputs(loaded) {
  const schemas = Object.entries(loaded.schemas).map(([name, schema]) => [`schemas/${name}.schema.json`, json(schema)]);
  return new Map([
    ["server/src/engine/catalogue/ids.ts", idsModule(loaded.ids)],
    ["server/src/engine/catalogue/facts.ts", factsModule(loaded)],
    ["server/src/engine/catalogue/texts.ts", textsModule(loaded)],
    ["server/src/engine/catalogue/lexicons.ts", lexiconsModule(loaded)],
    ["server/src/engine/drafts/data.ts", draftsModule(loaded)],
    ["snippets/charterlint.json", snippetFile(loaded.catalogue.requirements)],
    ["README.md", readmeWithTable(readFileSync(at("README.md"), "utf8"), loaded)],
    ...schemas,
    ...configuration(loaded),
    ...rulePages(loaded),
  ]);
}

function configuration({ catalogue: { requirements, checks }, ids }) {
  const template = parse(readFileSync(at("server/catalogue/config.schema.yaml"), "utf8"));
  const presets = readPresets();
  const names = { ...ids, presets: Object.keys(presets) };
  const schema = configurationSchema(template, [...requirements, ...checks], requirements, names);
  return [
    ["schemas/charterlint.schema.json", json(schema)],
    ["schemas/own-requirement.schema.json", json(ownRequirementSchema(schema))],
    ["server/src/project/configuration/presets-data.ts", presetsModule(presets)],
    ["server/src/project/configuration/schema-validator.js", validatorModule(schema)],
    ["server/src/project/configuration/schema-data.ts", schemaDataModule(template)],
  ];
}

/** Folders all of whose files with the extension are made: what is there beside them is left over. */
export const OWNED = [
  ["docs/rules", ".md"],
  ["schemas", ".json"],
  ["snippets", ".json"],
];
