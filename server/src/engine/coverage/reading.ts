/** A document read with the words of its language: every sentence with what was found in it. */
import type { Hit } from "../cues/hit.js";
import { hitsOf, type PartHits, type SentenceHits } from "../cues/hits.js";
import type { Lexicon } from "../cues/lexicon.js";
import type { Name } from "../cues/names.js";
import type { Tokens } from "../cues/tokens.js";
import type { GovernanceDocument, Placed, Section } from "../document/document.js";
import { type ProseFact, sourceSpan } from "../document/facts.js";
import type { Span, TopicId } from "../types.js";
import { type Drawers, drawersOf, Look } from "./drawers.js";
import { topicsOfHeading } from "./per-heading.js";
import { draftSentences } from "./untouched.js";

export class ReadSentence {
  readonly block: Placed<ProseFact>;
  readonly section: number;
  /** Topics to which the nearest headings are dedicated. */
  readonly under: readonly TopicId[];
  /** It holds a placeholder, or it is the untouched text of a draft that does. */
  readonly unfinished: boolean;
  /** What was found in it, the same object as long as its part of the document stays as it is. */
  readonly found: SentenceHits;

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
    return this.block.fact.text.slice(this.start, this.end);
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
  /** By number of the section, the number of its first sentence or of the next there is; one more, for the end. */
  readonly starts: readonly number[];
  /** Which parts readers have to look at. */
  readonly look: Look;
}

/** Which sentences of a reading stand in a part. */
export interface ReadPart {
  /** The same object as long as the part stays as it is. */
  readonly hits: PartHits;
  /** By number of the block in the part, the number in `Reading.sentences` of its first sentence; none for no prose. */
  readonly first: readonly (number | undefined)[];
  /** What readers keep of it as long as it stays as it is. */
  readonly kept: Drawers;
}

export function readWith(document: GovernanceDocument, lexicon: Lexicon): Reading {
  const sentences: ReadSentence[] = [];
  const parts = document.parts.map(({ facts }) => openPart(hitsOf(facts, lexicon)));
  for (const section of document.sections)
    section.topics = section.heading ? topicsOfHeading(section.heading, lexicon) : [];
  const starts = document.sections.map((section) => {
    const start = sentences.length;
    readSection(section, lexicon, parts, sentences);
    return start;
  });
  return { document, lexicon, sentences, parts, starts: [...starts, sentences.length], look: new Look(parts) };
}

type OpenPart = Omit<ReadPart, "first"> & { readonly first: number[] };

function openPart(hits: PartHits): OpenPart {
  return { hits, first: [], kept: drawersOf(hits) };
}

/** Adds the sentences of a section to `sentences`, and where they stand there to `parts`. */
function readSection(section: Section, lexicon: Lexicon, parts: readonly OpenPart[], sentences: ReadSentence[]): void {
  const under = topicsAbove(section);
  const foundIn = ({ part, block }: Placed<ProseFact>) => parts[part]?.hits[block] ?? [];
  const isOpen = section.prose.some((block) => foundIn(block).some(({ placeholder }) => placeholder));
  const drafts = isOpen ? draftSentences(lexicon.language) : undefined;
  for (const block of section.prose) {
    const part = parts[block.part];
    if (part) part.first[block.block] = sentences.length;
    for (const hits of foundIn(block)) sentences.push(new ReadSentence(block, section.index, under, hits, drafts));
  }
}

/** The topics of the section's own heading, else of the nearest heading above that is dedicated to one. */
function topicsAbove(section: Section): readonly TopicId[] {
  for (let at: Section | undefined = section; at; at = at.parent) if (at.topics.length > 0) return at.topics;
  return [];
}
