import { describe, expect, it } from "vitest";
import { asking, CHARTER, charterlint, folderWith, NOTES } from "./command.js";

const text = async (
  args: readonly string[],
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
) => (await charterlint(["check", ...args], { cwd: folderWith(files), env })).stdout;

describe("the text report", () => {
  it("groups by file, with place, level, message and rule, and ends with a count", async () => {
    const out = await text([], {
      "b.md": CHARTER,
      "a.md": CHARTER,
      "notes.md": NOTES,
      ".charterlint.yaml": asking({ appeals: "warning", "decision-procedure": "error" }),
    });
    const group = String.raw`charter: 1 of 2 questions answered\n  7:1  warning  .+  appeals \(ISOC C3, .+\)\n\n`;
    expect(out).toMatch(
      new RegExp(
        `^a\\.md  ${group}b\\.md  ${group}2 documents checked, 1 left alone: 0 errors, 2 warnings, 0 notes\\nAbsence from the text is not absence in practice\\.\\n$`,
      ),
    );
  });

  it("shows many that are missing on the title as one, with the single ones under it", async () => {
    const bare =
      "---\ncharterlint: { kind: charter }\n---\n\n# Charter of the Harbour Forum\n\nThe harbour is large.\n";
    const out = await text(["a.md"], {
      "a.md": bare,
      ".charterlint.yaml": asking({ appeals: "warning", stakeholders: "error", roles: "info" }),
    });
    expect(out).toMatch(/^ +5:1 +error +\S.* missing-topics$/m);
    for (const [level, rule] of [
      ["error", "stakeholders"],
      ["warning", "appeals"],
      ["info", "roles"],
    ])
      expect(out).toMatch(new RegExp(`^ {7}\\s*${level} {4,}\\S.* ${rule} \\(.+\\)$`, "m"));
    expect(out).toContain("1 document checked: 1 error, 1 warning, 1 note\n");
  });

  it("says nothing of other Markdown in a folder", async () => {
    expect(await text(["."], { "README.md": NOTES, "docs/todo.md": NOTES })).toBe(
      "0 documents checked, 2 left alone: 0 errors, 0 warnings, 0 notes\n",
    );
  });

  it("says in one line why a file that was named is left alone", async () => {
    const files = {
      "notes.md": NOTES,
      "old.md": CHARTER,
      "none.md": CHARTER.replace("kind: charter", "kind: none"),
      "x.md": "a\0b",
      ".charterlint.yaml": "ignore: [old.md]",
    };
    const out = await text(["notes.md", "old.md", "none.md", "x.md"], files);
    expect(out).toMatch(/^notes\.md {2}left alone: it does not read as a governance document/m);
    expect(out).toMatch(/^old\.md {2}left alone: the configuration ignores it$/m);
    expect(out).toMatch(/^none\.md {2}left alone: its kind is set to none$/m);
    expect(out).toMatch(/^x\.md {2}left alone: it is not a text file$/m);
  });

  it("does not count what is waived, but says that there is something", async () => {
    const out = await text(["a.md"], {
      "a.md": CHARTER,
      ".charterlint.yaml": `${asking({ appeals: "error" })}waivers: { appeals: "By law." }`,
    });
    expect(out).toMatch(/0 of 1 questions answered, 1 waived/);
    expect(out).toContain("1 document checked: 0 errors, 0 warnings, 0 notes, 1 waived\n");
    expect(out).not.toContain("Absence from the text");
  });

  it("says a problem of the configuration once for all documents", async () => {
    const out = await text([], { "a.md": CHARTER, "b.md": CHARTER, ".charterlint.yaml": "rules: { appeals: never }" });
    expect(out.match(/Expected a level/g)).toHaveLength(1);
  });

  it("never grades", async () => {
    const out = await text([], { "a.md": CHARTER });
    expect(out).not.toMatch(/complian|score|grade|pass(ed)?\b/i);
  });
});

describe("colours", () => {
  const files = { "a.md": CHARTER, ".charterlint.yaml": asking({ appeals: "error" }) };
  const ESCAPE = "\u001b[";
  it("are left out where nobody looks", async () => expect(await text(["a.md"], files)).not.toContain(ESCAPE));
  it("are there when forced", async () =>
    expect(await text(["a.md"], files, { FORCE_COLOR: "1" })).toContain(`${ESCAPE}31merror`));
  it("are left out with --no-color", async () =>
    expect(await text(["--no-color", "a.md"], files, { FORCE_COLOR: "1" })).not.toContain(ESCAPE));
  it("are left out with NO_COLOR", async () =>
    expect(await text(["a.md"], files, { FORCE_COLOR: "1", NO_COLOR: "1" })).not.toContain(ESCAPE));
});

describe("orders to the terminal", () => {
  it("in a document's words are shown, not carried out", async () => {
    const evil = CHARTER.replace("kind: charter", 'kind: "chart\\e[31mer"');
    const out = await text(["a.md"], { "a.md": `${evil}\nSee [it](<gone\u001b[2J\u202e.md>).\n` });
    for (const sign of ["\u001b", "\u202e"]) expect(out).not.toContain(sign);
  });

  it("in a file's name are shown, not carried out", async () => {
    const out = await text(["."], { "a\u001b]0;title\u0007\n.md": CHARTER });
    expect(out).toMatch(/^a\\u\{1b\}\]0;title\\u\{7\} \.md {2}charter/);
  });
});
