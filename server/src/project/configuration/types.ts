/** What a configuration file says, and what is wrong with it. */
import type { Position } from "../../engine/text/lines.js";
import type { KindId, Level, LintSettings, RuleId, Span, Waiver } from "../../engine/types.js";

/** Something in a configuration file that is not right, at its place. Positions are zero-based, in UTF-16 units. */
export interface ConfigurationProblem {
  readonly path: string;
  readonly span: Span;
  readonly start: Position;
  readonly end: Position;
  /** What is wrong and what would be right. */
  readonly message: string;
}

/** Tells whether a path, relative to the configuration file's folder, is meant. */
export type Matches = (relative: string) => boolean;

export interface GlobRule<T> {
  readonly matches: Matches;
  readonly value: T;
}

export interface WaiverRule {
  readonly rule: RuleId;
  readonly waiver: Waiver;
  /** All files, when undefined. */
  readonly matches?: Matches;
}

/** One configuration file, as far as it is right. */
export interface ConfigurationFile {
  readonly path: string;
  /** Globs are seen from here. */
  readonly folder: string;
  /** In the order of the file; the last that matches wins. */
  readonly kinds: readonly GlobRule<KindId | "none">[];
  readonly languages: readonly GlobRule<string>[];
  readonly rules: ReadonlyMap<RuleId, Level>;
  readonly waivers: readonly WaiverRule[];
  /** False takes files out of those that earlier globs ignore. */
  readonly ignore: readonly GlobRule<boolean>[];
  readonly problems: readonly ConfigurationProblem[];
}

/** What applies to one document. */
export interface Configuration {
  /** The configuration files that were found for it, the nearest first. */
  readonly files: readonly string[];
  readonly problems: readonly ConfigurationProblem[];
  readonly ignored: boolean;
  readonly settings: LintSettings;
  /** The topmost folder that the document may refer to: the given root, or a nearer folder with `.git`. */
  readonly top: string;
}
