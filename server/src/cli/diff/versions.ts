/** Checks both versions of each changed document, and says what the step between them does. */
import { createEngine, type Engine, type GovernanceDocument } from "../../engine/index.js";
import { type ComparisonReport, type DocumentFiles, describeComparison } from "../../project/index.js";
import { describeOutcome, FINDINGS } from "../describe.js";
import type { ChangedPath } from "../git/changed.js";
import type { Io } from "../io.js";
import { isRead, type Outcome, type Read } from "../outcome.js";
import { shownFrom } from "../paths.js";
import { createSession, type Session, type SessionOptions } from "../session.js";

export interface Compared {
  /** In the order of their paths; documents that are no governance are left out. */
  readonly comparisons: readonly ComparisonReport[];
  /** What could not be done, for people. */
  readonly failures: readonly string[];
}

export interface Sides {
  readonly before: DocumentFiles;
  readonly after: DocumentFiles;
}

interface Checked {
  readonly before: Outcome | Read | undefined;
  readonly after: Outcome | Read | undefined;
}

/** Both versions are judged by the configuration of the new one, so that what is told is the text's doing. */
export async function compareDocuments(
  io: Io,
  changed: readonly ChangedPath[],
  { before, after }: Sides,
  options: SessionOptions,
): Promise<Compared> {
  const sessions = {
    before: createSession({ ...io, files: withConfigurationOf(after, before) }, options),
    after: createSession({ ...io, files: after }, options),
  };
  const checked: Checked[] = [];
  for (const each of changed)
    checked.push({
      before: await checkAt(io, sessions.before, each.before),
      after: await checkAt(io, sessions.after, each.after),
    });
  const around = {
    before: documentsOf(checked.map((each) => each.before)),
    after: documentsOf(checked.map((each) => each.after)),
  };
  const engine = createEngine();
  return {
    comparisons: checked.flatMap((each) => comparison(io, engine, each, around)),
    failures: checked.flatMap((each) => [...failuresOf(each.before), ...failuresOf(each.after)]),
  };
}

/** Configuration is YAML or JSON; everything else is as it was. */
export function withConfigurationOf(settings: DocumentFiles, documents: DocumentFiles): DocumentFiles {
  const of = (path: string) => (/\.(?:ya?ml|json)$/i.test(path) ? settings : documents);
  return {
    ...documents,
    readText: (path) => of(path).readText(path),
    readDocument: (path) => of(path).readDocument(path),
    state: (path) => of(path).state(path),
  };
}

async function checkAt({ cwd }: Io, session: Session, path: string | undefined): Promise<Outcome | Read | undefined> {
  return path === undefined ? undefined : session.check({ path, shown: shownFrom(cwd, path), explicit: true });
}

function documentsOf(outcomes: readonly (Outcome | Read | undefined)[]): GovernanceDocument[] {
  return outcomes.flatMap((each) => (each && isRead(each) ? [each.document] : []));
}

type Around = Readonly<Record<"before" | "after", readonly GovernanceDocument[]>>;

function comparison(io: Io, engine: Engine, { before, after }: Checked, around: Around): ComparisonReport[] {
  const [old, now] = [before && versionOf(io, engine, before), after && versionOf(io, engine, after)];
  if (!old?.result.linted && !now?.result.linted) return [];
  const changes =
    old && now ? engine.compare(old, now, around) : engine.compare(old ?? nothing(now), now ?? nothing(old), around);
  return [describeComparison({ ...(old ? { before: old } : {}), ...(now ? { after: now } : {}), changes })];
}

function versionOf(io: Io, engine: Engine, outcome: Outcome | Read) {
  if (!isRead(outcome)) return undefined;
  return {
    document: outcome.document,
    result: outcome.result,
    report: describeOutcome(io.cwd, engine, outcome, FINDINGS),
  };
}

/** In place of a document that is not there. */
function nothing(other: { readonly document: GovernanceDocument } | undefined) {
  const path = other?.document.path ?? "";
  const document = createEngine().read(path, "");
  return { document, result: { path, linted: false, reason: "not-governance", findings: [], failures: [] } as const };
}

function failuresOf(outcome: Outcome | Read | undefined): string[] {
  if (!outcome) return [];
  const { target, result, problems } = outcome;
  const named = (message: string) => `${target.shown}: ${message}`;
  return [...result.failures.map(({ message }) => named(message)), ...problems.map(({ message }) => named(message))];
}
