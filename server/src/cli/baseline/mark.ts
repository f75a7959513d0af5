/** Marks the findings of a report that a baseline knows: they stay in it, and count no more. */
import { posix } from "node:path";
import type { DocumentReport } from "../../project/index.js";
import type { Io } from "../io.js";
import { type Baseline, pathIn } from "./file.js";

export type Narrow = (report: DocumentReport) => Promise<DocumentReport>;

/** A document that was renamed takes along what was known of it under a name that is no longer there. */
export async function marker({ files }: Pick<Io, "files">, baseline: Baseline, file: string): Promise<Narrow> {
  const folder = posix.dirname(file);
  const orphans = new Set<string>();
  for (const [path, known] of baseline) {
    const state = await files.state(posix.join(folder, path)).catch(() => "file");
    if (state === "missing") for (const { fingerprint } of known) orphans.add(fingerprint);
  }
  return async (report) => {
    const own = new Set(baseline.get(pathIn(file, report.path))?.map(({ fingerprint }) => fingerprint));
    const isKnown = (fingerprint: string) => own.has(fingerprint) || (own.size === 0 && orphans.has(fingerprint));
    const findings = report.findings.map((each) =>
      each.waiver === null && isKnown(each.fingerprint) ? { ...each, waiver: KNOWN } : each,
    );
    return withFindings(report, findings);
  };
}

const KNOWN = { reason: "It is known: it stands in the baseline.", source: "baseline" } as const;

/** The summary of missing topics counts what it summed up: where some of that is gone, each stands for itself. */
export function withFindings(report: DocumentReport, findings: DocumentReport["findings"]): DocumentReport {
  const onTitle = (all: DocumentReport["findings"]) =>
    all.filter(({ place, waiver }) => place === "title" && waiver === null).length;
  const { summary, ...rest } = report;
  const isWhole = summary !== undefined && onTitle(findings) === onTitle(report.findings);
  return { ...rest, findings, ...(isWhole ? { summary } : {}) };
}
