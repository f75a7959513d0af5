import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { at } from "../repository.mjs";

const TEMPLATES = ["requirement", "principles", "check", "messages", "drafts", "words", "kinds"];

/** Puts the ids of the catalogue where a template says `$topics`, `$checks`, `$kinds` or `$principles`. */
function fill(node, ids) {
  if (typeof node === "string" && node.startsWith("$") && Object.hasOwn(ids, node.slice(1))) return ids[node.slice(1)];
  if (Array.isArray(node)) return node.map((each) => fill(each, ids));
  if (node === null || typeof node !== "object") return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, fill(value, ids)]));
}

/**
 * @param {ReturnType<typeof import("./read.mjs").idsOf>} ids
 * @returns {Record<string, object>} the JSON Schemas of the catalogue's files, by template name
 */
export function catalogueSchemas(ids) {
  const read = (name) => parse(readFileSync(at(`scripts/schemas/${name}.schema.yaml`), "utf8"));
  const everyKind = { ...ids, kindsAndNone: [...ids.kinds, "none"] };
  return Object.fromEntries(TEMPLATES.map((name) => [name, fill(read(name), everyKind)]));
}
