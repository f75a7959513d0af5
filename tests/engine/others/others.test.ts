import { describe, expect, it } from "vitest";
import {
  type Coverage,
  createEngine,
  type GovernanceDocument,
  type Linted,
  type LintInput,
  type Other,
  type TopicId,
} from "../../../server/src/engine/index.js";
import { BYLAWS, CHARTER, CONDUCT, NOTES } from "./texts.js";

const engine = createEngine();
const bylaws = engine.read("/w/bylaws.md", BYLAWS);
const other = (path: string, text: string, more: Partial<Other> = {}): Other => ({
  ...{ document: engine.read(path, text), relation: "link", targets: [], leadsBack: true },
  ...more,
});

function linted(document: GovernanceDocument, input: Partial<LintInput> = {}): Linted {
  const result = engine.lint(document, { settings: {}, files: new Map(), ...input });
  if (!result.linted) throw new Error(`left alone: ${result.reason}`);
  return result;
}

const covered = ({ coverage }: Linted, topic: TopicId): Coverage | undefined =>
  coverage.find((each) => each.topic === topic);
const asks = ({ findings }: Linted, topic: TopicId) => findings.find(({ rule }) => rule === topic);

describe("a topic that another document of the set answers", () => {
  it("is asked of the document where it stands alone", () => {
    const alone = linted(bylaws);
    expect(covered(alone, "appeals")?.status).toBe("absent");
    expect(asks(alone, "appeals")).toBeDefined();
  });

  it("counts as a pointer, with the passage there as evidence", () => {
    const result = linted(bylaws, { others: [other("/w/charter.md", CHARTER)] });
    const appeals = covered(result, "appeals");
    expect(appeals).toMatchObject({ status: "pointer", evidence: [{ path: "/w/charter.md" }] });
    const { start, end } = appeals?.evidence[0]?.span ?? { start: 0, end: 0 };
    expect(CHARTER.slice(start, end)).toContain("appeal");
    expect(asks(result, "appeals")).toBeUndefined();
    expect(covered(result, "membership")).toMatchObject({ status: "present", evidence: [{ path: "/w/bylaws.md" }] });
  });

  it("is the surer, the closer the two belong together, and never surer than it is there", () => {
    const sure = (relation: Other["relation"]) =>
      covered(linted(bylaws, { others: [other("/w/charter.md", CHARTER, { relation })] }), "appeals")?.confidence ?? 0;
    const there = covered(linted(engine.read("/w/charter.md", CHARTER)), "appeals")?.confidence ?? 0;
    expect(sure("link")).toBeLessThan(sure("inherits"));
    expect(sure("inherits")).toBeLessThanOrEqual(there);
  });

  it("is still asked for when the other counts for other topics only", () => {
    const charter = other("/w/charter.md", CHARTER, { relation: "inherits", topics: ["purpose"] });
    const result = linted(bylaws, { others: [charter] });
    expect(covered(result, "appeals")?.status).toBe("absent");
    expect(covered(result, "purpose")?.status).toBe("pointer");
  });

  it("is still to be finished where it is half answered here", () => {
    const half = `${BYLAWS}\n## Appeals\n\nWhoever is affected may appeal to [BODY] within [N] days of the decision.\n`;
    const result = linted(engine.read("/w/half.md", half), { others: [other("/w/charter.md", CHARTER)] });
    expect(covered(result, "appeals")?.status).toBe("absent");
    expect(result.findings.some(({ rule }) => rule === "placeholder")).toBe(true);
  });
});

describe("of the documents that are linked to", () => {
  const answered = (text: string, more: Partial<Other> = {}) => {
    const alone = linted(bylaws).coverage.filter(({ status }) => status === "absent");
    const result = linted(bylaws, { others: [other("/w/other.md", text, more)] });
    return alone.map(({ topic }) => topic).filter((topic) => covered(result, topic)?.status === "pointer");
  };

  it("a code of conduct counts for conduct, and for nothing else", () => {
    expect(answered(CONDUCT)).toEqual(["conduct"]);
  });

  it("what is not governance does not count, unless configuration names it", () => {
    expect(answered(NOTES)).toEqual([]);
    const notes = "# Notes\n\nWhoever is affected may appeal to the panel within ten days of the decision.\n";
    expect(answered(notes)).toEqual([]);
    expect(answered(notes, { relation: "set" })).toContain("appeals");
    expect(answered(notes, { kind: "charter" })).toContain("appeals");
    expect(answered(CHARTER, { kind: "none" })).toEqual([]);
  });

  it("a proposal is no rule yet", () => {
    expect(answered(CHARTER, { kind: "proposal" })).toEqual([]);
  });

  it("a charter says nothing of what a proposal under it is for", () => {
    const proposal = engine.read(
      "/w/p.md",
      "---\ncharterlint: { kind: proposal }\n---\n\n# Proposal 3\n\nPaint it red.\n",
    );
    const result = linted(proposal, { others: [other("/w/charter.md", CHARTER)] });
    expect(covered(result, "purpose")?.status).toBe("absent");
    expect(covered(result, "stakeholders")?.status).toBe("absent");
    expect(covered(result, "decision-procedure")?.status).toBe("pointer");
  });

  it("one in a language without words does not count, and harms nothing", () => {
    expect(answered(CHARTER, { language: "xx" })).toEqual([]);
  });
});

describe("rules that are inherited and were not read", () => {
  const inheriting = (value: string) =>
    engine.read("/w/unit.md", BYLAWS.replace(/^/, `---\ncharterlint: { kind: bylaws, inherits: ${value} }\n---\n\n`));
  const URL = "https://parent.example/charter";

  it("make what is missing unsure: a note that names them", () => {
    const appeals = asks(linted(inheriting(URL)), "appeals");
    expect(appeals).toMatchObject({ severity: "info", message: { id: "missing.inherited", args: { from: URL } } });
    expect(asks(linted(inheriting(URL), { settings: { levels: { appeals: "error" } } }), "appeals")?.severity).toBe(
      "info",
    );
  });

  it("count for exactly the topics that they are said to settle", () => {
    const result = linted(inheriting(`{ from: "${URL}", topics: [appeals] }`));
    expect(covered(result, "appeals")).toMatchObject({ status: "pointer", evidence: [{ path: URL, cues: [] }] });
    expect(asks(result, "transparency")?.message.id).toBe("missing");
  });

  it("may be several, from the front matter and from configuration", () => {
    const own = inheriting(`[{ from: "${URL}", topics: [appeals] }]`);
    const result = linted(own, { unread: [{ from: "https://x.example", topics: ["conduct"] }] });
    expect(covered(result, "appeals")?.evidence[0]?.path).toBe(URL);
    expect(covered(result, "conduct")?.evidence[0]?.path).toBe("https://x.example");
  });

  it("may stand in a file that nobody read: that, too, is unsure", () => {
    expect(asks(linted(inheriting("../parent.md")), "appeals")?.message.id).toBe("missing.inherited");
  });
});

describe("inherits in the front matter", () => {
  const of = (yaml: string) =>
    engine.read("/w/f.md", `---\ncharterlint:\n  kind: charter\n  inherits: ${yaml}\n---\n\n# F\n`);
  const problems = (yaml: string, files: LintInput["files"] = new Map()) =>
    linted(of(yaml), { files })
      .findings.filter(({ rule }) => rule === "front-matter")
      .map(({ message, span }) => [message.id, of(yaml).text.slice(span.start, span.end)]);

  it("is a path, an address, a list of them, or what they settle", () => {
    const from = (yaml: string) => engine.inherits(of(yaml)).map((each) => [each.from, each.topics]);
    expect(from("../parent.md")).toEqual([["../parent.md", undefined]]);
    expect(from("[a.md, https://b.example]")).toEqual([
      ["a.md", undefined],
      ["https://b.example", undefined],
    ]);
    expect(from("{ from: a.md, topics: [appeals, conduct] }")).toEqual([["a.md", ["appeals", "conduct"]]]);
    expect(from("[{ from: a.md, topics: appeals }]")).toEqual([["a.md", ["appeals"]]]);
  });

  it("is looked up as links are, addresses left out", () => {
    expect(engine.references(of("[../a.md, https://b.example, 'mailto:x@y.example']"))).toEqual(["../a.md"]);
  });

  it("is told at its place when it is wrong", () => {
    expect(problems("a.md")).toEqual([]);
    expect(problems("a.md", new Map([["a.md", "missing"]]))).toEqual([["front-matter.inherits-missing", "a.md"]]);
    expect(problems("{ topics: [appeals] }").map(([id]) => id)).toEqual(["front-matter.inherits"]);
    expect(problems("{ from: a.md, topics: [apeals] }")).toEqual([["front-matter.topic", "apeals"]]);
    expect(problems("").map(([id]) => id)).toEqual(["front-matter.inherits"]);
  });
});

describe("the engine", () => {
  it("gives the same document for the same text, so that nothing is read twice", () => {
    const first = engine.read("/w/same.md", CHARTER);
    expect(engine.read("/w/same.md", CHARTER)).toBe(first);
    expect(engine.read("/w/same.md", `${CHARTER}\nMore.\n`)).not.toBe(first);
  });

  it("finds nothing else in a document for having read another one with it", () => {
    const alone = linted(engine.read("/w/charter.md", CHARTER));
    linted(bylaws, { others: [other("/w/charter.md", CHARTER)] });
    expect(linted(engine.read("/w/charter.md", CHARTER))).toEqual(alone);
  });
});
