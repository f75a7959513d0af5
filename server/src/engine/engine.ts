/** The engine's face: documents are read once a version, and parts that an edit left alone are not read again. */
import { references } from "./checks/broken-reference.js";
import { compare } from "./compare/compare.js";
import type { Around, Change, Version } from "./compare/types.js";
import { readControl } from "./document/control.js";
import { type GovernanceDocument, readDocument } from "./document/document.js";
import { type Inherited, isAddress } from "./document/inherits.js";
import { corrections, fixesFor, insertMissing, setKind, waive } from "./fixes/fixes.js";
import { isGovernance, lint } from "./lint.js";
import { modelOf } from "./model/of-document.js";
import type { Model } from "./model/types.js";
import type { Edit, Finding, Fix, KindId, LintInput, LintResult, LintSettings, RuleId } from "./types.js";

export interface Engine {
  /**
   * Reads a document. Parts are kept by path, so that the next version of it costs only what changed, and the same
   * version nothing.
   */
  read(path: string, text: string): GovernanceDocument;
  /** Lets go of what is kept for a path. */
  forget(path: string): void;
  /** Relative link targets, and paths that it inherits from, that the host is to look up before `lint`. */
  references(document: GovernanceDocument): readonly string[];
  /** The rules under which the document says to stand. */
  inherits(document: GovernanceDocument): readonly Inherited[];
  /** Whether `lint` judges the document: it is worth looking for the rest of its set. */
  isGovernance(document: GovernanceDocument, settings: LintSettings): boolean;
  lint(document: GovernanceDocument, input: LintInput): LintResult;
  /** What the text says of bodies, decisions and periods; undefined for a language without words. */
  model(document: GovernanceDocument, language?: string): Model | undefined;
  /** What the step from one version of a document to another gains, loses and weakens; words put otherwise are no change. */
  compare(before: Version, after: Version, around?: Around): readonly Change[];
  /** Inserting and correcting fixes for one finding. */
  fixes(document: GovernanceDocument, result: LintResult, finding: Finding): readonly Fix[];
  /** One fix for all that is missing, or for the named topics. */
  insertMissing(document: GovernanceDocument, result: LintResult, topics?: readonly RuleId[]): Fix | undefined;
  /** Edits that correct without changing the meaning. */
  corrections(document: GovernanceDocument, result: LintResult): readonly Edit[];
  waive(document: GovernanceDocument, rule: RuleId, reason: string): Fix;
  setKind(document: GovernanceDocument, kind: KindId | "none"): Fix;
}

/** As many documents are kept; a set with all that it links to has room. */
const MOST_KEPT = 64;

export function createEngine(): Engine {
  const kept = new Map<string, GovernanceDocument>();
  return {
    read(path, text) {
      const known = kept.get(path);
      const read = known?.text === text ? known : readDocument(path, text, known);
      // The one that was read last goes to the end; the first has not been read for the longest time.
      kept.delete(path);
      kept.set(path, read);
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      return read;
    },
    forget: (path) => void kept.delete(path),
    references: (document) => [...new Set([...references(document), ...inheritedFiles(document)])],
    inherits: (document) => readControl(document).inherits,
    isGovernance,
    lint,
    model: modelOf,
    compare,
    fixes: fixesFor,
    insertMissing,
    corrections,
    waive,
    setKind,
  };
}

function inheritedFiles(document: GovernanceDocument): string[] {
  return readControl(document)
    .inherits.map(({ from }) => from)
    .filter((from) => !isAddress(from));
}
