/** Two versions of a document side by side: what the readers of whole documents look at. */
import type { ReadSentence } from "../coverage/reading.js";
import type { Linted } from "../types.js";
import type { Found, Revision, Side } from "./revision.js";

export interface Compared extends Side {
  readonly result: Linted;
}

export interface Whole {
  readonly before: Compared;
  readonly after: Compared;
  readonly revisions: readonly Revision[];
  /** Sentences of the old version that stand in the new one, or in another document of the change, word for word. */
  readonly same: ReadonlyMap<ReadSentence, ReadSentence | undefined>;
}

/** What was found, with the sentences that it is about. */
export interface Placed extends Found {
  readonly before: readonly ReadSentence[];
  readonly after: readonly ReadSentence[];
  /** The sentences are told with it and with nothing less. */
  readonly claims?: true;
}

export const isGone = ({ before, after }: Revision): boolean =>
  before.sentences.length > 0 && after.sentences.length === 0;
