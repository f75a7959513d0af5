/** The names of bodies and offices where they stand: in sentences and in headings. */

import type { Reading } from "../coverage/reading.js";
import { stripNumbering } from "../cues/lexicon.js";
import { idOf, type Name, namesIn, singular } from "../cues/names.js";
import { tokenize } from "../cues/tokens.js";
import type { Mention } from "./types.js";

/** A mention with what is needed to tell whose it is. */
export interface Placed extends Mention {
  readonly type: Name["type"];
  /** The noun that says what it is: `committee`. */
  readonly head: string;
  /** Offsets into the plain text of the sentence's block, or of the heading. */
  readonly start: number;
  readonly end: number;
  /** "Committees", "a committee": any of them, not the one. */
  readonly many: boolean;
}

export function* namedIn(reading: Reading): Generator<Placed> {
  for (const [index, sentence] of reading.sentences.entries())
    for (const name of sentence.names) {
      const { text: whole } = sentence.block.fact;
      const text = whole.slice(name.start, name.end);
      const after = whole.slice(name.end, name.end + 40);
      if (OF_ANOTHER.test(after)) continue;
      const many = !ONE_OF.test(after) && isMany(name, text, whole.slice(Math.max(0, name.start - 4), name.start));
      yield { ...name, body: name.id, text, many, span: sentence.spanOf(name.start, name.end), sentence: index };
    }
  yield* namedInHeadings(reading);
}

/** "A board member", "a committee decision": of the one body. */
const ONE_OF = /^['’]?s? (?:members?|decisions?|meetings?|resolutions?|votes?)\b/i;
/** "The board of the same entity": anybody's. */
const OF_ANOTHER =
  /^ of (?:the same|any|another|such an?|an?other|an?) (?:entity|company|compan(?:y|ies)|organi[sz]ation|employer|corporation|firm)\b/i;

/** "Committees", "a committee". */
function isMany({ head, id }: Name, text: string, before: string): boolean {
  if (/(?:^|\s)an?\s$/i.test(before)) return true;
  return id.endsWith(head) && !text.toLowerCase().endsWith(head) && text.toLowerCase().endsWith("s");
}

/** "3.2 Steering Committee (SC)", "Chair and Secretary", "Duties of the Board". */
function* namedInHeadings({ document, lexicon }: Reading): Generator<Placed> {
  for (const { heading } of document.sections) {
    if (!heading) continue;
    const title = stripNumbering(heading.text);
    const base = heading.text.indexOf(title);
    const whole = [...piecesOf(title)].map(({ text, start }) => wholeName(text, start));
    const names = whole.every((each) => each !== undefined) ? whole : namesIn(title, tokenize(title), lexicon.classes);
    for (const name of names) {
      const text = title.slice(name.start, name.end);
      const shift = { start: base + name.start, end: base + name.end };
      yield { ...name, body: name.id, text, many: isMany(name, text, ""), ...shift, span: heading.span, sentence: -1 };
    }
  }

  function wholeName(text: string, start: number): Name | undefined {
    const { words } = tokenize(text);
    for (const [type, list] of [
      ["body", "body-head"],
      ["role", "role-head"],
    ] as const)
      for (let at = Math.max(0, words.length - 3); at < words.length; at++) {
        if (at + lexicon.classes.length(list, words, at) !== words.length) continue;
        if (words.slice(1, at).some((word) => JOINTS.has(word))) return undefined;
        const head = singular(words.slice(at).join(" "));
        return { id: idOf(text), type, from: 0, to: words.length, start, end: start + text.length, proper: true, head };
      }
    return undefined;
  }
}

/** Words that no name holds before its noun. */
const JOINTS = new Set("of by for to in on with from the a an is are and or".split(" "));

function* piecesOf(title: string): Generator<{ readonly text: string; readonly start: number }> {
  const cut = title.replace(/\s*\([^()]*\)\s*$/, "").replace(/[\s:.]+$/, "");
  let start = 0;
  for (const piece of cut.split(/(\s*(?:,|&|\/|\band\b|\bor\b)\s*)/)) {
    if (!/^\s*(?:,|&|\/|and|or)?\s*$/.test(piece)) yield { text: piece, start };
    start += piece.length;
  }
}
