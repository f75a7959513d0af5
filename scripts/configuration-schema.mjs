/**
 * From the template server/catalogue/config.schema.yaml to the schema of `.charterlint.yaml` and to the module that
 * validates against it. The validator is compiled ahead: at run time there is no compiler to load and nothing to `eval`,
 * so that it works in a web worker and under a content security policy.
 */
import Ajv from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";

/**
 * @param {Record<string, any>} template the parsed template
 * @param {readonly { id: string, title: string }[]} rules all rules of the catalogue
 * @param {readonly { id: string }[]} requirements those of them that are topics
 * @param {{ principles: readonly string[], presets: readonly string[] }} ids
 * @returns {Record<string, any>} the schema, as for schemas/charterlint.schema.json
 */
export function configurationSchema(template, rules, requirements, { principles, presets }) {
  const schema = structuredClone(template);
  const each = (definition) =>
    Object.fromEntries(
      rules.map(({ id, title }) => [id, { description: title, allOf: [{ $ref: `#/definitions/${definition}` }] }]),
    );
  const { definitions, properties } = schema;
  definitions.rules.properties = each("levels");
  definitions.waivers.properties = each("waiver");
  definitions.topic.enum = requirements.map(({ id }) => id);
  definitions.requirement.properties.principles.items.enum = [...principles];
  properties.extends.examples = presets.map((name) => `charterlint:${name}`);
  return schema;
}

/**
 * @param {Record<string, any>} schema as `configurationSchema` gives it
 * @returns {Record<string, any>} the schema of a file that holds one requirement of an organisation's own
 */
export function ownRequirementSchema({ $schema, $id, definitions }) {
  const { requirement, ...rest } = definitions;
  return {
    $schema,
    $id: $id.replace("charterlint.schema", "own-requirement.schema"),
    ...requirement,
    definitions: used(requirement, rest),
  };
}

/** The definitions that a schema refers to, directly or through others. */
function used(schema, definitions) {
  const names = new Set();
  const visit = (node) => {
    for (const [, name] of JSON.stringify(node).matchAll(/"#\/definitions\/(\w+)"/g)) {
      if (names.has(name)) continue;
      names.add(name);
      visit(definitions[name]);
    }
  };
  visit(schema);
  return Object.fromEntries(Object.entries(definitions).filter(([name]) => names.has(name)));
}

/**
 * @param {Record<string, any>} schema as `configurationSchema` gives it
 * @returns {string} the source of an ES module without imports, whose default export is the validating function
 */
export function validatorModule(schema) {
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    inlineRefs: false,
    ownProperties: true,
    messages: false,
    unicodeRegExp: false,
    code: { source: true, esm: true },
  });
  const source = standaloneCode(ajv, ajv.compile(withoutProse(schema)));
  if (/\brequire\(/.test(source))
    throw new Error("the validator needs a module of ajv: use a simpler keyword in config.schema.yaml");
  return `// Made by scripts/generate.mjs from server/catalogue/config.schema.yaml. Do not edit.\n${source}\n`;
}

/**
 * @param {Record<string, any>} template the parsed template
 * @returns {string} the source of a module that holds it, for completion in the editor
 */
export function schemaDataModule(template) {
  const data = JSON.stringify(without(template, UNUSED));
  return `// Made by scripts/generate.mjs from server/catalogue/config.schema.yaml. Do not edit.\nimport type { Schema } from "./schema.js";\n\nexport const template: Schema = ${data};\n`;
}

/** What says only what is wrong helps nobody to write. */
const UNUSED = ["$schema", "$id", "title", "pattern", "propertyNames", "examples", "required"];

/** What a validator does not look at: it would be kept in the compiled module as a constant. */
const PROSE = ["description", "title", "examples", "$id"];

function withoutProse(schema) {
  return onlyRefs(without(schema, PROSE));
}

/** A schema without some keywords. Under `properties` and the like stand names, not keywords. */
function without(node, keywords, isNames = false) {
  if (Array.isArray(node)) return node.map((each) => without(each, keywords));
  if (node === null || typeof node !== "object") return node;
  const kept = Object.entries(node).filter(([key]) => isNames || !keywords.includes(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, without(value, keywords, !isNames && NAMES.includes(key))]),
  );
}

const NAMES = ["properties", "patternProperties", "definitions"];

/** `{ allOf: [{ $ref }] }` is `{ $ref }`. */
function onlyRefs(node) {
  if (Array.isArray(node)) return node.map(onlyRefs);
  if (node === null || typeof node !== "object") return node;
  const { allOf, ...rest } = node;
  if (allOf?.length === 1 && Object.keys(rest).length === 0) return onlyRefs(allOf[0]);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, onlyRefs(value)]));
}
