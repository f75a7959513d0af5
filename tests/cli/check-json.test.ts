import { describe, expect, it } from "vitest";
import { topicIds } from "../../server/src/engine/catalogue/ids.js";
import { asking, CHARTER, folderWith, NOTES, report } from "./command.js";

describe("the JSON report", () => {
  const cwd = () =>
    folderWith({
      "docs/charter.md": CHARTER,
      "notes.md": NOTES,
      ".charterlint.yaml": asking({ appeals: "warning", conduct: "info", "decision-procedure": "error" }),
    });

  it("holds each document with the keys that others rely on", async () => {
    const { code, report: all } = await report([], { cwd: cwd() });
    expect(code).toBe(1);
    expect(Object.keys(all)).toEqual(["version", "documents", "configuration", "failures", "summary"]);
    expect(all.version).toBe(1);
    expect(all.documents.map(({ path }) => path)).toEqual(["docs/charter.md", "notes.md"]);
    for (const key of ["path", "kind", "language", "linted", "levels", "coverage", "findings", "failures"])
      for (const document of all.documents) expect(document).toHaveProperty(key);
    expect(all.documents[1]).toMatchObject({
      linted: false,
      reason: "not-governance",
      levels: {},
      coverage: [],
      findings: [],
      failures: [],
    });
    expect(all.summary).toMatchObject({ documents: 2, checked: 1, leftAlone: 1, errors: 0, warnings: 1, infos: 1 });
  });

  it("holds each topic exactly once, with its level, status and passages", async () => {
    const { report: all } = await report([], { cwd: cwd() });
    const [charter] = all.documents;
    expect(charter).toMatchObject({ kind: "charter", language: "en", linted: true });
    expect(charter?.coverage.map(({ topic }) => topic).sort()).toEqual([...topicIds].sort());
    expect(Object.keys(charter?.levels ?? {}).sort()).toEqual([...topicIds].sort());
    expect(charter?.levels).toMatchObject({ appeals: "warning", conduct: "info", purpose: "off" });
    const decided = charter?.coverage.find(({ topic }) => topic === "decision-procedure");
    expect(decided?.status).toBe("present");
    expect(decided?.evidence[0]?.path).toBe("docs/charter.md");
    expect(decided?.evidence[0]?.start.line).toBeGreaterThanOrEqual(6);
    expect(charter?.coverage.find(({ topic }) => topic === "appeals")).toMatchObject({
      status: "absent",
      evidence: [],
    });
  });

  it("holds each missing topic as a finding of its own, at a zero-based place", async () => {
    const { report: all } = await report([], { cwd: cwd() });
    const appeals = all.documents[0]?.findings.find(({ rule }) => rule === "appeals");
    expect(all.documents[0]?.findings.map(({ rule }) => rule)).not.toContain("missing-topics");
    expect(appeals).toMatchObject({
      rule: "appeals",
      severity: "warning",
      message: expect.stringMatching(/\w/),
      confidence: expect.any(Number),
      range: { start: { line: 6, character: 0 }, end: { line: 6 } },
      related: [],
      principles: expect.arrayContaining(["isoc:C3"]),
      url: expect.stringMatching(/^https:\/\/.*appeals/),
      fixable: true,
      waiver: null,
    });
  });

  it("keeps waived findings, with their waiver", async () => {
    const yaml = `${asking({ appeals: "error" })}waivers: { appeals: { reason: "By law.", owner: Ada, until: 2999-12-31 } }`;
    const { code, report: all } = await report(["a.md"], {
      cwd: folderWith({ "a.md": CHARTER, ".charterlint.yaml": yaml }),
    });
    expect(code).toBe(0);
    expect(all.documents[0]?.findings).toMatchObject([
      { rule: "appeals", waiver: { reason: "By law.", owner: "Ada", until: "2999-12-31" } },
    ]);
    expect(all.documents[0]?.coverage.find(({ topic }) => topic === "appeals")?.status).toBe("waived");
    expect(all.summary).toMatchObject({ errors: 0, waived: 1 });
  });

  it("lets a waiver whose last day is past lapse", async () => {
    const yaml = `${asking({ appeals: "error" })}waivers: { appeals: { reason: "By law.", until: 2020-01-01 } }`;
    const { code, report: all } = await report(["a.md"], {
      cwd: folderWith({ "a.md": CHARTER, ".charterlint.yaml": yaml }),
    });
    expect(code).toBe(1);
    expect(all.documents[0]?.findings).toMatchObject([{ rule: "appeals", waiver: null }]);
  });

  it("holds the problems of the configuration", async () => {
    const { code, report: all } = await report(["a.md"], {
      cwd: folderWith({ "a.md": CHARTER, ".charterlint.yaml": "foo: 1\n" }),
    });
    expect(code).toBe(2);
    expect(all.configuration).toMatchObject([
      {
        path: ".charterlint.yaml",
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } },
        message: expect.stringContaining('"foo"'),
      },
    ]);
  });

  it("is nothing but JSON, whatever went wrong, and names it", async () => {
    const {
      code,
      report: all,
      stderr,
    } = await report(["a.md", "gone.md", "no/*.md"], {
      cwd: folderWith({ "a.md": CHARTER, ".charterlint.yaml": asking({ appeals: "error" }) }),
    });
    expect(code).toBe(2);
    expect(stderr).toBe("");
    expect(all.failures).toEqual([{ what: "glob", message: 'No file matches "no/*.md".' }]);
    expect(all.documents).toMatchObject([
      { path: "a.md", linted: true, findings: [{ rule: "appeals" }], failures: [] },
      {
        path: "gone.md",
        linted: false,
        reason: "unreadable",
        failures: [{ what: "read", message: "There is no such file." }],
      },
    ]);
  });

  it("is the same from one run to the next", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`${(i * 7) % 30}/c.md`, i % 3 === 0 ? CHARTER : NOTES]),
    );
    const folder = folderWith(files);
    const [first, second] = await Promise.all([report([], { cwd: folder }), report([], { cwd: folder })]);
    expect(first).toEqual(second);
    const paths = first.report.documents.map(({ path }) => path);
    expect(paths).toEqual([...paths].sort());
    expect(paths).toHaveLength(30);
  });
});
