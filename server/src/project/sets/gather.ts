/** Reads the other documents of a set. */
import type { Engine, Other, Unread } from "../../engine/index.js";
import type { Failure } from "../../engine/types.js";
import type { Applied } from "../configuration/apply.js";
import type { ConfigurationProblem } from "../configuration/types.js";
import type { FileSystem } from "../file-system.js";
import { folderOf, resolveReference } from "../paths.js";
import { type Center, search, type Wanted } from "./wanted.js";

/** Of a set with more, the first count. */
const MOST_DOCUMENTS = 20;
/** Documents over this size, in UTF-16 units, are left out. */
export const LARGEST = 1_000_000;

export interface Gathered {
  readonly others: readonly Other[];
  readonly unread: readonly Unread[];
  /** Of the configuration: what it names and is not there. */
  readonly problems: readonly ConfigurationProblem[];
  readonly failures: readonly Failure[];
  /** The paths of all documents that were looked for. */
  readonly dependsOn: readonly string[];
}

export const NOTHING: Gathered = { others: [], unread: [], problems: [], failures: [], dependsOn: [] };

export interface Reader {
  readonly fs: FileSystem;
  readonly engine: Engine;
  /** What configuration says of a document. */
  settingsOf(path: string): Promise<Applied>;
}

/** Never throws: what cannot be read is a failure, or a problem of the configuration that names it. */
export async function gather(reader: Reader, center: Center): Promise<Gathered> {
  const { wanted, unread, problems } = await search(reader.fs, center);
  const [first, rest] = [wanted.slice(0, MOST_DOCUMENTS), wanted.slice(MOST_DOCUMENTS)];
  const read = await Promise.all(first.map((each) => readOne(reader, center.document.path, each)));
  return {
    others: read.flatMap((each) => (each.type === "read" ? [each.other] : [])),
    unread,
    problems: [
      ...problems,
      ...tooMany(rest),
      ...read.flatMap((each) => (each.type === "problem" ? [each.problem] : [])),
    ],
    failures: read.flatMap((each) => (each.type === "failure" ? [each.failure] : [])),
    dependsOn: first.map(({ path }) => path),
  };
}

type Read =
  | { readonly type: "read"; readonly other: Other }
  | { readonly type: "problem"; readonly problem: ConfigurationProblem }
  | { readonly type: "failure"; readonly failure: Failure }
  | { readonly type: "left-out" };

async function readOne(reader: Reader, center: string, wanted: Wanted): Promise<Read> {
  const { path, relation, targets, topics } = wanted;
  let text: string | undefined;
  try {
    // That configuration names a folder is told of the configuration itself.
    const isFolder = wanted.place !== undefined && (await reader.fs.state(path)) === "folder";
    text = isFolder ? undefined : await reader.fs.readText(path);
  } catch (error) {
    return notRead(wanted, `could not be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (text === undefined) return { type: "left-out" };
  if (text.length > LARGEST)
    return relation === "link" ? { type: "left-out" } : notRead(wanted, "is larger than 1 MB and was left out");
  const { ignored, settings } = await reader.settingsOf(path);
  if (ignored && relation === "link") return { type: "left-out" };
  const document = reader.engine.read(path, text);
  const { kind, language } = settings;
  const leadsBack = relation === "set" || leadsTo(reader.engine.references(document), path, center);
  const said = { ...(kind ? { kind } : {}), ...(language ? { language } : {}), ...(topics ? { topics } : {}) };
  return { type: "read", other: { document, relation, targets, leadsBack, ...said } };
}

function leadsTo(references: readonly string[], from: string, to: string): boolean {
  return references.some((reference) => resolveReference(folderOf(from), reference) === to);
}

/** What configuration names is its fault; else it is a failure. */
function notRead({ named, place }: Wanted, what: string): Read {
  if (place) return { type: "problem", problem: { ...place, message: `The document ${named} ${what}.` } };
  return {
    type: "failure",
    failure: { what: "read", message: `The document ${named}, which belongs to this one, ${what}.` },
  };
}

function tooMany(rest: readonly Wanted[]): ConfigurationProblem[] {
  const [first] = rest.flatMap(({ place }) => place ?? []);
  if (!first) return [];
  return [
    { ...first, message: `A set has room for ${MOST_DOCUMENTS} other documents; from here on they are left out.` },
  ];
}
