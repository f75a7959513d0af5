import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { configurationSchema, validatorModule } from "../../configuration-schema.mjs";
import { at } from "../repository.mjs";
import { dataModule, idsModule } from "./modules.mjs";
import { rulePages } from "./pages.mjs";
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
    ["server/src/engine/catalogue/data.ts", dataModule(loaded)],
    ["snippets/charterlint.json", snippetFile(loaded.catalogue.requirements)],
    ["README.md", readmeWithTable(readFileSync(at("README.md"), "utf8"), loaded)],
    ...schemas,
    ...configuration(loaded.catalogue),
    ...rulePages(loaded),
  ]);
}

function configuration({ requirements, checks }) {
  const template = parse(readFileSync(at("server/catalogue/config.schema.yaml"), "utf8"));
  const schema = configurationSchema(template, [...requirements, ...checks]);
  return [
    ["schemas/charterlint.schema.json", json(schema)],
    ["server/src/project/configuration/schema-validator.js", validatorModule(schema)],
  ];
}

/** Folders all of whose files with the extension are made: what is there beside them is left over. */
export const OWNED = [
  ["docs/rules", ".md"],
  ["schemas", ".json"],
  ["snippets", ".json"],
];
