import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import Ajv from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { kindIds, ruleIds } from "../../server/src/engine/catalogue/ids.js";
import { KEYS } from "../../server/src/project/configuration/expected.js";
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
      "root: true",
      "root: 1",
      "extends: charterlint:open-source",
      "extends: [./a.yaml, '']",
      "rules: { appeals: { draft: off, charter: error } }",
      "rules: { appeals: { drafts: off } }",
      "rules: { ours/records: error, ours_records: error }",
      "statuses: { draft: info, review: off }",
      "statuses: { draft: mild }",
      "overrides: [{ files: 'a/**', kind: policy, rules: { appeals: off } }]",
      "overrides: [{ kind: policy }]",
      "requirements: [a.yaml, '../b.yaml']",
      "requirements: [{ id: ours/a, title: A, levels: required, missing: b, answer: C., words: { en: { says: [a] } } }]",
      "requirements: [{ id: ours/a, title: A, levels: { charter: { when: multistakeholder, level: required } } }]",
      "version: 2",
      "other: 1",
      "[]",
    ];
    for (const sample of samples) expect([sample, validate(parse(sample))]).toEqual([sample, whole(parse(sample))]);
  });

  it("knows all rules and kinds of the catalogue, each with what it is about", () => {
    const { rules, waivers } = schema.definitions;
    expect(Object.keys(rules.properties).sort()).toEqual([...ruleIds].sort());
    expect(Object.keys(waivers.properties).sort()).toEqual([...ruleIds].sort());
    expect(schema.properties.kinds.additionalProperties.enum).toEqual([...kindIds, "none"]);
    for (const id of ruleIds) expect(rules.properties[id].description).toMatch(/\w/);
  });

  it("has the keys that messages name", () => {
    const { override, requirement, waiverDetails, inheritedTopics, levelsBy, statuses, levelsByKind } =
      schema.definitions;
    const { conditionalLevel, words, snippet } = schema.definitions;
    const named: Readonly<Record<string, object>> = {
      "": schema,
      "waivers/*": waiverDetails,
      inherits: inheritedTopics,
      "inherits/*": inheritedTopics,
      "rules/*": levelsBy,
      statuses,
      "overrides/*": override,
      "requirements/*": requirement,
      "requirements/*/levels": levelsByKind,
      "requirements/*/levels/*": conditionalLevel,
      "requirements/*/page": requirement.properties.page,
      "requirements/*/words/*": words,
      "requirements/*/snippet/*": snippet,
      "requirements/*/examples": requirement.properties.examples,
    };
    const keysOf = ({ properties }: { properties?: object }) => Object.keys(properties ?? {});
    expect(Object.fromEntries(KEYS)).toEqual(
      Object.fromEntries(Object.entries(named).map(([path, mapping]) => [path, keysOf(mapping)])),
    );
  });

  it("is, for a file with one requirement, the part about requirements, with all that it refers to", () => {
    const own = JSON.parse(readFileSync(resolve(root, "schemas/own-requirement.schema.json"), "utf8"));
    const validateOwn = new Ajv({ strict: false }).compile(own);
    const right = parse(readFileSync(resolve(root, "examples/own-rules/requirements/records.yaml"), "utf8"));
    expect([validateOwn(right), validateOwn({ ...right, id: "records" }), validateOwn(null)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("is compiled to a module that needs no eval and no other module", () => {
    const source = readFileSync(resolve(root, "server/src/project/configuration/schema-validator.js"), "utf8");
    expect(source).not.toMatch(/\beval\(|new Function|require\(|^import /m);
  });
});
