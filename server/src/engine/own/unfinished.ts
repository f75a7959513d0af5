/** Sentences of an own draft that still hold its gaps, or that nobody touched beside them: they say nothing yet. */
import type { Voice } from "../coverage/voice.js";
import { gapsOfSnippet, plainSnippet } from "../fixes/snippet.js";
import type { OwnRequirement } from "./types.js";

/** The voices that count. */
export function finished({ snippet }: OwnRequirement, voices: readonly Voice[]): Voice[] {
  const bodies = Object.values(snippet).map(({ body }) => body);
  const gaps = bodies.flatMap(gapsOfSnippet);
  const drafts = bodies.map((body) => inOneLine(plainSnippet(body)));
  const hasGap = ({ sentence }: Voice) => sentence.unfinished || gaps.some((gap) => sentence.text.includes(gap));
  const open = new Set(voices.filter(hasGap).map(({ sentence }) => sentence.section));
  const isUntouched = ({ sentence }: Voice) =>
    open.has(sentence.section) && drafts.some((draft) => draft.includes(inOneLine(sentence.text)));
  return voices.filter((voice) => !hasGap(voice) && !isUntouched(voice));
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
