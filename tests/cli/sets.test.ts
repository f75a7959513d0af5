import { describe, expect, it } from "vitest";
import type { MemoryFiles } from "../../server/src/hosts/memory-files.js";
import { BYLAWS, CHARTER } from "../engine/others/texts.js";
import { asking, folderWith, report } from "./command.js";
import { ran } from "./over-memory.js";

const APPEALS = { "/work/.charterlint.yaml": asking({ appeals: "error", membership: "error" }) };

describe("documents that belong together", () => {
  it("answer for each other, with the other's path and lines in the report", async () => {
    const cwd = folderWith({ "docs/charter.md": CHARTER, "docs/bylaws.md": BYLAWS });
    const { report: all } = await report(["docs/bylaws.md"], { cwd });
    const appeals = all.documents[0]?.coverage.find(({ topic }) => topic === "appeals");
    const line = CHARTER.split("\n").findIndex((each) => each.startsWith("Whoever is affected"));
    expect(appeals).toMatchObject({ status: "pointer", evidence: [{ path: "docs/charter.md", start: { line } }] });
  });

  it("name the address of rules that are inherited and never fetched", async () => {
    const from = "https://parent.example/rules";
    const text = `---\ncharterlint: { inherits: { from: "${from}", topics: [appeals] } }\n---\n\n${BYLAWS}`;
    const { report: all } = await report(["bylaws.md"], {
      cwd: folderWith({ "bylaws.md": text.replace("(charter.md)", "") }),
    });
    const appeals = all.documents[0]?.coverage.find(({ topic }) => topic === "appeals");
    const zero = { line: 0, character: 0 };
    expect(appeals).toMatchObject({ status: "pointer", evidence: [{ path: from, start: zero, end: zero, cues: [] }] });
  });

  it("are named with the place where one contradicts the other", async () => {
    const policy = (days: string) =>
      `---\ncharterlint: { kind: policy }\n---\n\n# Rules\n\nAs [there](a.md).\n\nDrafts of guides are open for public comment for ${days} days.\n`;
    const entries = { ...APPEALS, "/work/docs/a.md": policy("thirty"), "/work/docs/b.md": policy("sixty") };
    const { out } = await ran(["check", "docs/b.md"], entries);
    expect(out).toMatch(/sixty days, elsewhere thirty days.*\(compare docs\/a\.md:9:50\) {2}period-conflict/);
  });

  it("are read once each", async () => {
    const read: string[] = [];
    const counting = (files: MemoryFiles) => ({
      files: {
        ...files,
        readDocument(path: string) {
          read.push(path);
          return files.readDocument(path);
        },
        readText(path: string) {
          read.push(path);
          return files.readText(path);
        },
      },
    });
    const entries = { ...APPEALS, "/work/charter.md": CHARTER, "/work/bylaws.md": BYLAWS };
    const { out } = await ran(["check", "charter.md", "bylaws.md"], entries, counting);
    expect(out).toContain("bylaws.md  bylaws: 2 of 2 questions answered");
    expect(read.filter((path) => path.endsWith(".md")).toSorted()).toEqual(["/work/bylaws.md", "/work/charter.md"]);
  });

  it("are left as they are by fix, which inserts no section that another one has", async () => {
    const alone = await ran(["fix", "--insert-missing", "bylaws.md"], { ...APPEALS, "/work/bylaws.md": BYLAWS });
    expect(alone.out).toContain("1 section inserted (appeals)");
    const entries = { ...APPEALS, "/work/charter.md": CHARTER, "/work/bylaws.md": BYLAWS };
    expect((await ran(["fix", "--insert-missing", "bylaws.md"], entries)).out).toBe("0 of 1 document changed\n");
  });

  it("count as fix has written them", async () => {
    const charter = CHARTER.slice(0, CHARTER.indexOf("## Appeals"));
    const entries = {
      ...APPEALS,
      "/work/a-charter.md": charter,
      "/work/bylaws.md": BYLAWS.replace("charter.md", "a-charter.md"),
    };
    const { out } = await ran(["fix", "--insert-missing", "a-charter.md", "bylaws.md"], entries);
    // The drafts have gaps, so the question is as open in the one as in the other.
    expect(out).toContain("2 of 2 documents changed");
  });

  it("are named by explain --why where they answer what a document does not", async () => {
    const entries = { ...APPEALS, "/work/charter.md": CHARTER, "/work/bylaws.md": BYLAWS };
    const { out } = await ran(["explain", "--why", "bylaws.md", "appeals"], entries);
    expect(out).toMatch(/: pointer\n/);
    const line = CHARTER.split("\n").findIndex((each) => each.startsWith("Whoever is affected")) + 1;
    expect(out).toContain(`Not answered here; another document answers it: charter.md, line ${line}.\n`);
    expect(out).not.toContain("What would answer it");
  });
});
