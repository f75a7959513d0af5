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
 * @returns {Record<string, any>} the schema, as for schemas/charterlint.schema.json
 */
export function configurationSchema(template, rules) {
  const schema = structuredClone(template);
  const each = (definition) =>
    Object.fromEntries(
      rules.map(({ id, title }) => [id, { description: title, allOf: [{ $ref: `#/definitions/${definition}` }] }]),
    );
  schema.properties.rules.properties = each("level");
  schema.properties.waivers.properties = each("waiver");
  return schema;
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

/** What a validator does not look at is left out: it would be kept in the compiled module as a constant. */
function withoutProse(node) {
  if (Array.isArray(node)) return node.map(withoutProse);
  if (node === null || typeof node !== "object") return node;
  const kept = Object.entries(node).filter(
    ([key, value]) =>
      !["description", "title", "examples", "$id"].includes(key) || (typeof value === "object" && key !== "examples"),
  );
  const entries = kept.map(([key, value]) => [key, withoutProse(value)]);
  const { allOf, ...rest } = Object.fromEntries(entries);
  return allOf?.length === 1 && Object.keys(rest).length === 0 ? allOf[0] : Object.fromEntries(entries);
}
