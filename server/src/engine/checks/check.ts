/** What a check is given and gives. One file a check; `checks.ts` knows them all. */
import type { Condition } from "../catalogue/types.js";
import type { Assessment } from "../coverage/assess.js";
import type { Reading } from "../coverage/reading.js";
import type { GovernanceDocument } from "../document/document.js";
import type { Model } from "../model/types.js";
import type { OtherRead } from "../others/read.js";
import type { FileState, KindId, Level, Message, Related, Remedy, Span, TopicId } from "../types.js";

export interface CheckInput {
  readonly document: GovernanceDocument;
  readonly reading: Reading;
  /** What the text mentions that levels and checks may depend on. */
  readonly holds: ReadonlySet<Condition>;
  /** The levels in force for the topics. */
  readonly levels: Readonly<Record<TopicId, Level>>;
  readonly kind: KindId;
  readonly assessments: ReadonlyMap<TopicId, Assessment>;
  /** What the text says, read when a check first asks for it. */
  readonly model: Model;
  /** What is known of the files that the document links to. */
  readonly files: ReadonlyMap<string, FileState>;
  /** The other documents of its set that set rules: what a body is called there, what is decided there and how. */
  readonly others: readonly OtherRead[];
  /** The documents that link targets (as `references` gives them) lead to, as far as they were read. */
  readonly linked: ReadonlyMap<string, GovernanceDocument>;
  /** Where rules stand that it inherits and that were not read: what is missing here may be there. */
  readonly inherited?: string | undefined;
}

/** One place that a check objects to. */
export interface Found {
  readonly span: Span;
  readonly message: Message;
  /** 0 to 1; a check's own usual one when left out. Below 0.86 the finding is a note. */
  readonly confidence?: number;
  /** The other place of a contradiction, or what the finding rests on. */
  readonly related?: readonly Related[];
  readonly remedy?: Remedy;
  /** The missing topic whose finding this one stands for. */
  readonly inPlaceOf?: TopicId;
}

export type Check = (input: CheckInput) => readonly Found[];
