/** From the text of a configuration file to what it says and what is wrong with it. */
import type { KindId } from "../../engine/types.js";
import { folderOf } from "../paths.js";
import { blocksIn, namedIn } from "./blocks.js";
import { explain } from "./explain.js";
import { faultsOf, isRecord, type Path, valueAt } from "./faults.js";
import { ignoreRule, matcher } from "./globs.js";
import { ownIn } from "./own.js";
import { Right } from "./right.js";
import { inheritsIn, setIn } from "./sets.js";
import { readSource, type Source } from "./source.js";
import { spokenIn } from "./spoken.js";
import type { ConfigurationFile, Place, Placed } from "./types.js";

/**
 * Reads a configuration file; what is wrong in it is a problem and left out, what is right applies. Never throws.
 * @param at keys to the configuration, where it is only a part of the file
 */
export function readConfiguration(path: string, text: string, at: Path = []): ConfigurationFile {
  const source = within(readSource(text), at);
  const faults = source.problems.length > 0 && source.plain === undefined ? [] : faultsOf(source.plain ?? null);
  const say = spokenIn(path, text);
  const placeOf = (of: Path, part: "key" | "value" = "value"): Place => say(source.placeOf(of, part), "");
  const own = ownIn(source, faults, say);
  const problems = [
    ...source.problems.map(({ span, message }) => say(span, message)),
    ...faults.map((fault) => say(source.placeOf(fault.path, fault.at), explain(fault))),
    ...own.problems,
  ].sort((a, b) => a.span.start - b.span.start);
  const right = new Right(source, faults, placeOf);
  return {
    ...empty(path),
    ...rightParts(right),
    extends: extendsIn(source.plain, right),
    set: setIn(source.plain, faults, placeOf),
    inherits: inheritsIn(source.plain, faults, placeOf),
    requirements: own.requirements,
    requirementFiles: own.files,
    problems,
  };
}

/** A configuration file that could not be read at all. */
export function unreadable(path: string, message: string): ConfigurationFile {
  return { ...empty(path), problems: [spokenIn(path, "")({ start: 0, end: 0 }, message)] };
}

function empty(path: string): ConfigurationFile {
  const home = folderOf(path);
  const nothing = { extends: [], kinds: [], languages: [], blocks: [], requirements: [], requirementFiles: [] };
  return {
    path,
    folder: home,
    home,
    root: false,
    ...nothing,
    namedOwn: [],
    ignore: [],
    set: [],
    inherits: [],
    problems: [],
  };
}

/** The part of a source that is the configuration. */
function within(source: Source, at: Path): Source {
  if (at.length === 0) return source;
  const ordered = at.reduce<unknown>((held, key) => (held instanceof Map ? held.get(key) : undefined), source.ordered);
  return {
    ...source,
    plain: valueAt(source.plain, at),
    ordered,
    placeOf: (path, part) => source.placeOf([...at, ...path], part),
  };
}

function rightParts(
  right: Right,
): Pick<ConfigurationFile, "root" | "kinds" | "languages" | "ignore" | "blocks" | "namedOwn"> {
  return {
    root: right.value<boolean>(["root"])?.value ?? false,
    kinds: right
      .entries<KindId | "none">(["kinds"])
      .map(({ key, value, place }) => ({ matches: matcher(key), value, place })),
    languages: right
      .entries<string>(["languages"])
      .map(({ key, value, place }) => ({ matches: matcher(key), value, place })),
    ignore: right.entries<string>(["ignore"]).map(({ value, place }) => ({ ...ignoreRule(value), place })),
    blocks: blocksIn(right),
    namedOwn: namedIn(right),
  };
}

/** One, or a list of them. */
function extendsIn(plain: unknown, right: Right): Placed[] {
  const held = isRecord(plain) ? plain.extends : undefined;
  if (Array.isArray(held))
    return right.entries<string>(["extends"]).map(({ value, place }) => ({ text: value.trim(), place }));
  const one = right.value<string>(["extends"]);
  return one ? [{ text: one.value.trim(), place: one.place }] : [];
}
