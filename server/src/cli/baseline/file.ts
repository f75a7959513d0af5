/** A baseline: findings that are known, in a file that is kept with the documents. Paths are seen from its folder. */
import { posix } from "node:path";
import type { DocumentReport, FindingReport } from "../../project/index.js";
import { standing } from "../../project/index.js";
import { type Io, UsageError } from "../io.js";

export interface Known {
  readonly fingerprint: string;
  readonly rule: string;
  /** For people who read the file; it is not compared. */
  readonly message: string;
}

/** By path as it stands in the file. */
export type Baseline = ReadonlyMap<string, readonly Known[]>;

const VERSION = 1;

/** Undefined where there is no such file. Throws a `UsageError` for one that is no baseline. */
export async function readBaseline(
  { files }: Pick<Io, "files">,
  path: string,
  shown: string,
): Promise<Baseline | undefined> {
  const text = await files.readText(path).catch((error: unknown) => {
    throw new UsageError(
      `The baseline ${shown} could not be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
  });
  if (text === undefined) return undefined;
  const baseline = parsed(text);
  if (!baseline)
    throw new UsageError(
      `${shown} is no baseline that this version of Charterlint knows; "charterlint baseline create" makes one.`,
    );
  return baseline;
}

function parsed(text: string): Baseline | undefined {
  try {
    const json: unknown = JSON.parse(text);
    if (!isRecord(json) || json.version !== VERSION || !isRecord(json.documents)) return undefined;
    const documents = Object.entries(json.documents);
    if (!documents.every((entry): entry is [string, Known[]] => Array.isArray(entry[1]) && entry[1].every(isKnown)))
      return undefined;
    return new Map(documents);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isKnown(value: unknown): value is Known {
  return (
    isRecord(value) &&
    typeof value.fingerprint === "string" &&
    typeof value.rule === "string" &&
    typeof value.message === "string"
  );
}

/** In a fixed order, so that two versions of the file differ only in what is different. */
export function baselineText(baseline: Baseline): string {
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const documents = [...baseline]
    .filter(([, known]) => known.length > 0)
    .sort(([a], [b]) => order(a, b))
    .map(([path, known]) => [
      path,
      [...known].sort((a, b) => order(a.rule, b.rule) || order(a.fingerprint, b.fingerprint)),
    ]);
  return `${JSON.stringify({ version: VERSION, documents: Object.fromEntries(documents) }, undefined, 2)}\n`;
}

/** A document's path as the file at `path` has it. */
export function pathIn(file: string, document: string): string {
  return posix.relative(posix.dirname(file), document);
}

export function knownOf(report: DocumentReport): Known[] {
  return standing(report).map(({ fingerprint, rule, message }: FindingReport) => ({ fingerprint, rule, message }));
}
