/** Something "is approved", and neither the sentence nor its section says by whom. */
import { placesIn } from "../model/places.js";
import { firstOf, hitsFor, says, spanOf, type View, viewer } from "../model/view.js";
import type { CheckInput, Found } from "./check.js";

export function noDecider(input: CheckInput): Found[] {
  const { reading, model } = input;
  const bodies = placesIn(reading).places.filter(({ type, sentence }) => type === "body" && sentence >= 0);
  if (new Set(bodies.map(({ body }) => body)).size < 2) return [];
  const view = viewer(reading, model.bodies);
  const named = sectionsWithDecider(input, view);
  const told = new Set<number>();
  return reading.sentences.flatMap((sentence, index) => {
    if (!says(sentence, "passive-decision") || sentence.unfinished || sentence.setsNoRule || told.has(sentence.section))
      return [];
    const seen = view(index);
    const [hit] = seen ? hitsFor(seen, "passive-decision") : [];
    if (!seen || !hit || named.has(sentence.section) || sentence.block.fact.form === "header-row") return [];
    told.add(sentence.section);
    const text = sentence.block.fact.text.slice(seen.tokens.starts[hit.from] ?? 0, seen.tokens.ends[hit.to - 1] ?? 0);
    return [{ span: spanOf(seen, hit), message: { id: "no-decider", args: { text } } }];
  });
}

/** Sections in which a body, an office or voters are named, or whose heading or a heading above names one. */
function sectionsWithDecider(
  { reading, model, document }: CheckInput,
  view: (index: number) => View | undefined,
): Set<number> {
  const headings = new Set(
    model.bodies.flatMap(({ mentions }) =>
      mentions.filter(({ sentence }) => sentence < 0).map(({ span }) => span.start),
    ),
  );
  const named = new Set<number>();
  for (const section of document.sections)
    for (let at = section.parent ? section : undefined; at; at = at.parent)
      if (at.heading && at.heading.span.start !== document.title.start && headings.has(at.heading.span.start))
        named.add(section.index);
  reading.sentences.forEach(({ section }, index) => {
    const seen = named.has(section) ? undefined : view(index);
    if (seen && namesSomebody(seen)) named.add(section);
  });
  return named;
}

function namesSomebody(view: View): boolean {
  const { tokens, mentions } = view;
  if (mentions.length > 0 || tokens.words.some((word) => /^(?:we|us|our|you|your|i)$/.test(word))) return true;
  const { length } = tokens.words;
  return ["voter", "person", "officer", "office", "body"].some((name) => firstOf(view, name, 0, length) !== undefined);
}
