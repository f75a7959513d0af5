/** What reading a document comes to, kept as long as the document: an edit of one costs nothing for the others. */
import { type Assessment, assess } from "../coverage/assess.js";
import { type Reading, readWith } from "../coverage/reading.js";
import type { Lexicon } from "../cues/lexicon.js";
import { type GovernanceDocument, takeVersionBefore, upToDate } from "../document/document.js";
import { findKind, type KindFound } from "../kind/kind.js";
import { readModel } from "../model/model.js";
import type { Model } from "../model/types.js";
import { KeptOf } from "../text/kept-of.js";
import type { TopicId } from "../types.js";

export interface Studied {
  readonly reading: Reading;
  readonly assessments: ReadonlyMap<TopicId, Assessment>;
  /** The kind that the text itself tells; found when it is first asked for. */
  readonly found: KindFound;
  readonly model: Model;
}

const kept = new KeptOf<GovernanceDocument, Studied>();

/** Of a document to which there is a newer version, the same that is at home in none. */
export function study(version: GovernanceDocument, lexicon: Lexicon): Studied {
  const document = upToDate(version);
  const known = kept.get(document);
  if (known?.reading.lexicon === lexicon) return known;
  const last = takeVersionBefore(document);
  const studied = studyAnew(document, lexicon, last && kept.get(last)?.reading);
  kept.set(document, studied);
  return studied;
}

function studyAnew(document: GovernanceDocument, lexicon: Lexicon, last: Reading | undefined): Studied {
  const reading = readWith(document, lexicon, last);
  return new Study(reading, () => (upToDate(document) === document ? reading : study(document, lexicon).reading));
}

/** A class for the same reason as the model (model/model.ts). */
class Study implements Studied {
  readonly reading: Reading;
  readonly assessments: Studied["assessments"];
  readonly model: Model;
  #found: KindFound | undefined;

  constructor(reading: Reading, now: () => Reading) {
    this.reading = reading;
    this.assessments = assess(reading);
    this.model = readModel(now);
  }

  get found(): KindFound {
    this.#found ??= findKind(this.reading, this.assessments);
    return this.#found;
  }
}
