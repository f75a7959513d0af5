/** From the text of a configuration file to what it says and what is wrong with it. */
import { LineIndex } from "../../engine/text/lines.js";
import type { KindId, Level, RuleId, Span, Waiver } from "../../engine/types.js";
import { folderOf } from "../paths.js";
import { explain } from "./explain.js";
import { type Fault, faultsOf } from "./faults.js";
import { anyOf, ignoreRule, matcher } from "./globs.js";
import { readSource, type Source } from "./source.js";
import type { ConfigurationFile, ConfigurationProblem, WaiverRule } from "./types.js";

/** Reads a configuration file; what is wrong in it is a problem and left out, what is right applies. Never throws. */
export function readConfiguration(path: string, text: string): ConfigurationFile {
  const source = readSource(text);
  const faults = source.problems.length > 0 && source.plain === undefined ? [] : faultsOf(source.plain ?? null);
  const say = spokenIn(path, text);
  const problems = [
    ...source.problems.map(({ span, message }) => say(span, message)),
    ...faults.map((fault) => say(source.placeOf(fault.path, fault.at), explain(fault))),
  ].sort((a, b) => a.span.start - b.span.start);
  return { path, folder: folderOf(path), ...rightParts(source, faults), problems };
}

/** A configuration file that could not be read at all. */
export function unreadable(path: string, message: string): ConfigurationFile {
  const problems = [spokenIn(path, "")({ start: 0, end: 0 }, message)];
  return { path, folder: folderOf(path), ...rightParts({ ordered: undefined }, []), problems };
}

function spokenIn(path: string, text: string): (span: Span, message: string) => ConfigurationProblem {
  const lines = new LineIndex(text);
  return (span, message) => ({
    path,
    span,
    start: lines.positionAt(span.start),
    end: lines.positionAt(span.end),
    message,
  });
}

type Parts = Pick<ConfigurationFile, "kinds" | "languages" | "rules" | "waivers" | "ignore">;

function rightParts({ ordered }: Pick<Source, "ordered">, faults: readonly Fault[]): Parts {
  const right = rightEntries(ordered, faults);
  return {
    kinds: right<KindId | "none">("kinds").map(([glob, value]) => ({ matches: matcher(glob), value })),
    languages: right<string>("languages").map(([glob, value]) => ({ matches: matcher(glob), value })),
    rules: new Map(right<Level>("rules") as readonly [RuleId, Level][]),
    waivers: right<WaiverEntry>("waivers").map(([rule, entry]) => waiverRule(rule as RuleId, entry)),
    ignore: right<string>("ignore").map(([, glob]) => ignoreRule(glob)),
  };
}

type Entries = <T>(section: string) => readonly (readonly [key: string, value: T])[];

/** The entries of a section without those that have a fault; the schema vouches for the type of the others. */
function rightEntries(ordered: unknown, faults: readonly Fault[]): Entries {
  const wrong = new Set(faults.map(({ path }) => JSON.stringify(path.slice(0, 2))));
  return <T>(section: string) => {
    const held: unknown = ordered instanceof Map ? ordered.get(section) : undefined;
    if (wrong.has(JSON.stringify([section])) || (!(held instanceof Map) && !Array.isArray(held))) return [];
    const entries: readonly (readonly [unknown, unknown])[] = [...held.entries()];
    return entries
      .map(([key, value]) => [String(key ?? ""), value as T] as const)
      .filter(([key]) => !wrong.has(JSON.stringify([section, key])));
  };
}

type WaiverEntry = string | ReadonlyMap<keyof Waiver | "files", string | readonly string[]>;

function waiverRule(rule: RuleId, entry: WaiverEntry): WaiverRule {
  if (typeof entry === "string") return { rule, waiver: { reason: entry, source: "configuration" } };
  const text = (key: "reason" | "owner" | "until") => ({ [key]: entry.get(key) as string | undefined });
  const given = Object.fromEntries(
    Object.entries({ ...text("owner"), ...text("until") }).filter(([, value]) => value !== undefined),
  );
  const waiver: Waiver = { ...given, reason: entry.get("reason") as string, source: "configuration" };
  const files = entry.get("files");
  return files === undefined
    ? { rule, waiver }
    : { rule, waiver, matches: anyOf(typeof files === "string" ? [files] : files) };
}
