import Ajv from "ajv";
import { allFiles } from "./read.mjs";

/**
 * What JSON Schema can say of the catalogue.
 *
 * @param {import("./read.mjs").Sources} sources
 * @param {Record<string, object>} schemas as `catalogueSchemas` gives them
 * @returns {string[]} problems as `path:line message`; none when all is well
 */
export function schemaProblems(sources, schemas) {
  const ajv = new Ajv({ allErrors: true, strict: false, verbose: true });
  const notYaml = allFiles(sources).flatMap(({ problems }) => problems);
  const against = (name, files) => {
    const validate = ajv.compile(schemas[name]);
    return files.filter(({ problems }) => problems.length === 0).flatMap((file) => problemsOf(file, validate));
  };
  return [
    ...notYaml,
    ...sources.requirements.flatMap(unwritten),
    ...against("principles", [sources.principles]),
    ...against("messages", [sources.messages]),
    ...against("drafts", [sources.drafts]),
    ...against("requirement", sources.requirements),
    ...against("check", sources.checks),
    ...against("words", sources.words),
    ...against("kinds", sources.kinds),
  ];
}

/** What the template of a new rule asks its author to write. */
function unwritten({ path, text }) {
  const lines = text.split("\n").map((line, i) => ({ line: line.trim(), place: `${path}:${i + 1}` }));
  return lines
    .filter(({ line }) => /\bWRITE\b/.test(line))
    .map(({ line, place }) => `${place} still to be written: ${line}`);
}

function problemsOf(file, validate) {
  if (validate(file.data)) return [];
  return validate.errors.filter(({ keyword }) => !WRAPPERS.has(keyword)).map((error) => sentence(file, error));
}

/** They only repeat that an error inside them was found. */
const WRAPPERS = new Set(["if", "anyOf", "oneOf", "propertyNames"]);

function sentence(file, { instancePath, keyword, params, message, data, propertyName }) {
  const keys = instancePath.split("/").slice(1).map(unescaped);
  const where = keys.length > 0 ? `${keys.join(".")}: ` : "";
  const key = params.additionalProperty ?? propertyName;
  const place = file.place(key === undefined ? keys : [...keys, key]);
  return `${place} ${where}${explain(keyword, params, message, data, propertyName)}`;
}

const unescaped = (key) => {
  const plain = key.replaceAll("~1", "/").replaceAll("~0", "~");
  return /^\d+$/.test(plain) ? Number(plain) : plain;
};

function explain(keyword, params, message, data, propertyName) {
  if (keyword === "additionalProperties") return `"${params.additionalProperty}" is not a key here`;
  if (keyword === "required") return `"${params.missingProperty}" is missing`;
  if (keyword === "enum")
    return `${JSON.stringify(propertyName ?? data)} is none of: ${params.allowedValues.join(", ")}`;
  if (keyword === "pattern") return `${JSON.stringify(data)} does not have the form ${params.pattern}`;
  if (keyword === "minItems") return `at least ${params.limit} is needed`;
  return message;
}
