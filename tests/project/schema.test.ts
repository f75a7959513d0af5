import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import Ajv from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { kindIds, ruleIds } from "../../server/src/engine/catalogue/ids.js";
import { SECTIONS, WAIVER_KEYS } from "../../server/src/project/configuration/explain.js";
import validate from "../../server/src/project/configuration/schema-validator.js";

const root = resolve(import.meta.dirname, "../..");
const schema = JSON.parse(readFileSync(resolve(root, "schemas/charterlint.schema.json"), "utf8"));

describe("the schema of .charterlint.yaml", () => {
  it("is what the compiled validator holds to", () => {
    const whole = new Ajv({ strict: false }).compile(schema);
    const samples = [
      "",
      "rules: { appeals: error }",
      "rules: { nope: error }",
      "rules: { appeals: 1 }",
      "kinds: { a: none }",
      "kinds: { a: x }",
      "ignore: [a, '!b']",
      "ignore: ['../a']",
      "waivers: { appeals: { reason: x, files: [a] } }",
      "waivers: { appeals: {} }",
      "version: 2",
      "other: 1",
      "[]",
    ];
    for (const sample of samples) expect([sample, validate(parse(sample))]).toEqual([sample, whole(parse(sample))]);
  });

  it("knows all rules and kinds of the catalogue, each with what it is about", () => {
    expect(Object.keys(schema.properties.rules.properties).sort()).toEqual([...ruleIds].sort());
    expect(Object.keys(schema.properties.waivers.properties).sort()).toEqual([...ruleIds].sort());
    expect(schema.properties.kinds.additionalProperties.enum).toEqual([...kindIds, "none"]);
    for (const id of ruleIds) expect(schema.properties.rules.properties[id].description).toMatch(/\w/);
  });

  it("has the keys that messages name", () => {
    expect(SECTIONS).toEqual(Object.keys(schema.properties));
    expect(WAIVER_KEYS).toEqual(Object.keys(schema.definitions.waiverDetails.properties));
  });

  it("is compiled to a module that needs no eval and no other module", () => {
    const source = readFileSync(resolve(root, "server/src/project/configuration/schema-validator.js"), "utf8");
    expect(source).not.toMatch(/\beval\(|new Function|require\(|^import /m);
  });
});
