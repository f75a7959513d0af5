import { readdirSync, readFileSync } from "node:fs";
import { at } from "../repository.mjs";

/** Files of data. */
const MADE = new Set(["facts.ts", "lexicons.ts", "texts.ts"]);
const ARGUMENT = /\{([^}]*)\}/g;

/**
 * Messages whose arguments no code gives. Which code gives which arguments is read from the engine's sources, where
 * a message is written `{ id: "…", args: { … } }`; where arguments are spread into there (`...args`) or ids are put
 * together (`front-matter.${…}`), messages are judged by the form of their arguments alone.
 *
 * @param {import("./read.mjs").Sources} sources
 * @returns {string[]}
 */
export function messageProblems({ messages, checks }) {
  const given = argumentsGiven();
  const own = Object.entries(messages.data).map(([id, text]) => [id, text, messages.place([id])]);
  const ofChecks = checks.flatMap(({ data, place }) =>
    Object.entries(data.messages).map(([id, text]) => [id, text, place(["messages", id])]),
  );
  return [...own, ...ofChecks].flatMap(([id, text, place]) => argumentProblems(id, text, place, given.get(id)));
}

function argumentProblems(id, text, place, known) {
  const names = [...text.matchAll(ARGUMENT)].map(([, name]) => name);
  return names.flatMap((name) => {
    if (!/^[a-zA-Z]+$/.test(name)) return [`${place} ${id}: "{${name}}" is no argument`];
    if (known && !known.has(name))
      return [`${place} ${id}: "{${name}}" is not given; known are: ${[...known].join(", ")}`];
    return [];
  });
}

function argumentsGiven() {
  const given = new Map();
  for (const entry of readdirSync(at("server/src/engine"), { recursive: true, withFileTypes: true })) {
    if (!entry.name.endsWith(".ts") || MADE.has(entry.name)) continue;
    const text = readFileSync(`${entry.parentPath}/${entry.name}`, "utf8");
    for (const [, ids, list] of text.matchAll(/\bid: ([^,;{}]*"[a-z.-]+"),\s*args: \{((?:(?!\.\.\.)[^{}])*)\}/g))
      for (const [, id] of ids.matchAll(/"([a-z.-]+)"/g))
        given.set(id, new Set([...(given.get(id) ?? []), ...list.split(",").map(nameOf).filter(Boolean)]));
  }
  return given;
}

const nameOf = (pair) => pair.split(":")[0].trim();
