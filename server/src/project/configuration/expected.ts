/** What may stand where in a configuration, in words for people. `*` stands for any key. */
import type { Path } from "./faults.js";

export const SECTIONS: readonly string[] = [
  "version",
  "root",
  "extends",
  "kinds",
  "languages",
  "rules",
  "statuses",
  "waivers",
  "overrides",
  "requirements",
  "ignore",
  "set",
  "inherits",
];
export const WAIVER_KEYS: readonly string[] = ["reason", "owner", "until", "files"];
export const INHERITS_KEYS: readonly string[] = ["from", "topics"];
const STATUSES: readonly string[] = ["draft", "review", "adopted"];
const KINDS: readonly string[] = ["charter", "bylaws", "terms-of-reference", "policy", "proposal"];
const TEXTS: readonly string[] = ["looksFor", "why", "howToAnswer"];

type ByPattern<T> = readonly (readonly [pattern: string, value: T])[];

/** The keys of mappings. */
export const KEYS: ByPattern<readonly string[]> = [
  ["", SECTIONS],
  ["waivers/*", WAIVER_KEYS],
  ["inherits", INHERITS_KEYS],
  ["inherits/*", INHERITS_KEYS],
  ["rules/*", [...STATUSES, ...KINDS]],
  ["statuses", STATUSES],
  ["overrides/*", ["files", "kind", "language", "status", "rules", "statuses", "waivers"]],
  [
    "requirements/*",
    [
      ...["id", "title", "order", "principles", "levels", "near", "usual", "missing", "answer", "page", "url"],
      ...["words", "snippet", "examples"],
    ],
  ],
  ["requirements/*/levels", KINDS],
  ["requirements/*/levels/*", ["when", "level", "otherwise"]],
  ["requirements/*/page", TEXTS],
  ["requirements/*/words/*", ["headings", "says", "hints", "not", "distinct", "headingSuffices"]],
  ["requirements/*/snippet/*", ["heading", "body"]],
  ["requirements/*/examples", ["good", "bad"]],
];

const CODE = "a language code of two or three small letters, such as en";
const GLOB = 'a glob, such as "archive/**"';
const LINE = "a line of at most 300 characters";
const TEXT = "a text";

/** What is right at a path. */
const EXPECTED: ByPattern<string> = [
  ["version", "1, the only version so far"],
  ["root", "true or false"],
  ["extends", "a preset, a relative path or the name of a package, or a list of them"],
  ["extends/*", "a preset (charterlint:open-source), a relative path (./ours.yaml) or the name of a package"],
  ["kinds", 'a mapping from globs to kinds, such as "proposals/*.md": proposal'],
  ["kinds/*", "a kind"],
  ["languages", 'a mapping from globs to languages, such as "fr/**": fr'],
  ["languages/*", CODE],
  ["rules", "a mapping from rules to levels, such as appeals: warning"],
  ["rules/*", "a level"],
  ["rules/*/*", "a level"],
  ["statuses", "a mapping from stages to how much is asked, such as draft: info"],
  ["statuses/*", "how much is asked at this stage"],
  ["waivers", 'a mapping from rules to reasons, such as balance: "The board is elected by all members."'],
  ["waivers/*", "the reason in a sentence, or a mapping with reason, owner, until and files"],
  ["waivers/*/reason", "the reason in a sentence"],
  ["waivers/*/owner", "a name"],
  ["waivers/*/until", "a day that exists, written YYYY-MM-DD, such as 2027-01-31"],
  ["waivers/*/files", 'a glob or a list of globs, such as "archive/**"'],
  ["waivers/*/files/*", GLOB],
  ["overrides", 'a list of mappings with files, such as [{ files: "drafts/**", status: draft }]'],
  ["overrides/*", "a mapping with files, and what holds for them"],
  ["overrides/*/files", 'a glob or a list of globs, such as "drafts/**"'],
  ["overrides/*/files/*", GLOB],
  ["overrides/*/kind", "a kind"],
  ["overrides/*/language", CODE],
  ["overrides/*/status", "a stage"],
  [
    "requirements",
    'a list of requirements, or of paths and globs of files that hold them, such as ["requirements/*.yaml"]',
  ],
  ["requirements/*", "a requirement (a mapping), or a path or glob inside the folder of this file"],
  ["requirements/*/id", "the name of your organisation, a slash and the name of the rule, such as harbour/records"],
  ["requirements/*/title", LINE],
  ["requirements/*/order", "a number; the sections of the catalogue have 10, 20, 30 and so on"],
  ["requirements/*/principles", "a list of principles of the catalogue, such as [isoc:C3]"],
  ["requirements/*/principles/*", "a principle of the catalogue"],
  ["requirements/*/levels", "how much it is asked of every kind, or a mapping from kinds"],
  ["requirements/*/levels/*", "how much it is asked"],
  ["requirements/*/levels/*/*", "how much it is asked, and when"],
  ["requirements/*/near", "a list of topics, such as [transparency]"],
  ["requirements/*/near/*", "a topic"],
  ["requirements/*/usual", "true, or nothing at all"],
  ["requirements/*/missing", `${LINE}, which completes "This charter …"`],
  ["requirements/*/answer", "a sentence that tells what would answer it"],
  ["requirements/*/page", "a mapping with looksFor, why and howToAnswer"],
  ["requirements/*/page/*", TEXT],
  ["requirements/*/url", "an address that begins with https://"],
  ["requirements/*/words", "a mapping from languages to words, such as en: { headings: [Records] }"],
  ["requirements/*/words/*", "a mapping with headings, says, hints and not"],
  ["requirements/*/words/*/distinct", "the name of a word class"],
  ["requirements/*/words/*/headingSuffices", "true or false"],
  ["requirements/*/words/*/*", "a list of cues"],
  ["requirements/*/words/*/*/*", "a cue, such as keeps the records"],
  ["requirements/*/snippet", "a mapping from languages to drafts, such as en: { heading: Records, body: … }"],
  ["requirements/*/snippet/*", "a mapping with heading and body"],
  ["requirements/*/snippet/*/heading", LINE],
  ["requirements/*/snippet/*/body", TEXT],
  ["requirements/*/examples", "a mapping with good and bad"],
  ["requirements/*/examples/*", TEXT],
  ["ignore", 'a list of globs, such as ["archive/**"]'],
  ["ignore/*", GLOB],
  ["set", 'a list of paths and globs, such as ["charter.md", "bylaws.md"]'],
  ["set/*", 'a glob, such as "policies/*.md"'],
  ["inherits/from", "a path or an address"],
  ["inherits/topics", "a list of topics, such as [appeals, conduct]"],
  ["inherits/topics/*", "a topic"],
  ["inherits", "a path, an address, a list of them, or a mapping with from and topics"],
  ["inherits/*", "a path, an address, or a mapping with from and topics"],
  ["inherits/*/from", "a path or an address"],
  ["inherits/*/topics", "a list of topics, such as [appeals, conduct]"],
  ["inherits/*/topics/*", "a topic"],
];

/** The same words for a key that has to be there. */
const MISSING: ByPattern<string> = [
  ["waivers/*/reason", 'This waiver has no reason. Say why the absence is accepted: reason: "..."'],
  ["inherits/from", 'This does not say where the rules stand. Name a path or an address: from: "..."'],
  ["inherits/*/from", 'This does not say where the rules stand. Name a path or an address: from: "..."'],
  ["overrides/*/files", 'This does not say for which files it holds. Name them: files: "drafts/**"'],
];

export function expectedAt(path: Path): string {
  return lookUp(EXPECTED, path) ?? "something else";
}

export function keysAt(path: Path): readonly string[] | undefined {
  return lookUp(KEYS, path);
}

/** @param path to the mapping in which the key is missing */
export function missingAt(path: Path, key: string): string {
  const at = [...path, key];
  return lookUp(MISSING, at) ?? `There is no ${key} here. It is to be ${expectedAt(at)}.`;
}

/** Under `overrides`, the sections are as at the top. */
const SHARED: readonly string[] = ["rules", "statuses", "waivers"];

function lookUp<T>(table: ByPattern<T>, path: Path): T | undefined {
  const own = path[0] === "overrides" && SHARED.includes(path[2] ?? "") ? path.slice(2) : path;
  const fits = (pattern: string) => {
    const parts = pattern === "" ? [] : pattern.split("/");
    return parts.length === own.length && parts.every((part, i) => part === "*" || part === own[i]);
  };
  return table.find(([pattern]) => fits(pattern))?.[1];
}
