/** Narrows a report to what a change brought: findings on changed lines, and those that were not there before. */
import { diffLines } from "diff";
import type { DocumentReport } from "../../project/index.js";
import type { Narrow } from "../baseline/mark.js";
import { withFindings } from "../baseline/mark.js";
import { describeOutcome, FINDINGS } from "../describe.js";
import { type ChangedPath, changedDocuments } from "../git/changed.js";
import { openGit } from "../git/git.js";
import { revisionFiles } from "../git/revision-files.js";
import type { Io } from "../io.js";
import { shownFrom } from "../paths.js";
import { createSession, type SessionOptions } from "../session.js";
import { commitOf } from "./ask.js";
import { withConfigurationOf } from "./versions.js";

/** Throws a `UsageError` where there is no such revision. */
export async function sinceRevision(io: Io, revision: string, options: SessionOptions): Promise<Narrow> {
  const git = await openGit(io);
  const commit = await commitOf(git, revision);
  const files = await revisionFiles(io, git, commit);
  const changed = await changedDocuments(git, commit, undefined, [":/"]);
  const session = createSession({ ...io, files: withConfigurationOf(io.files, files) }, options);
  return async (report) => {
    const path = oldPathOf(changed, report.path);
    if (path === undefined || report.findings.length === 0) return report;
    const read = await files.readDocument(path);
    if (read.type !== "text") return report;
    const outcome = await session.check({ path, shown: shownFrom(io.cwd, path), explicit: true });
    const known = printsOf(describeOutcome(io.cwd, session.engine, outcome, FINDINGS));
    const lines = changedLines(read.text, (await io.files.readText(report.path)) ?? read.text);
    const findings = report.findings.filter(
      ({ fingerprint, place, range }) =>
        !known.has(fingerprint) ||
        (place === "text" && lines.some(([from, to]) => range.start.line < to && from <= range.end.line)),
    );
    return withFindings(report, findings);
  };
}

/** Undefined for a document that is new: all of it is the change's doing. */
function oldPathOf(changed: readonly ChangedPath[], path: string): string | undefined {
  const own = changed.find(({ after }) => after === path);
  return own ? own.before : path;
}

function printsOf({ findings }: DocumentReport): Set<string> {
  return new Set(findings.filter(({ waiver }) => waiver === null).map(({ fingerprint }) => fingerprint));
}

type Lines = readonly [from: number, to: number];

/** Of the new text, `to` exclusive. */
function changedLines(before: string, after: string): Lines[] {
  const lines: Lines[] = [];
  let at = 0;
  for (const { added, removed, count = 0 } of diffLines(before, after)) {
    if (added) lines.push([at, at + count]);
    if (!removed) at += count;
  }
  return lines;
}
