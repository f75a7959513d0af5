/** Each draft, for all answers, passes its own check but for its placeholders, and passes it whole when they are filled in. */
import { describe, expect, it } from "vitest";
import { drafts } from "../../../server/src/engine/drafts/data.js";
import { draft } from "../../../server/src/engine/drafts/draft.js";
import type { DraftAnswers } from "../../../server/src/engine/drafts/types.js";
import { formatMessage } from "../../../server/src/engine/index.js";
import { filled } from "../../catalogue/filling.js";
import { lintText } from "../../catalogue/reading.js";

const keys = <K extends string>(record: Readonly<Record<K, unknown>>): K[] => Object.keys(record) as K[];
const subjects = [...keys(drafts.charters), ...keys(drafts.proposals)];
const ways = keys(drafts.ways);
const groups = keys(drafts.groups);

const cases = subjects.flatMap((subject) =>
  ways.flatMap((way): DraftAnswers[] => [
    { subject, way, groups: [] },
    { subject, way, groups: groups.slice(0, 4), name: "the Harbour Forum" },
  ]),
);

const PLACEHOLDER = /\[[^\]\n]+\]/g;

describe.each(cases)("a draft for $subject, by $way, $groups.length groups", (answers) => {
  const { kind, text, snippet } = draft(answers);
  const result = lintText(text);

  it("is of its kind", () => {
    expect(result).toMatchObject({ kind, kindSource: "front-matter", status: "draft" });
  });

  it("raises nothing but its placeholders", () => {
    const others = result.findings.filter(({ rule }) => rule !== "placeholder");
    expect(others.map(({ rule, message }) => `${rule}: ${formatMessage(message)}`)).toEqual([]);
    expect(result.findings.length).toBeGreaterThan(10);
  });

  it("raises nothing once they are filled in", () => {
    const whole = lintText(text.replace(PLACEHOLDER, (label) => filled(label)));
    expect(whole.findings.map(({ rule, message }) => `${rule}: ${formatMessage(message)}`)).toEqual([]);
    expect(whole.coverage.filter(({ topic, status }) => whole.levels[topic] !== "off" && status === "absent")).toEqual(
      [],
    );
  });

  it("has each tab stop defined once, numbered through", () => {
    const defined = [...snippet.matchAll(/\$\{(\d+)(?=[:|])/g)].map(([, number]) => Number(number));
    const distinct = [...new Set(defined)].sort((a, b) => a - b);
    expect(distinct).toEqual(distinct.map((_, i) => i + 1));
    expect(snippet).not.toContain("$0");
  });
});

describe("what was answered", () => {
  it("stands in the draft: the name, the groups and the way, and no other", () => {
    const { text } = draft({
      subject: "forum",
      name: "the Harbour Forum",
      groups: ["operators", "users"],
      way: "vote",
    });
    expect(text).toContain("# Charter of the Harbour Forum\n");
    expect(text).toMatch(/^The Harbour Forum is accountable to/m);
    expect(text).not.toMatch(/name of the body[,\]]/i);
    expect(text).toContain("| Operators and implementers | [effect on them] |");
    expect(text).toContain("| Users and customers | [effect on them] |");
    expect(text).toContain("**Vote.** Decisions are made by vote.");
    expect(text).not.toContain("Lazy consensus");
    expect(text).not.toContain("keep one of the four ways");
  });

  it("has a row for each group, when there are more of them than the draft has rows", () => {
    const { text } = draft({ subject: "forum", groups, way: "consensus" });
    for (const group of groups) expect(text).toContain(`| ${drafts.groups[group]} | [effect on them] |`);
    expect(text).not.toContain("[first group");
  });

  it("has a row for each group in the person's own words, which stay text", () => {
    const ownGroups = ["village councils", "tenants | owners", "the ${1:club}"];
    const { snippet, text } = draft({ subject: "forum", groups: ["members"], ownGroups, way: "vote" });
    expect(text).toContain("| Village councils | [effect on them] |");
    expect(text).toContain("| Tenants / owners | [effect on them] |");
    expect(text).toContain("| The ${1:club} | [effect on them] |");
    expect(snippet).toContain("| The \\${1:club\\} |");
  });

  it("may be left open: a name is then one tab stop, capital where a sentence begins", () => {
    const { snippet, text } = draft({ subject: "working-group", groups: [], way: "consensus" });
    expect(snippet.match(/\$\{1:\[name of the body, e\.g\. the Forum\]\}/g)?.length).toBeGreaterThan(5);
    expect(snippet).toContain("${1/^(.)/${1:/upcase}/} takes its decisions");
    expect(text).toContain("[Name of the body, e.g. the Forum] takes its decisions");
    expect(text).not.toContain("${");
  });

  it.each([
    ["Harbour Forum", "The Harbour Forum takes", "of the Harbour Forum"],
    ["the Harbour Forum", "The Harbour Forum takes", "of the Harbour Forum"],
    ["Tidewater", "Tidewater takes", "of Tidewater"],
  ])("reads well with the name %s", (name, first, within) => {
    const { text } = draft({ subject: "committee", name, groups: [], way: "vote" });
    expect(text).toContain(`\n${first} its decisions`);
    expect(text).toContain(`# Charter ${within}\n`);
    expect(text).toContain(`The purpose ${within} is to`);
    expect(text).toContain(`**${first.replace(" takes", "")}** is responsible for`);
  });

  it("may hold the signs of snippets", () => {
    const name = "the $5 {Club}\\n";
    const { snippet, text } = draft({ subject: "forum", name, groups: [], way: "vote" });
    expect(snippet).toContain("# Charter of the \\$5 {Club\\}\\\\n");
    expect(text).toContain(`# Charter of ${name}\n`);
  });
});
