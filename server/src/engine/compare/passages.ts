/** Sentences that set a rule and were taken out, while the requirement is still answered by others. */
import { requirement } from "../catalogue/lookup.js";
import type { ReadSentence } from "../coverage/reading.js";
import { STRONG } from "./lists.js";
import { inSentences, inSpans, type Revision, topicsIn } from "./revision.js";
import { isGone, type Placed, type Whole } from "./whole.js";

/** @param told sentences whose loss is told already */
export function passages(whole: Whole, told: ReadonlySet<ReadSentence>): Placed[] {
  const gone = whole.revisions.filter(
    (each) => isGone(each) && !each.before.sentences.some((sentence) => told.has(sentence)),
  );
  return bySection(gone.filter(isRule)).map((sentences) => {
    const heading = sectionGone(whole, sentences);
    const under = [...new Set(sentences.flatMap((each) => each.under))];
    const topics = under.length > 0 ? under : topicsIn(sentences);
    const id = topics.length === 0 ? "rule-dropped" : heading === undefined ? "passage-dropped" : "section-dropped";
    const titles = topics.slice(0, 3).map((topic) => requirement(topic).title);
    const args = { title: titles.join("; "), heading: heading ?? "" };
    return { kind: "passage", effect: "weakened", id, args, topics, before: sentences, after: [] };
  });
}

/** The heading of a section of which nothing is left. */
function sectionGone({ before, after, same }: Whole, [first]: readonly ReadSentence[]): string | undefined {
  const { heading } = before.reading.document.sections[first?.section ?? 0] ?? {};
  const all = before.reading.sentences.filter(({ section }) => section === first?.section);
  const isThere = after.reading.document.sections.some((each) => each.heading?.text === heading?.text);
  return isThere || all.some((each) => same.has(each)) ? undefined : heading?.text;
}

/** It answers a question, counts votes or days, or lays a duty on somebody. */
function isRule({ before }: Revision): boolean {
  const { side, sentences, words } = before;
  if (sentences.every(({ setsNoRule }) => setsNoRule)) return false;
  const { decisions, periods, quorums, escalations } = side.model;
  const counted =
    inSentences(before, decisions).length +
    inSentences(before, periods).filter(({ event }) => event !== "other").length;
  const placed = inSpans(before, quorums).length + inSpans(before, escalations).length;
  const duty = words.some((word) => STRONG.has(word)) && sentences.some(({ under }) => under.length > 0);
  return counted + placed > 0 || duty || sentences.some(answers);
}

function answers({ hits }: ReadSentence): boolean {
  return hits.some(
    ({ signal }) => signal.type === "topic" && (signal.strength === "says" || signal.strength === "some"),
  );
}

/** Sentences that stood one after the other in a section are one passage. */
function bySection(gone: readonly Revision[]): ReadSentence[][] {
  const passages: { last: number; section: number; sentences: ReadSentence[] }[] = [];
  for (const { before } of gone)
    for (const sentence of before.sentences) {
      const index = before.side.indexOf.get(sentence) ?? 0;
      const open = passages.at(-1);
      if (open && open.section === sentence.section && index === open.last + 1) {
        open.sentences.push(sentence);
        open.last = index;
      } else passages.push({ last: index, section: sentence.section, sentences: [sentence] });
    }
  return passages.map(({ sentences }) => sentences);
}
