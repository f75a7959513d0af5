/** Requirements that a document answered and no longer does, and the other way round. */

import { requirement } from "../catalogue/lookup.js";
import type { ReadSentence } from "../coverage/reading.js";
import type { Coverage, TopicId } from "../types.js";
import { topicsIn } from "./revision.js";
import type { Compared, Placed, Whole } from "./whole.js";

export function requirements(whole: Whole): Placed[] {
  const { before, after } = whole;
  return before.result.coverage.flatMap((old): Placed[] => {
    const now = after.result.coverage.find(({ topic }) => topic === old.topic);
    if (!now || isMet(old) === isMet(now)) return now && old.status !== now.status ? moved(whole, old, now) : [];
    return isMet(old) ? lost(whole, old, now) : gained(whole, now);
  });
}

function isMet({ status }: Coverage): boolean {
  return status === "present" || status === "pointer";
}

/** Only where sentences that answered it are gone: words that are merely put otherwise are no loss. */
function lost({ before, after, revisions, same }: Whole, { topic, evidence }: Coverage, now: Coverage): Placed[] {
  const speak = speaking(before, topic, evidence);
  const goneOnes = revisions
    .filter((each) => each.after.sentences.length === 0)
    .flatMap((each) => each.before.sentences);
  const gone = goneOnes.filter(
    (each) => speak.includes(each) || each.under.includes(topic) || topicsIn([each]).includes(topic),
  );
  if (gone.length === 0 || speak.every((each) => same.has(each))) return [];
  const { title, answer } = requirement(topic);
  const waiver = after.result.findings.find((each) => each.rule === topic || each.standsFor === topic)?.waiver;
  const args = { title, answer, reason: waiver?.reason ?? "" };
  const id = now.status === "waived" ? "requirement-waived" : "requirement-lost";
  return [{ kind: "requirement", effect: "lost", id, args, topics: [topic], before: gone, after: [], claims: true }];
}

function gained({ after, revisions }: Whole, { topic, evidence }: Coverage): Placed[] {
  const speak = speaking(after, topic, evidence);
  const come = revisions
    .flatMap((each) => (each.before.sentences.length === 0 ? each.after.sentences : []))
    .filter((each) => speak.includes(each) || topicsIn([each]).includes(topic));
  if (come.length === 0) return [];
  const args = { title: requirement(topic).title };
  return [
    { kind: "requirement", effect: "gained", id: "requirement-gained", args, topics: [topic], before: [], after: come },
  ];
}

/** What the text said itself, it now leaves to another document, or the other way round. */
function moved(whole: Whole, { topic, status, evidence }: Coverage, now: Coverage): Placed[] {
  if (!isMet(now)) return [];
  const speak = speaking(whole.before, topic, evidence).filter((each) => !whole.same.has(each));
  const says = speaking(whole.after, topic, now.evidence);
  const news = whole.revisions.flatMap((each) => each.after.sentences).filter((each) => says.includes(each));
  if (speak.length === 0 || news.length === 0) return [];
  const id = status === "present" ? "requirement-elsewhere" : "requirement-here";
  const args = { title: requirement(topic).title };
  return [{ kind: "requirement", effect: "changed", id, args, topics: [topic], before: speak, after: news }];
}

/** The sentences of the passages that show a topic. */
function speaking({ reading }: Compared, topic: TopicId, evidence: Coverage["evidence"]): ReadSentence[] {
  const own = evidence.filter(({ path }) => path === reading.document.path).map(({ span }) => span);
  return reading.sentences.filter(
    ({ span, under, hits }) =>
      own.some((each) => each.start <= span.start && span.start < each.end) &&
      (under.includes(topic) || hits.some(({ signal }) => signal.type === "topic" && signal.topic === topic)),
  );
}
