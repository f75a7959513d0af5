/** A document read with the words of its language: every sentence with what was found in it. */
import type { Hit } from "../cues/hit.js";
import { hitsOf, type PartHits, type SentenceHits } from "../cues/hits.js";
import type { Lexicon } from "../cues/lexicon.js";
import type { Name } from "../cues/names.js";
import type { Tokens } from "../cues/tokens.js";
import type { GovernanceDocument, Section } from "../document/document.js";
import { type ProseFact, sourceSpan } from "../document/facts.js";
import type { PartInPlace, Placed } from "../document/in-place.js";
import { KeptOf } from "../text/kept-of.js";
import type { Span, TopicId } from "../types.js";
import { type Step, stepTo } from "./by-parts.js";
import { topicsOfHeading } from "./per-heading.js";
import { Shelf } from "./shelf.js";
import { draftSentences } from "./untouched.js";

/** The same object from one version of a document to the next, as long as nothing changes but where it stands. */
export class ReadSentence {
  /** Its number in `Reading.sentences`, of the reading that was made last. */
  index = 0;
  readonly block: Placed<ProseFact>;
  /** The number of its section. */
  readonly section: number;
  /** Topics to which the nearest headings are dedicated. */
  readonly under: readonly TopicId[];
  /** It holds a placeholder, or it is the untouched text of a draft that does. */
  readonly unfinished: boolean;
  /** A sentence of its section holds a placeholder. */
  readonly isAmongGaps: boolean;
  /** What was found in it, the same object as long as its part of the document stays as it is. */
  readonly found: SentenceHits;
  /** Made when it is first asked for: many ask. */
  #text: string | undefined;

  constructor(
    block: Placed<ProseFact>,
    section: number,
    under: readonly TopicId[],
    found: SentenceHits,
    drafts: ReadonlySet<string> | undefined,
  ) {
    this.block = block;
    this.section = section;
    this.under = under;
    this.found = found;
    this.isAmongGaps = drafts !== undefined;
    this.unfinished = found.placeholder || (drafts?.has(this.text) ?? false);
  }

  get hits(): readonly Hit[] {
    return this.found.hits;
  }

  get otherSenses(): readonly Hit[] {
    return this.found.otherSenses;
  }

  /** The bodies and offices that it names. */
  get names(): readonly Name[] {
    return this.found.names;
  }

  /** Its words, with their places in the text of the block. */
  get tokens(): Tokens {
    return this.found.tokens;
  }

  /** How many they are. */
  get words(): number {
    return this.found.tokens.words.length;
  }

  get start(): number {
    return this.block.fact.sentences[this.found.sentence * 2] ?? 0;
  }

  get end(): number {
    return this.block.fact.sentences[this.found.sentence * 2 + 1] ?? this.block.fact.text.length;
  }

  get text(): string {
    this.#text ??= this.block.fact.text.slice(this.start, this.end);
    return this.#text;
  }

  /** Where it stands in the document. */
  get span(): Span {
    return this.spanOf(this.start, this.end);
  }

  /** Where a stretch of the block's plain text stands in the document. */
  spanOf(start: number, end: number): Span {
    const span = sourceSpan(this.block.fact, start, end);
    return { start: this.block.base + span.start, end: this.block.base + span.end };
  }

  /** It tells history or hopes, or says what is undecided: its words count for little. */
  get setsNoRule(): boolean {
    return this.found.setsNoRule;
  }

  textOf(hit: Hit): string {
    return this.block.fact.text.slice(hit.start, hit.end);
  }
}

export interface Reading {
  readonly document: GovernanceDocument;
  readonly lexicon: Lexicon;
  readonly sentences: readonly ReadSentence[];
  /** One for each part of the document, in its order. */
  readonly parts: readonly ReadPart[];
  /** Whether the sentences stand in the order of the parts: what follows a list item with a heading of its own does not. */
  readonly isOrdered: boolean;
  /** By number of the section, the number of its first sentence or of the next there is; one more, for the end. */
  readonly starts: readonly number[];
  readonly step: Step;
}

/** The sentences of a part: the same object from one version of a document to the next as long as they stay. */
export interface ReadPart {
  /** The same object as long as the part stays as it is. */
  readonly hits: PartHits;
  /** By number of the block in the part; none for no prose. */
  readonly blocks: readonly (readonly ReadSentence[] | undefined)[];
  /** Whether a sentence holds a placeholder. */
  readonly hasGaps: boolean;
  /** What readers keep of it as long as what was found in it stays. */
  readonly kept: Shelf;
}

const keptParts = new KeptOf<PartInPlace, ReadPart>();
const shelves = new KeptOf<PartHits, Shelf>();

function shelfOf(hits: PartHits): Shelf {
  return shelves.of(hits, () => new Shelf());
}

/** @param last the reading of the version before, if there is one */
export function readWith(document: GovernanceDocument, lexicon: Lexicon, last?: Reading): Reading {
  const parts = document.parts.map(({ facts, place }) => new OpenPart(place, hitsOf(facts, lexicon)));
  for (const section of document.sections)
    section.topics = section.heading ? topicsOfHeading(section.heading, lexicon) : NO_TOPICS;
  const all = new Sentences();
  const starts = document.sections.map((section) => {
    const start = all.list.length;
    readSection(section, lexicon, parts, all);
    return start;
  });
  const closed = parts.map((part) => part.close());
  const { list: sentences, isOrdered } = all;
  return {
    document,
    lexicon,
    sentences,
    isOrdered,
    parts: closed,
    starts: [...starts, sentences.length],
    step: stepTo(closed, last),
  };
}

const NO_TOPICS: readonly TopicId[] = [];

/** A part of which the sentences are still to be told apart. */
class OpenPart {
  readonly hits: PartHits;
  /** The last version, if it had the same found in it. */
  readonly last: ReadPart | undefined;
  /** A sentence holds a placeholder. */
  readonly hasGaps: boolean;
  readonly #place: PartInPlace;
  readonly #blocks: (readonly ReadSentence[])[] = [];
  #isSame: boolean;

  constructor(place: PartInPlace, hits: PartHits) {
    const last = keptParts.get(place);
    this.#place = place;
    this.hits = hits;
    this.last = last?.hits === hits ? last : undefined;
    this.hasGaps = this.last?.hasGaps ?? hits.some(hasGaps);
    this.#isSame = this.last !== undefined;
  }

  set(block: number, sentences: readonly ReadSentence[]): void {
    this.#blocks[block] = sentences;
    if (this.last?.blocks[block] !== sentences) this.#isSame = false;
  }

  close(): ReadPart {
    if (this.last && this.#isSame) return this.last;
    const read = { hits: this.hits, blocks: this.#blocks, hasGaps: this.hasGaps, kept: shelfOf(this.hits) };
    keptParts.set(this.#place, read);
    return read;
  }
}

/** Sentences in the order of the sections. */
class Sentences {
  readonly list: ReadSentence[] = [];
  isOrdered = true;
  #part = 0;
  #block = -1;

  add({ part, block }: Placed<ProseFact>, sentences: readonly ReadSentence[]): void {
    if (part < this.#part || (part === this.#part && block < this.#block)) this.isOrdered = false;
    this.#part = part;
    this.#block = block;
    for (const each of sentences) {
      each.index = this.list.length;
      this.list.push(each);
    }
  }
}

function readSection(section: Section, lexicon: Lexicon, parts: readonly OpenPart[], all: Sentences): void {
  const under = topicsAbove(section);
  const isOpen = section.prose.some(({ part, block }) => parts[part]?.hasGaps && hasGaps(parts[part].hits[block]));
  const drafts = isOpen ? draftSentences(lexicon.language) : undefined;
  for (const block of section.prose) {
    const part = parts[block.part];
    const found = part?.hits[block.block];
    if (!part || !found) continue;
    const last = part.last?.blocks[block.block];
    const first = last?.[0];
    const isSame = first?.section === section.index && first.under === under && first.isAmongGaps === isOpen;
    const sentences =
      last && isSame ? last : found.map((each) => new ReadSentence(block, section.index, under, each, drafts));
    part.set(block.block, sentences);
    all.add(block, sentences);
  }
}

function hasGaps(found: readonly SentenceHits[] | undefined): boolean {
  return found?.some(({ placeholder }) => placeholder) ?? false;
}

/** The topics of the section's own heading, else of the nearest heading above that is dedicated to one. */
function topicsAbove(section: Section): readonly TopicId[] {
  for (let at: Section | undefined = section; at; at = at.parent) if (at.topics.length > 0) return at.topics;
  return NO_TOPICS;
}
