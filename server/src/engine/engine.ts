/** The engine's face: documents are read once a version, and parts that an edit left alone are not read again. */
import { references } from "./checks/broken-reference.js";
import { type GovernanceDocument, type PartCache, readDocument } from "./document/document.js";
import { corrections, fixesFor, insertMissing, setKind, waive } from "./fixes/fixes.js";
import { lint } from "./lint.js";
import type { Edit, Finding, Fix, KindId, LintInput, LintResult, RuleId, TopicId } from "./types.js";

export interface Engine {
  /** Reads a document. Parts are kept by path, so that the next version of it costs only what changed. */
  read(path: string, text: string): GovernanceDocument;
  /** Lets go of what is kept for a path. */
  forget(path: string): void;
  /** Relative link targets that the host is to look up before `lint`. */
  references(document: GovernanceDocument): readonly string[];
  lint(document: GovernanceDocument, input: LintInput): LintResult;
  /** Inserting and correcting fixes for one finding. */
  fixes(document: GovernanceDocument, result: LintResult, finding: Finding): readonly Fix[];
  /** One fix for all that is missing, or for the named topics. */
  insertMissing(document: GovernanceDocument, result: LintResult, topics?: readonly TopicId[]): Fix | undefined;
  /** Edits that correct without changing the meaning. */
  corrections(document: GovernanceDocument, result: LintResult): readonly Edit[];
  waive(document: GovernanceDocument, rule: RuleId, reason: string): Fix;
  setKind(document: GovernanceDocument, kind: KindId | "none"): Fix;
}

export function createEngine(): Engine {
  const kept = new Map<string, PartCache>();
  return {
    read(path, text) {
      const next: PartCache = new Map();
      const document = readDocument(path, text, kept.get(path), next);
      kept.set(path, next);
      return document;
    },
    forget: (path) => void kept.delete(path),
    references,
    lint,
    fixes: fixesFor,
    insertMissing,
    corrections,
    waive,
    setKind,
  };
}
