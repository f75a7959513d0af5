import { describe, expect, it } from "vitest";
import { createEngine } from "../../server/src/engine/engine.js";
import type { FileState, Finding, LintResult, LintSettings } from "../../server/src/engine/types.js";

function lint(
  text: string,
  settings: LintSettings = {},
  files: ReadonlyMap<string, FileState> = new Map(),
): LintResult {
  const engine = createEngine();
  return engine.lint(engine.read("charter.md", text), { settings, files });
}

function rules(result: LintResult): string[] {
  return result.findings.map((each) => each.rule);
}

function find(result: LintResult, rule: string): Finding {
  const finding = result.findings.find((each) => each.rule === rule);
  if (!finding) throw new Error(`no finding ${rule} among ${rules(result).join(", ")}`);
  return finding;
}

function status(result: LintResult, topic: string): string | undefined {
  return result.linted ? result.coverage.find((each) => each.topic === topic)?.status : undefined;
}

const CHARTER = `# Charter of the Harbour Forum

## Decision making

Decisions are made by consensus. If consensus cannot be reached, the board votes; a two-thirds majority of those present decides.

## Members

Anyone who lives by the harbour may become a member by writing to the secretary.
`;

describe("a charter", () => {
  it("is recognised by its title and what it says", () => {
    expect(lint(CHARTER)).toMatchObject({ linted: true, kind: "charter", kindSource: "text", language: "en" });
  });

  it("is told what it does not say, on the heading of the nearest related section", () => {
    const finding = find(lint(CHARTER), "appeals");
    expect(CHARTER.slice(finding.span.start, finding.span.end)).toBe("## Decision making");
    expect(finding.place).toBe("section");
  });

  it("is told each topic once, and what it says is shown where it says it", () => {
    const result = lint(CHARTER);
    expect(new Set(rules(result)).size).toBe(rules(result).length);
    const shown = result.linted
      ? (result.coverage.find((each) => each.topic === "membership")?.evidence[0]?.span ?? { start: 0, end: 0 })
      : { start: 0, end: 0 };
    expect(CHARTER.slice(shown.start, shown.end)).toBe(
      "Anyone who lives by the harbour may become a member by writing to the secretary.",
    );
  });

  it("in draft is told more mildly", () => {
    const draft = lint(`---\nstatus: draft\n---\n${CHARTER}`);
    expect([find(lint(CHARTER), "stakeholders").severity, find(draft, "stakeholders").severity]).toEqual([
      "error",
      "warning",
    ]);
  });

  it("keeps the levels that configuration sets", () => {
    expect(rules(lint(CHARTER, { levels: { appeals: "off" } }))).not.toContain("appeals");
    expect(find(lint(CHARTER, { levels: { appeals: "error" } }), "appeals").severity).toBe("error");
  });
});

describe("Markdown that is not governance", () => {
  it.each([
    [
      "a README",
      "# fastparse\n\nA fast parser for configuration files.\n\n## Install\n\n    npm install fastparse\n\n## Usage\n\nCall `parse(text)`. See the license.\n",
    ],
    ["nothing", ""],
    ["white space", " \n\n\t\n"],
    ["a list of links", "- [a](https://a.example)\n- [b](https://b.example)\n"],
    ["numbers", "1 2 3 4 5 6\n"],
  ])("is met with silence: %s", (_, text) => {
    expect(lint(text)).toMatchObject({ linted: false, reason: "not-governance", findings: [] });
  });

  it("is checked when its front matter or configuration gives its kind", () => {
    expect(lint("---\ncharterlint: { kind: policy }\n---\n# Rules\n")).toMatchObject({
      linted: true,
      kind: "policy",
      kindSource: "front-matter",
    });
    expect(lint("# Rules\n", { kind: "bylaws" })).toMatchObject({
      linted: true,
      kind: "bylaws",
      kindSource: "configuration",
    });
  });

  it("and governance that is turned off is left alone", () => {
    for (const text of [`---\ncharterlint: off\n---\n${CHARTER}`, `---\ncharterlint: { kind: none }\n---\n${CHARTER}`])
      expect(lint(text)).toMatchObject({ linted: false, reason: "turned-off", findings: [] });
    expect(lint(CHARTER, { kind: "none" })).toMatchObject({ linted: false, reason: "turned-off" });
  });
});

describe("governance in a language without words", () => {
  it("is not judged", () => {
    const text =
      "# Satzung des Vereins Hafenforum\n\nDer Verein hat den Zweck, den Hafen zu pflegen. Die Mitglieder wählen den Vorstand auf zwei Jahre. Beschlüsse werden mit einfacher Mehrheit der abgegebenen Stimmen gefasst.\n";
    expect(lint(text)).toMatchObject({ linted: false, reason: "language", language: "de" });
  });
});

describe("a waiver", () => {
  const waived = `---\ncharterlint: { waive: { conflict-of-interest: "Settled by the parent body's policy." } }\n---\n${CHARTER}`;

  it("in front matter keeps its finding with the reason, and the topic counts as waived", () => {
    const result = lint(waived);
    expect(find(result, "conflict-of-interest").waiver).toMatchObject({
      reason: "Settled by the parent body's policy.",
      source: "front-matter",
    });
    expect(status(result, "conflict-of-interest")).toBe("waived");
  });

  it("in a comment holds for the next line", () => {
    const text = CHARTER.replace(
      "## Decision making",
      "<!-- charterlint-disable-next-line appeals -- The parent body hears them. -->\n## Decision making",
    );
    expect(find(lint(text), "appeals").waiver).toMatchObject({
      reason: "The parent body hears them.",
      source: "comment",
    });
  });

  it("for the whole file leaves it alone", () => {
    expect(lint(`${CHARTER}\n<!-- charterlint-disable-file -->\n`)).toMatchObject({ linted: false, findings: [] });
  });

  it.each(["", " -- ", " -- [why this document leaves it out]"])(
    "without a reason waives nothing and is a finding: %j",
    (reason) => {
      const result = lint(
        CHARTER.replace(
          "## Decision making",
          `<!-- charterlint-disable-next-line appeals${reason} -->\n## Decision making`,
        ),
      );
      expect(find(result, "appeals").waiver).toBeNull();
      expect(rules(result)).toContain("waiver-without-reason");
    },
  );

  it("that nothing needs is a finding", () => {
    expect(rules(lint(`---\ncharterlint: { waive: { membership: "Not needed." } }\n---\n${CHARTER}`))).toContain(
      "unused-waiver",
    );
  });

  it("from configuration holds until its last day", () => {
    const settings = (until: string): LintSettings => ({
      today: "2026-05-01",
      waivers: { appeals: { reason: "Later.", until, source: "configuration" } },
    });
    expect(find(lint(CHARTER, settings("2026-05-01")), "appeals").waiver).not.toBeNull();
    expect(find(lint(CHARTER, settings("2026-04-30")), "appeals").waiver).toBeNull();
  });
});

describe("placeholders", () => {
  it("do not make a topic met: the first is the finding, as severe as the missing topic", () => {
    const text = `${CHARTER}\n## Appeals\n\nAny member may appeal a decision to [name of the body] within [number] days.\n`;
    const finding = find(lint(text), "placeholder");
    expect(text.slice(finding.span.start, finding.span.end)).toBe("[name of the body]");
    expect(finding.severity).toBe(find(lint(CHARTER), "appeals").severity);
    expect(rules(lint(text))).not.toContain("appeals");
  });
});

describe("a relative link", () => {
  const text = `${CHARTER}\nSee [the rules](rules/voting%20rules.md#quorum) and [the site](https://example.org/x.md).\n`;

  it("is one that the host is asked to look up, without its fragment", () => {
    const engine = createEngine();
    expect(engine.references(engine.read("charter.md", text))).toEqual(["rules/voting rules.md"]);
  });

  it("to a file that is not there is a finding; to one that is, is none", () => {
    const broken = find(lint(text, {}, new Map([["rules/voting rules.md", "missing"]])), "broken-reference");
    expect(text.slice(broken.span.start, broken.span.end)).toBe("[the rules](rules/voting%20rules.md#quorum)");
    expect(rules(lint(text, {}, new Map([["rules/voting rules.md", "file"]])))).not.toContain("broken-reference");
  });
});

describe("bad input", () => {
  it.each([
    ["broken YAML", "---\ntitle: [\n---\n"],
    ["an unknown key", "---\ncharterlint: { knd: charter }\n---\n"],
    ["an unknown kind", "---\ncharterlint: { kind: chartr }\n---\n"],
    ["a mistyped status", "---\nstatus: draf\n---\n"],
    ["an unknown rule", "---\ncharterlint: { waive: { apeals: x } }\n---\n"],
    ["a list where a mapping should be", "---\ncharterlint: [charter]\n---\n"],
  ])("in front matter is a finding at its place: %s", (_, head) => {
    const result = lint(head + CHARTER);
    const { span } = find(result, "front-matter");
    expect(span.start).toBeGreaterThanOrEqual(4);
    expect(span.end).toBeLessThanOrEqual(head.length);
    expect(span.end).toBeGreaterThan(span.start);
    expect(result.linted).toBe(true);
  });

  it("offers to correct a mistyped name", () => {
    const engine = createEngine();
    const text = `---\ncharterlint: { kind: chartr }\n---\n${CHARTER}`;
    const document = engine.read("a.md", text);
    const result = engine.lint(document, { settings: {}, files: new Map() });
    expect(engine.corrections(document, result)).toEqual([{ span: { start: 25, end: 31 }, newText: "charter" }]);
  });

  it("such as an alias bomb or a prototype key does no harm", () => {
    const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\ncharterlint: { __proto__: { polluted: yes }, constructor: x }\n---\n${CHARTER}`;
    expect(rules(lint(bomb)).filter((each) => each === "front-matter")).toHaveLength(2);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ["an unclosed fence", `${CHARTER}\n\`\`\`\n# not a heading\n`],
    ["no title", CHARTER.slice(CHARTER.indexOf("\n") + 1)],
    ["Windows line ends", CHARTER.replaceAll("\n", "\r\n")],
    ["old Macintosh line ends", CHARTER.replaceAll("\n", "\r")],
    ["a byte-order mark", `\uFEFF${CHARTER}`],
    ["lone surrogates and null characters", `${CHARTER}\n\uD800 \u0000 \uDFFF\n`],
  ])("is read for what it is: %s", (_, text) => {
    const result = lint(text);
    expect(result).toMatchObject({ linted: true, failures: [] });
    expect([status(result, "decision-procedure"), status(result, "membership")]).toEqual(["present", "present"]);
  });

  it("gives every finding a place inside the text", () => {
    fcTexts.forEach((text) => {
      for (const { span } of lint(text, { kind: "charter" }).findings) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
      }
    });
  });
});

const fcTexts = [
  "",
  "\uFEFF",
  "---\n---",
  "---\n",
  "# \n",
  "\n\n\n",
  "```",
  "<!--",
  "[x",
  "| a |\n| - |",
  "\u0000",
  `${CHARTER.slice(0, 40)}`,
];
