/** What a person is told of a fault in a configuration file: what is wrong, and what would be right. */
import { ruleIds } from "../../engine/catalogue/ids.js";
import { nearest } from "../../engine/text/nearest.js";
import type { Fault, Path } from "./faults.js";

export const SECTIONS: readonly string[] = ["version", "kinds", "languages", "rules", "waivers", "ignore"];
export const WAIVER_KEYS: readonly string[] = ["reason", "owner", "until", "files"];

/** What is right at a path; `*` stands for any key. */
const EXPECTED: readonly (readonly [pattern: string, expected: string])[] = [
  ["", `a mapping with the keys ${list(SECTIONS, "and")}, all of them optional`],
  ["version", "1, the only version so far"],
  ["kinds", 'a mapping from globs to kinds, such as "proposals/*.md": proposal'],
  ["kinds/*", "a kind"],
  ["languages", 'a mapping from globs to languages, such as "fr/**": fr'],
  ["languages/*", "a language code of two or three small letters, such as en"],
  ["rules", "a mapping from rules to levels, such as appeals: warning"],
  ["rules/*", "a level"],
  ["waivers", 'a mapping from rules to reasons, such as balance: "The board is elected by all members."'],
  ["waivers/*", "the reason in a sentence, or a mapping with reason, owner, until and files"],
  ["waivers/*/reason", "the reason in a sentence"],
  ["waivers/*/owner", "a name"],
  ["waivers/*/until", "a day that exists, written YYYY-MM-DD, such as 2027-01-31"],
  ["waivers/*/files", 'a glob or a list of globs, such as "archive/**"'],
  ["waivers/*/files/*", 'a glob, such as "archive/**"'],
  ["ignore", 'a list of globs, such as ["archive/**"]'],
  ["ignore/*", 'a glob, such as "archive/**"'],
];

const GLOB_NOTE = "A glob is seen from the folder of the configuration file and cannot lead out of it";

export function explain(fault: Fault): string {
  switch (fault.type) {
    case "unknown-key":
      return unknownKey(fault.path);
    case "wrong-key":
      return `${quote(fault.value)} does not work as a glob here. ${GLOB_NOTE}; only ignore knows a leading "!".`;
    case "missing-key":
      return `This waiver has no ${fault.missing}. Say why the absence is accepted: reason: "..."`;
    case "wrong-value":
      return wrongValue(fault);
  }
}

function unknownKey(path: Path): string {
  const key = path.at(-1) ?? "";
  if (path.length === 2)
    return `There is no rule ${quote(key)}.${suggestion(key, ruleIds)} The command "charterlint rules" lists them all.`;
  const known = path.length === 1 ? SECTIONS : WAIVER_KEYS;
  return `There is no key ${quote(key)} here.${suggestion(key, known)} What may stand here: ${list(known, "and")}.`;
}

function suggestion(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near ? ` Did you mean ${quote(near)}?` : "";
}

function wrongValue({ path, allowed, value }: Fault): string {
  const expected = expectedAt(path);
  const choice = allowed.length > 0 ? `: ${list(allowed, "or")}` : "";
  const near = typeof value === "string" ? suggestion(value, allowed) : "";
  const note = expected.startsWith("a glob") && typeof value === "string" && value !== "" ? ` ${GLOB_NOTE}.` : "";
  return `Expected ${expected}${choice}; found ${describe(value)}.${near}${note}`;
}

function expectedAt(path: Path): string {
  const fits = (pattern: string) => {
    const parts = pattern === "" ? [] : pattern.split("/");
    return parts.length === path.length && parts.every((part, i) => part === "*" || part === path[i]);
  };
  return EXPECTED.find(([pattern]) => fits(pattern))?.[1] ?? "something else";
}

function describe(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a mapping";
  if (typeof value === "string") return value.trim() === "" ? "an empty text" : quote(value);
  return `the ${typeof value === "boolean" ? "truth value" : "number"} ${String(value)}`;
}

const SHOWN = 60;

function quote(value: unknown): string {
  const text = String(value);
  return `"${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}"`;
}

function list(words: readonly string[], joint: "and" | "or"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${joint} ${words.at(-1)}`;
}
