/** What a configuration file says, and what is wrong with it. */
import type { Position } from "../../engine/text/lines.js";
import type {
  DocumentStatus,
  KindId,
  Leniency,
  Level,
  LevelsBy,
  LintSettings,
  Message,
  OwnRequirement,
  OwnRuleId,
  RuleId,
  Span,
  TopicId,
  Waiver,
} from "../../engine/types.js";

/** Something in a configuration file that is not right, at its place. Positions are zero-based, in UTF-16 units. */
export interface ConfigurationProblem {
  readonly path: string;
  readonly span: Span;
  readonly start: Position;
  readonly end: Position;
  /** What is wrong and what would be right. */
  readonly message: string;
}

/** What is not wrong in a configuration file but worth a look: a waiver that is past its last day, or not needed. */
export interface ConfigurationFinding extends Place {
  readonly rule: "expired-waiver" | "unused-waiver";
  readonly severity: "warning" | "info";
  readonly message: Message;
}

/** A place in a configuration file. */
export type Place = Pick<ConfigurationProblem, "path" | "span" | "start" | "end">;

/** A value, and where it is said. */
export interface Setting<T> {
  readonly value: T;
  readonly place: Place;
}

/** Tells whether a path, relative to the configuration file's folder, is meant. */
export type Matches = (relative: string) => boolean;

export interface GlobRule<T> extends Setting<T> {
  readonly matches: Matches;
}

export interface WaiverRule {
  readonly rule: RuleId;
  readonly waiver: Waiver;
  readonly place: Place;
  /** All files, when undefined. */
  readonly matches?: Matches;
  /** It is for one file, which it names. */
  readonly forOne: boolean;
}

/** What is said of all files, or under `overrides` of some. */
export interface Block {
  /** All files, when undefined. */
  readonly matches?: Matches;
  readonly kind?: Setting<KindId | "none">;
  readonly language?: Setting<string>;
  readonly status?: Setting<DocumentStatus>;
  readonly rules: ReadonlyMap<RuleId, Setting<Level | LevelsBy>>;
  readonly statuses: ReadonlyMap<DocumentStatus, Setting<Leniency>>;
  readonly waivers: readonly WaiverRule[];
}

/** An own rule that a configuration names, of which it is still to be seen whether there is one. */
export interface NamedOwn {
  readonly id: OwnRuleId;
  readonly place: Place;
}

/** A path or glob of a configuration file, with its place there. */
export interface Placed {
  readonly text: string;
  readonly place: Place;
}

/** Where rules stand that apply too: a path, seen from the configuration file's folder, or an address. */
export interface PlacedInherited extends Placed {
  /** What they are said to settle; all that they do, when left out. */
  readonly topics?: readonly TopicId[];
}

/** One configuration file, as far as it is right. */
export interface ConfigurationFile {
  readonly path: string;
  /** Globs are seen from here: for what others extend, from the folder of the configuration that was found. */
  readonly folder: string;
  /** Paths are seen from here: the folder in which the file stands. */
  readonly home: string;
  /** The search upwards ends with it. */
  readonly root: boolean;
  /** What it builds on, the weakest first. */
  readonly extends: readonly Placed[];
  /** In the order of the file; the last that matches wins. */
  readonly kinds: readonly GlobRule<KindId | "none">[];
  readonly languages: readonly GlobRule<string>[];
  /** What it says of all files, then what it says of some: later ones go before earlier ones. */
  readonly blocks: readonly Block[];
  readonly requirements: readonly Setting<OwnRequirement>[];
  /** Paths and globs of files that hold requirements. */
  readonly requirementFiles: readonly Placed[];
  readonly namedOwn: readonly NamedOwn[];
  /** False takes files out of those that earlier globs ignore. */
  readonly ignore: readonly GlobRule<boolean>[];
  /** Documents that are one set. */
  readonly set: readonly Placed[];
  readonly inherits: readonly PlacedInherited[];
  readonly problems: readonly ConfigurationProblem[];
}

/** What applies to one document. */
export interface Configuration {
  /** The configuration files that were found for it, the nearest first. */
  readonly files: readonly string[];
  readonly problems: readonly ConfigurationProblem[];
  readonly findings: readonly ConfigurationFinding[];
  readonly ignored: boolean;
  readonly settings: LintSettings;
  readonly origins: Origins;
  /** The waivers of configuration files that hold for it. */
  readonly waivers: readonly AppliedWaiver[];
  /** The topmost folder that the document may refer to: the given root, or a nearer folder with `.git`. */
  readonly top: string;
}

/** Where each setting is said; one that is set and has no place comes from the command line or from the editor. */
export interface Origins {
  readonly ignored?: Place;
  readonly kind?: Place;
  readonly language?: Place;
  readonly status?: Place;
  readonly levels: ReadonlyMap<RuleId, Place>;
  readonly statuses: ReadonlyMap<DocumentStatus, Place>;
  readonly requirements: ReadonlyMap<OwnRuleId, Place>;
}

/** A waiver of a configuration file that holds for a document. */
export interface AppliedWaiver extends Pick<WaiverRule, "rule" | "waiver" | "place" | "forOne"> {
  /** Whether a finding needed it; false before the document is checked. */
  readonly used: boolean;
}
