import { describe, expect, it } from "vitest";
import { asking, CHARTER, charterlint, folderWith, NOTES, report } from "./command.js";

describe("check --stdin", () => {
  it("checks the standard input", async () => {
    const all = await report(["--stdin"], {
      cwd: folderWith({ ".charterlint.yaml": asking({ appeals: "error" }) }),
      stdin: CHARTER,
    });
    expect(all).toMatchObject({
      code: 1,
      report: { documents: [{ path: "<stdin>", kind: "charter", findings: [{ rule: "appeals" }] }] },
    });
  });

  it("takes the name, and the configuration that applies there, from --stdin-filename", async () => {
    const cwd = folderWith({ ".charterlint.yaml": 'kinds: { "p/*.md": proposal }' });
    const all = await report(["--stdin", "--stdin-filename", "p/x.md"], { cwd, stdin: NOTES });
    expect(all.report.documents).toMatchObject([{ path: "p/x.md", kind: "proposal", linted: true }]);
  });

  it("takes an empty input for an empty document", async () => {
    expect(await charterlint(["check", "--stdin"], { cwd: folderWith({}) })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("<stdin>  left alone:"),
      stderr: "",
    });
  });

  it("leaves binary input alone", async () => {
    const all = await report(["--stdin"], { cwd: folderWith({}), stdin: Uint8Array.of(0, 1, 2) });
    expect(all).toMatchObject({ code: 0, report: { documents: [{ linted: false, reason: "binary" }] } });
  });
});

describe("check --kind", () => {
  it("says what a document is that does not say so itself", async () => {
    const cwd = folderWith({ "a.md": NOTES, "b.md": CHARTER });
    const all = await report(["--kind", "policy", "a.md", "b.md"], { cwd });
    expect(all.report.documents.map(({ kind }) => kind)).toEqual(["policy", "charter"]);
  });
});
