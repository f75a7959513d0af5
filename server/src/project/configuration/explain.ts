/** What a person is told of a fault in a configuration file: what is wrong, and what would be right. */
import { ruleIds } from "../../engine/catalogue/ids.js";
import { nearest } from "../../engine/text/nearest.js";
import { expectedAt, keysAt, missingAt, SECTIONS } from "./expected.js";
import type { Fault, Path } from "./faults.js";

const GLOB_NOTE = "A glob is seen from the folder of the configuration file and cannot lead out of it";

export function explain(fault: Fault): string {
  switch (fault.type) {
    case "unknown-key":
      return unknownKey(fault.path);
    case "wrong-key":
      return wrongKey(fault);
    case "missing-key":
      return missingAt(fault.path, fault.missing ?? "");
    case "wrong-value":
      return wrongValue(fault);
  }
}

function unknownKey(path: Path): string {
  const key = path.at(-1) ?? "";
  const known = keysAt(path.slice(0, -1));
  if (!known)
    return `There is no rule ${quote(key)}.${suggestion(key, ruleIds)} The command "charterlint rules" lists them all.`;
  return `There is no key ${quote(key)} here.${suggestion(key, known)} What may stand here: ${list(known, "and")}.`;
}

function wrongKey({ path, value }: Fault): string {
  if (path[0] === "requirements")
    return `${quote(value)} is no language code: two or three small letters are expected, such as en.`;
  return `${quote(value)} does not work as a glob here. ${GLOB_NOTE}; only ignore knows a leading "!".`;
}

function suggestion(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  return near ? ` Did you mean ${quote(near)}?` : "";
}

function wrongValue({ path, allowed, value }: Fault): string {
  if (path.length === 0)
    return `Expected a mapping with the keys ${list(SECTIONS, "and")}, all of them optional; found ${describe(value)}.`;
  const expected = expectedAt(path);
  const isShort = allowed.length > 0 && allowed.length <= MOST_LISTED;
  const choice = isShort ? `: ${list(allowed, "or")}` : "";
  const near = typeof value === "string" ? suggestion(value, allowed) : "";
  const note = expected.startsWith("a glob") && typeof value === "string" && value !== "" ? ` ${GLOB_NOTE}.` : "";
  return `Expected ${expected}${choice}; found ${describe(value)}.${near}${note}`;
}

const MOST_LISTED = 25;

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
