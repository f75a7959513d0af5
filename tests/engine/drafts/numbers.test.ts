/** Every number that a draft of ours asks for is read from the text when it is filled in, and two that differ are told. */
import { describe, expect, it } from "vitest";
import { drafts } from "../../../server/src/engine/drafts/data.js";
import { draft } from "../../../server/src/engine/drafts/draft.js";
import { plainSnippet } from "../../../server/src/engine/fixes/snippet.js";
import { catalogue, createEngine } from "../../../server/src/engine/index.js";
import { filled } from "../../catalogue/filling.js";
import { asKind, lintText } from "../../catalogue/reading.js";

const FRACTIONS = ["two thirds", "three quarters", "four fifths", "three fifths", "five sixths"];
const SHARES = [2 / 3, 3 / 4, 4 / 5, 3 / 5, 5 / 6];
const FIRST = 21;

interface Body {
  readonly name: string;
  readonly heading: string;
  readonly text: string;
}

const bodies: readonly Body[] = [
  ...catalogue.requirements.map(({ id, title, snippet }) => ({
    name: id,
    heading: snippet.en?.heading ?? title,
    text: plainSnippet(snippet.en?.body ?? ""),
  })),
  ...drafts.sections.map(({ topic, heading, body }) => ({
    name: `${topic}: ${heading ?? ""}`,
    heading: heading ?? topic,
    text: plainSnippet(body),
  })),
];

const COUNTED = /\[number\]/g;
const SHARE = /\[fraction\]/g;

/** What a person might write, with a name that reads as one. */
const fill = (text: string) =>
  text
    .replace(/\[[Nn]ame of the deciding body\b[^\]]*\]/g, "the Reed Council")
    .replace(/\[[^\]\n]+\]/g, (label) => filled(label));

/** Each number another one: 21, 22 …, and each share the next of the list. */
function withNumbers({ text }: Body) {
  let [count, share] = [FIRST, 0];
  const counted = text.replace(COUNTED, () => String(count++)).replace(SHARE, () => FRACTIONS[share++] ?? "");
  return { text: fill(counted), count: count - FIRST, share };
}

function modelOf(heading: string, text: string) {
  const engine = createEngine();
  const document = engine.read("x.md", asKind(`# Charter of the Reed Club\n\n## ${heading}\n\n${text}\n`));
  const model = engine.model(document, "en");
  if (!model) throw new Error("no model");
  return model;
}

const asks = (text: string) => text.includes("[number]") || text.includes("[fraction]");

describe.each(bodies.filter(({ text }) => asks(text)))("the draft $name", (body) => {
  const { text, count, share } = withNumbers(body);
  const { periods, decisions, quorums, seats, limits, bodies: named } = modelOf(body.heading, text);

  it("has its numbers read", () => {
    const read = [
      ...periods.map(({ amount }) => amount.count),
      ...decisions.flatMap(({ threshold }) => (threshold?.type === "count" ? [threshold.value] : [])),
      ...quorums.flatMap(({ count: each }) => each ?? []),
      ...limits.map((each) => each.count),
      ...seats.flatMap(({ shares, total }) => [...shares.map((each) => each.count), ...(total ? [total.count] : [])]),
      ...named.flatMap(({ size, minimum, maximum }) => [size, minimum, maximum].flatMap((each) => each?.count ?? [])),
    ];
    expect([...new Set(read)]).toEqual(expect.arrayContaining(Array.from({ length: count }, (_, i) => FIRST + i)));
  });

  it("has its shares read", () => {
    const read = [
      ...decisions.flatMap(({ threshold }) => threshold?.value ?? []),
      ...quorums.flatMap(({ fraction }) => fraction ?? []),
    ];
    for (const value of SHARES.slice(0, share)) expect(read).toContainEqual(expect.closeTo(value));
  });
});

/** The draft of an association that votes, with some of its places filled in otherwise. */
function association(...changes: readonly (readonly [RegExp, string])[]): string {
  const { text } = draft({ subject: "association", way: "vote", groups: ["members"], name: "the Reed Club" });
  const changed = changes.reduce((all, [place, words]) => {
    expect(all).toMatch(place);
    return all.replace(place, words);
  }, text);
  return fill(changed).replace("status: draft", "status: adopted");
}

const conflictsIn = (text: string) =>
  lintText(text)
    .findings.filter(({ rule }) => rule === "threshold-conflict" || rule === "period-conflict")
    .map(({ span, related }) =>
      [span, ...related.map((each) => each.span)].map(({ start, end }) => text.slice(start, end)),
    );

describe("two places of one draft that state the same", () => {
  const QUORUM = [/(?<=A quorum is )\[fraction\]/, "four fifths"] as const;
  const VOTED = [/(?<=with a quorum of )\[fraction\]/, "half"] as const;
  const MAJORITY = [/(?<=adopted by a majority of )\[fraction\]/, "three quarters"] as const;
  const ORDINARY = [/\[kind of majority\]/, "a simple majority"] as const;
  const CHANGES = [/(?<=Changes to this document\*\* need )\[fraction\]/, "four fifths"] as const;
  const ADOPTED = [/\[test, e\.g\. [^\]]*\]/, "a majority of three quarters of all its members"] as const;

  it.each([
    { what: "the quorum", changes: [QUORUM, VOTED], told: [["four fifths", "half"]] },
    { what: "the usual majority", changes: [MAJORITY, ORDINARY], told: [["majority", "majority of three quarters"]] },
    {
      what: "the majority for changes of the document",
      changes: [CHANGES, ADOPTED],
      told: [["majority of three quarters", "four fifths"]],
    },
  ])("$what, are told when they differ", ({ changes, told }) => {
    expect(conflictsIn(association(...changes))).toEqual(told);
  });

  it("are left alone when they agree", () => {
    expect(conflictsIn(association([/(?<=A quorum is )\[fraction\]/, "half"], VOTED))).toEqual([]);
  });
});

/** Sections of which each number, stated in another section with another one, is a contradiction. */
const REPEATED = ["threshold", "selection", "appeals", "consultation"] as const;

describe.each(REPEATED)("the draft %s, written twice with other numbers", (id) => {
  it("contradicts itself", () => {
    const body = bodies.find(({ name }) => name === id);
    const first = body?.text.replace(COUNTED, "3").replace(SHARE, "two thirds") ?? "";
    const second = body?.text.replace(COUNTED, "5").replace(SHARE, "four fifths") ?? "";
    const all = `# Charter of the Reed Club\n\n## ${body?.heading}\n\n${first}\n\n## In short\n\n${second}\n`;
    expect(conflictsIn(asKind(fill(all))).length).toBeGreaterThan(0);
  });
});
