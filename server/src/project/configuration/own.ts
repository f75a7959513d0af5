/** Own requirements of a configuration: as mappings in it, or in files with one or several each. */
import { kindIds, ownProblems } from "../../engine/index.js";
import type { Finding, KindId, OwnRequirement, TopicId } from "../../engine/types.js";
import { explain } from "./explain.js";
import { type Fault, faultsOf, isRecord, type Path, valueAt } from "./faults.js";
import { readSource, type Source } from "./source.js";
import { type Say, spokenIn } from "./spoken.js";
import type { ConfigurationProblem, Placed, Setting } from "./types.js";

const SECTION = "requirements";

export interface OwnRead {
  readonly requirements: readonly Setting<OwnRequirement>[];
  /** Paths and globs of further files. */
  readonly files: readonly Placed[];
  readonly problems: readonly ConfigurationProblem[];
}

/** @param faults of the whole configuration: what has one is left out */
export function ownIn(source: Source, faults: readonly Fault[], say: Say): OwnRead {
  const held = valueAt(source.plain, [SECTION]);
  const all: readonly unknown[] = Array.isArray(held) ? held : [];
  const right = all
    .map((value, i) => ({ value, path: [SECTION, String(i)] }))
    .filter(({ path }) => !faults.some((fault) => path.every((step, i) => fault.path[i] === step)));
  const read = right.map(({ value, path }) => (isRecord(value) ? readOne(value, path, source, say) : undefined));
  const seen = new Set<string>();
  const twice = read
    .flatMap((each) => each?.requirements ?? [])
    .flatMap(({ value: { id }, place }) => {
      if (!seen.has(id)) return seen.add(id) && [];
      return [{ ...place, message: `There are two requirements "${id}" here; the second one holds.` }];
    });
  return {
    requirements: read.flatMap((each) => each?.requirements ?? []),
    files: right.flatMap(({ value, path }) =>
      typeof value === "string" ? [{ text: value, place: say(source.placeOf(path, "value"), "") }] : [],
    ),
    problems: [...read.flatMap((each) => each?.problems ?? []), ...twice],
  };
}

/** Reads a file that holds one requirement, or a list of them. Never throws. */
export function readOwnFile(path: string, text: string): OwnRead {
  const source = readSource(text);
  const say = spokenIn(path, text);
  const isList = Array.isArray(source.plain);
  const wrapped = inSection(source, isList);
  const isUnread = source.problems.length > 0 && source.plain === undefined;
  const faults = isUnread ? [] : faultsOf(wrapped.plain);
  const read = ownIn(wrapped, faults, say);
  const nested = read.files.map(({ place }) => ({
    ...place,
    message: "A file of requirements holds requirements, not paths.",
  }));
  return {
    requirements: read.requirements,
    files: [],
    problems: [
      ...source.problems.map(({ span, message }) => say(span, message)),
      ...faults.map((fault) => say(wrapped.placeOf(fault.path, fault.at), explain(fault))),
      ...read.problems,
      ...nested,
    ],
  };
}

/** The file as if its contents stood under `requirements` of a configuration. */
function inSection(source: Source, isList: boolean): Source {
  const inner = (path: Path): Path => path.slice(isList ? 1 : 2);
  return {
    ...source,
    plain: { [SECTION]: isList ? source.plain : [source.plain ?? null] },
    placeOf: (path, at) => source.placeOf(inner(path), at),
  };
}

function readOne(value: Readonly<Record<string, unknown>>, path: Path, source: Source, say: Say) {
  const requirement = ownRequirement(value as unknown as Written);
  const place = say(source.placeOf([...path, "id"], "value"), "");
  const problems = ownProblems(requirement).map((each) =>
    say(source.placeOf([...path, ...each.path], "value"), each.message),
  );
  return { problems, requirements: problems.length > 0 ? [] : [{ value: requirement, place }] };
}

/** As it is written; the schema vouches for it. */
interface Written extends Omit<OwnRequirement, "principles" | "near" | "levels" | "words" | "snippet"> {
  readonly principles?: Finding["principles"];
  readonly near?: readonly TopicId[];
  readonly levels: OwnRequirement["levels"] | Extract<NonNullable<OwnRequirement["levels"][KindId]>, string>;
  readonly words: Readonly<Record<string, Partial<OwnRequirement["words"][string]>>>;
  readonly snippet?: OwnRequirement["snippet"];
}

function ownRequirement(written: Written): OwnRequirement {
  const { levels, principles = [], near = [], words, snippet = {}, missing, answer } = written;
  const forAll = typeof levels === "string" ? Object.fromEntries(kindIds.map((kind) => [kind, levels])) : levels;
  const lists = { headings: [], says: [], hints: [], not: [] };
  return {
    ...written,
    principles,
    near,
    snippet,
    levels: forAll,
    missing: missing.trim().replace(/\.$/, ""),
    answer: answer.trim(),
    words: Object.fromEntries(Object.entries(words).map(([language, own]) => [language, { ...lists, ...own }])),
  };
}
