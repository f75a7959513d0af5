/** Which other documents belong to one: by what it inherits, by the set that configuration names, by its links. */
import { type GovernanceDocument, type Inherited, isAddress, type Relation } from "../../engine/index.js";
import type { FileState, TopicId, Unread } from "../../engine/types.js";
import { matcher } from "../configuration/globs.js";
import type { ConfigurationFile, ConfigurationProblem, Placed } from "../configuration/types.js";
import type { FileSystem } from "../file-system.js";
import { folderOf, pathWithin, within } from "../paths.js";
import { filesMatching, isMarkdown, isPath } from "./walk.js";

/** A document to be read. */
export interface Wanted {
  readonly path: string;
  readonly relation: Relation;
  /** As it was named, for people. */
  readonly named: string;
  /** Link targets that lead to it. */
  readonly targets: readonly string[];
  readonly topics?: readonly TopicId[];
  /** Where configuration names it: there its absence is a fault. */
  readonly place?: Placed["place"];
}

/** The document whose set is looked for, and what is known of it. */
export interface Center {
  readonly document: GovernanceDocument;
  /** What it says itself to inherit. */
  readonly inherits: readonly Inherited[];
  /** What stands at its references. */
  readonly states: ReadonlyMap<string, FileState>;
  readonly configuration: readonly ConfigurationFile[];
  /** No file outside it is read. */
  readonly top: string;
}

export interface Search {
  /** The most important first; no path twice. */
  readonly wanted: readonly Wanted[];
  /** What configuration lets it inherit and that is no file here. */
  readonly unread: readonly Unread[];
  readonly problems: readonly ConfigurationProblem[];
}

export async function search(fs: FileSystem, center: Center): Promise<Search> {
  const { document, configuration } = center;
  const inherited = configuration.flatMap((file) => inheritedBy(file, center.top));
  const sets = await Promise.all(configuration.map((file) => setOf(fs, file, document.path)));
  const all = [
    ...ownInherited(center),
    ...inherited.flatMap(({ wanted }) => wanted),
    ...sets.flatMap((set) => set.wanted),
  ];
  return {
    wanted: joined([...all, ...linkedFrom(center)].filter(({ path }) => path !== document.path)),
    unread: inherited.flatMap(({ unread }) => unread),
    problems: sets.flatMap((set) => set.problems),
  };
}

function ownInherited({ document, inherits, states, top }: Center): Wanted[] {
  return inherits.flatMap(({ from, topics }) => {
    const path = isAddress(from) ? undefined : pathWithin(top, folderOf(document.path), from);
    if (path === undefined || states.get(from) === "missing") return [];
    return [{ path, relation: "inherits", named: from, targets: [from], ...(topics ? { topics } : {}) }];
  });
}

function inheritedBy(file: ConfigurationFile, top: string): Pick<Search, "wanted" | "unread">[] {
  return file.inherits.map(({ text, place, topics }) => {
    const settled = topics ? { topics } : {};
    const path = isAddress(text) ? undefined : pathWithin(top, file.home, text);
    if (path === undefined) return { wanted: [], unread: [{ from: text, ...settled }] };
    return { wanted: [{ path, relation: "inherits", named: text, targets: [], place, ...settled }], unread: [] };
  });
}

/** The set that a configuration names, if the document at `path` is one of it. */
async function setOf(fs: FileSystem, file: ConfigurationFile, path: string): Promise<Omit<Search, "unread">> {
  const own = within(file.folder, path);
  if (own === undefined || !file.set.some(({ text }) => matcher(text)(own))) return { wanted: [], problems: [] };
  const found = await Promise.all(file.set.map((entry) => matching(fs, file.folder, entry)));
  return { wanted: found.flatMap((each) => each.wanted), problems: found.flatMap((each) => each.problems) };
}

async function matching(fs: FileSystem, folder: string, { text, place }: Placed): Promise<Omit<Search, "unread">> {
  try {
    const paths = await filesMatching(fs, folder, text);
    const wanted = paths.map((path): Wanted => {
      const named = within(folder, path) ?? path;
      return { path, relation: "set", named, targets: [], ...(isPath(text) ? { place } : {}) };
    });
    return { wanted, problems: [] };
  } catch (error) {
    const message = `What "${text}" means could not be looked up: ${error instanceof Error ? error.message : String(error)}.`;
    return { wanted: [], problems: [{ ...place, message }] };
  }
}

function linkedFrom({ document, states, top }: Center): Wanted[] {
  return [...states].flatMap(([target, state]): Wanted[] => {
    const path = state === "file" && isMarkdown(target) ? pathWithin(top, folderOf(document.path), target) : undefined;
    return path === undefined ? [] : [{ path, relation: "link", named: target, targets: [target] }];
  });
}

/** One entry a path: the first, with the targets of all. */
function joined(all: readonly Wanted[]): Wanted[] {
  const paths = new Map<string, Wanted>();
  for (const wanted of all) {
    const known = paths.get(wanted.path);
    paths.set(wanted.path, known ? { ...known, targets: [...known.targets, ...wanted.targets] } : wanted);
  }
  return [...paths.values()];
}
