/** A whole draft without one of its sections leaves that question open: no other section answers it in passing. */
import { describe, expect, it } from "vitest";
import { draft } from "../../../server/src/engine/drafts/draft.js";
import { catalogue } from "../../../server/src/engine/index.js";
import { filled } from "../../catalogue/filling.js";
import { lintText, statusOf } from "../../catalogue/reading.js";

const { text } = draft({ subject: "association", way: "vote", groups: ["members", "users"], name: "the Reed Club" });
const whole = text.replace(/\[[^\]\n]+\]/g, (label) => filled(label)).replace("status: draft", "status: adopted");
const [head = "", ...sections] = whole.split(/^(?=## )/m);

/** What a whole draft says in two places: who is nominated, how votes are counted, what is announced, how it is changed. */
const SAID_TWICE: ReadonlySet<string> = new Set([
  "stakeholders",
  "membership",
  "selection",
  "decision-procedure",
  "threshold",
  "transparency",
  "channels",
  "consultation",
  "balance",
  "amendment",
]);
const cases = catalogue.requirements
  .filter(({ id }) => !SAID_TWICE.has(id))
  .map(({ id, snippet }) => ({ id, heading: snippet.en?.heading ?? "" }));

describe.each(cases)("without $heading", ({ id, heading }) => {
  it("the question is open", () => {
    const rest = sections.filter((each) => !each.startsWith(`## ${heading}\n`));
    expect(rest).toHaveLength(sections.length - 1);
    expect(statusOf(lintText([head, ...rest].join("")), id)).toBe("absent");
  });
});
