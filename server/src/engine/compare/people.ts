/** How offices are filled, who hears appeals, and who can be removed. */
import { APPOINTED, ELECTED } from "./lists.js";
import { type Found, type Half, inSpans, type Reader } from "./revision.js";

export const filling: Reader = ({ before, after }) => {
  const [old, now] = [ELECTED.test(before.text), ELECTED.test(after.text)];
  const topics = ["selection"] as const;
  if (old && !now && APPOINTED.test(after.text) && !APPOINTED.test(before.text))
    return [{ kind: "filling", effect: "weakened", id: "no-longer-elected", topics }];
  if (!old && now && APPOINTED.test(before.text) && !APPOINTED.test(after.text))
    return [{ kind: "filling", effect: "strengthened", id: "now-elected", topics }];
  return [];
};

/** Another body hears the appeal; the one that decided is no judge of it. */
export const hearer: Reader = ({ before, after }) => {
  const [old] = appealsIn(before);
  const [now] = appealsIn(after);
  if (!old || !now || old.to === now.to) return [];
  const same = now.from !== undefined && now.from === now.to;
  // "The panel" in place of "the independent panel" is told as what it lost.
  if (old.to.endsWith(` ${now.to}`) || now.to.endsWith(` ${old.to}`)) return [];
  const args = { before: nameIn(before, old.to), after: nameIn(after, now.to) };
  const found: Found = {
    kind: "hearer",
    effect: same ? "weakened" : "changed",
    id: same ? "heard-by-decider" : "hearer-changed",
    args,
    topics: ["appeals"],
  };
  return [found];
};

function appealsIn(half: Half) {
  return inSpans(half, half.side.model.escalations).filter(({ type }) => type === "appeal");
}

function nameIn({ side }: Half, id: string): string {
  return side.model.bodies.find((each) => each.id === id)?.name ?? id;
}
