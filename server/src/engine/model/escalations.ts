/** Who hears what was decided by whom: appeals, and matters that go on when nobody can agree. */
import { perPart } from "../coverage/per-part.js";
import type { Reading, ReadSentence } from "../coverage/reading.js";
import { examplesIn } from "./examples.js";
import { EVERYONE } from "./fillings.js";
import { type Case, decidersIn, hearerIn, ownDecidersIn, saysIt } from "./hearers.js";
import type { Placed } from "./placed.js";
import { placesIn } from "./places.js";
import type { Body, Escalation } from "./types.js";
import { says } from "./view.js";

export function readEscalations(reading: Reading, _bodies: readonly Body[]): Escalation[] {
  const { bySentence } = placesIn(reading);
  const examples = examplesIn(reading);
  const found = new Map<string, Escalation>();
  for (const { sentence, index, value } of mayPass(reading)) {
    if (examples.has(index)) continue;
    const here = bySentence.get(index);
    for (const { type, start, end, isAddress } of value) {
      // "Questions go to the secretary": an address, where nobody disagrees.
      if (isAddress && !sentence.under.some((topic) => topic === "deadlock" || topic === "appeals")) continue;
      const each = { type, sentence, start, end };
      const to = hearerIn(each, here);
      if (!to && isToAll(each))
        found.set(`${sentence.section} all`, { type: each.type, to: EVERYONE, span: sentence.span });
      if (!to) continue;
      for (const from of sourcesOf(reading, index, each, here, to)) {
        const edge = { type: each.type, from, to: to.body, span: sentence.span };
        // A section comes back to its own appeal in the sentences that follow.
        const key = `${sentence.section} ${each.type} ${to.body} ${from ?? ""}`;
        if (!found.has(key)) found.set(key, edge);
      }
    }
  }
  return [...found.values()];
}

/** "An appeal to the entire membership". */
function isToAll({ type, sentence, end }: Case): boolean {
  const after = sentence.block.fact.text.slice(end, end + 60);
  return (
    type === "appeal" &&
    /^\s(?:goes\s|lies\s|is made\s)?to (?:the |all )?(?:entire |whole |full |general )?(?:membership|members|community)\b/i.test(
      after,
    )
  );
}

interface MayPass extends Pick<Case, "type" | "start" | "end"> {
  /** Only under some headings it is more than an address. */
  readonly isAddress: boolean;
}

const mayPass = perPart((sentence) => {
  if (sentence.setsNoRule) return undefined;
  let cases: MayPass[] | undefined;
  for (const { signal, start, end } of sentence.hits) {
    const type = signal.type === "model" ? signal.name : undefined;
    if (type !== "appeal" && type !== "escalation") continue;
    // "Referred to as the Board" names, it does not refer.
    if (/^refer\p{L}* to as/iu.test(sentence.block.fact.text.slice(start, end + 4))) continue;
    cases ??= [];
    cases.push({ type, start, end, isAddress: type === "escalation" && isAddress(sentence, start) });
  }
  return cases;
});

function isAddress({ block, text }: ReadSentence, start: number): boolean {
  return (
    /^(?:general |all |other |further )?(?:questions|enquiries|inquiries|requests|issues|proposals|suggestions)\b/i.test(
      block.fact.text.slice(start, start + 30),
    ) && !STUCK.test(text)
  );
}

const STUCK =
  /\b(?:un(?:resolved|settled)|cannot|can't|can not|not|no|dis(?:agree|put)\p{L}*|deadlock|tied?|fail\p{L}*|unable|if|when|where|unless|contested|open)\b/iu;

function sourcesOf(
  reading: Reading,
  index: number,
  each: Case,
  here: readonly Placed[],
  to: Placed,
): (string | undefined)[] {
  const named = decidersIn(each, here, to);
  if (named.length > 0) return named;
  const before = each.type === "appeal" ? decidersBefore(reading, index) : subjectBefore(reading, index, each);
  return before.length > 0 ? before : [undefined];
}

/** How many sentences back an "it", or the decision that an appeal is about, may stand. */
const BACK = 4;

/** "A decision of the committee may be appealed. The appeal goes to the board.": named shortly before. */
function decidersBefore(reading: Reading, index: number): string[] {
  const { bySentence } = placesIn(reading);
  for (let at = index - 1; at >= Math.max(0, index - BACK); at--) {
    const before = reading.sentences[at];
    if (!before || before.section !== reading.sentences[index]?.section) return [];
    // Only the sentence right before need not speak of an appeal itself.
    if (at < index - 1 && !says(before, "appeal")) continue;
    const found = ownDecidersIn(before, bySentence.get(at));
    if (found.length > 0) return found;
  }
  return [];
}

function subjectBefore(reading: Reading, index: number, each: Case): string[] {
  if (!saysIt(each)) return [];
  const { bySentence } = placesIn(reading);
  for (let at = index - 1; at >= index - BACK; at--) {
    if (reading.sentences[at]?.section !== each.sentence.section) return [];
    const [first] = bySentence.get(at);
    if (first && first.from <= 2) return [first.body];
  }
  return [];
}
