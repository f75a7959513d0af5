/** Something "is approved", and neither the sentence nor its section says by whom. */
import { saying } from "../coverage/saying.js";
import { perView } from "../model/per-view.js";
import type { Placed } from "../model/placed.js";
import { placesIn } from "../model/places.js";
import { firstOf, hitsFor, spanOf, type View, viewer } from "../model/view.js";
import type { CheckInput, Found } from "./check.js";

export function noDecider(input: CheckInput): Found[] {
  const { reading, model } = input;
  if (!isOfSeveral(placesIn(reading).places)) return [];
  const view = viewer(reading, model.bodies);
  const isNamed = sectionsWithDecider(input, view);
  const told = new Set<number>();
  return saying(reading, "passive-decision").flatMap(({ sentence, index }) => {
    if (sentence.unfinished || sentence.setsNoRule || told.has(sentence.section)) return [];
    const seen = view(index);
    const [hit] = seen ? hitsFor(seen, "passive-decision") : [];
    if (!seen || !hit || sentence.block.fact.form === "header-row" || isNamed(sentence.section)) return [];
    told.add(sentence.section);
    const text = sentence.block.fact.text.slice(seen.tokens.starts[hit.from] ?? 0, seen.tokens.ends[hit.to - 1] ?? 0);
    return [{ span: spanOf(seen, hit), message: { id: "no-decider", args: { text } } }];
  });
}

/** Whether the text names more than one body. */
function isOfSeveral(places: readonly Placed[]): boolean {
  let first: string | undefined;
  for (const { type, sentence, body } of places) {
    if (type !== "body" || sentence < 0) continue;
    first ??= body;
    if (body !== first) return true;
  }
  return false;
}

/** Tells sections in which a body, an office or voters are named, or whose heading or a heading above names one. */
function sectionsWithDecider(
  { reading, model, document }: CheckInput,
  view: (index: number) => View | undefined,
): (section: number) => boolean {
  const headings = new Set<number>();
  for (const { mentions } of model.bodies)
    for (const { sentence, span } of mentions) if (sentence < 0) headings.add(span.start);
  const known = new Map<number, boolean>();
  return (section) => {
    const told = known.get(section) ?? (isBelowName(section) || isNamedIn(section));
    known.set(section, told);
    return told;
  };

  function isBelowName(section: number): boolean {
    for (let at = document.sections[section]; at?.parent; at = at.parent) {
      const start = at.heading?.span.start;
      if (start !== undefined && start !== document.title.start && headings.has(start)) return true;
    }
    return false;
  }

  function isNamedIn(section: number): boolean {
    const end = reading.starts[section + 1] ?? 0;
    for (let index = reading.starts[section] ?? 0; index < end; index++) {
      const seen = view(index);
      if (seen && namesSomebody(seen)) return true;
    }
    return false;
  }
}

const namesSomebody = perView((view): boolean => {
  const { tokens, mentions } = view;
  if (mentions.length > 0 || tokens.words.some((word) => /^(?:we|us|our|you|your|i)$/.test(word))) return true;
  const { length } = tokens.words;
  return ["voter", "person", "officer", "office", "body"].some((name) => firstOf(view, name, 0, length) !== undefined);
});
