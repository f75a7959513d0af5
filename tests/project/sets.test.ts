import { describe, expect, it } from "vitest";
import type { Coverage, LintResult } from "../../server/src/engine/types.js";
import type { MemoryEntry } from "../../server/src/hosts/memory-files.js";
import { BYLAWS, CHARTER, CONDUCT } from "../engine/others/texts.js";
import { problemsOf, projectOver, setUp } from "./helpers.js";

/** Without their links, so that only what a test adds brings them together. */
const APART = { bylaws: BYLAWS.replace("(charter.md)", ""), charter: CHARTER.replace("(bylaws.md)", "") };
const CONFIG = "/work/.charterlint.yaml";

async function checked(path: string, entries: Readonly<Record<string, MemoryEntry>>, root = "/work") {
  const { project, files } = setUp(entries, {}, root);
  const { result, configuration, dependsOn } = await project.check(path, String(entries[path]));
  const problems = configuration.problems.map(
    ({ start, message }) => `${start.line + 1}:${start.character + 1} ${message}`,
  );
  return { result, problems, dependsOn, asked: files.asked };
}

const appeals = (result: LintResult): Coverage | undefined =>
  result.linted ? result.coverage.find(({ topic }) => topic === "appeals") : undefined;
const status = async (path: string, entries: Readonly<Record<string, MemoryEntry>>) =>
  appeals((await checked(path, entries)).result)?.status;

describe("the documents that one links to", () => {
  it("are read, and what they say counts", async () => {
    const { result, dependsOn } = await checked("/work/bylaws.md", {
      "/work/bylaws.md": BYLAWS,
      "/work/charter.md": CHARTER,
    });
    expect(appeals(result)).toMatchObject({ status: "pointer", evidence: [{ path: "/work/charter.md" }] });
    expect(dependsOn).toEqual(["/work/charter.md"]);
  });

  it("are Markdown files of the project: nothing else is read", async () => {
    const links = "[a](a.txt), [b](https://x.example/b.md), [c](../c.md), [d](folder.md), [e](/e.md), [f](gone.md)";
    const { asked, dependsOn, result } = await checked("/work/bylaws.md", {
      "/work/bylaws.md": `${APART.bylaws}\nSee ${links}.\n`,
      "/work/a.txt": CHARTER,
      "/c.md": CHARTER,
      "/work/folder.md/x": "",
      "/e.md": CHARTER,
    });
    expect(dependsOn).toEqual([]);
    expect(asked.filter((path) => !path.startsWith("/work/"))).toEqual([]);
    expect(appeals(result)?.status).toBe("absent");
    expect(result.failures).toEqual([]);
  });

  it("do not count when configuration ignores them, or says that they are none", async () => {
    const entries = { "/work/bylaws.md": BYLAWS, "/work/charter.md": CHARTER };
    expect(await status("/work/bylaws.md", { ...entries, [CONFIG]: "ignore: [charter.md]" })).toBe("absent");
    expect(await status("/work/bylaws.md", { ...entries, [CONFIG]: "kinds: { charter.md: none }" })).toBe("absent");
  });

  it("are named when they cannot be read, and the document is checked without them", async () => {
    const { files } = setUp({ "/work/bylaws.md": BYLAWS, "/work/charter.md": CHARTER });
    const readText = async (path: string) => {
      if (path.endsWith("charter.md")) throw new Error("permission denied");
      return files.readText(path);
    };
    const { result } = await projectOver({ ...files, readText }).check("/work/bylaws.md", BYLAWS);
    expect(result.failures.map(({ what, message }) => `${what}: ${message}`)).toEqual([
      "read: The document charter.md, which belongs to this one, could not be read: permission denied.",
    ]);
    expect(appeals(result)?.status).toBe("absent");
  });

  it("are left out when they are very large, and only the first twenty count", async () => {
    const large = `${CHARTER}\n${"More words. ".repeat(100_000)}`;
    expect(await status("/work/bylaws.md", { "/work/bylaws.md": BYLAWS, "/work/charter.md": large })).toBe("absent");
    const names = Array.from({ length: 25 }, (_, i) => `n${String(i).padStart(2, "0")}.md`);
    const links = names.map((name) => `[${name}](${name})`).join(", ");
    const { dependsOn, result } = await checked("/work/bylaws.md", {
      "/work/bylaws.md": `${APART.bylaws}\nSee ${links}.\n`,
      ...Object.fromEntries(names.map((name) => [`/work/${name}`, "# Note\n"])),
    });
    expect(dependsOn).toEqual(names.slice(0, 20).map((name) => `/work/${name}`));
    expect(result.failures).toEqual([]);
  });

  it("are not even looked for from a text that is no governance document", async () => {
    const notes = "# Notes\n\nButter, and [the charter](charter.md).\n";
    const { dependsOn } = await checked("/work/notes.md", { "/work/notes.md": notes, "/work/charter.md": CHARTER });
    expect(dependsOn).toEqual([]);
  });
});

describe("a set in the configuration", () => {
  const entries = {
    "/work/bylaws.md": APART.bylaws,
    "/work/charter.md": APART.charter,
    "/work/rules/conduct.md": CONDUCT,
  };

  it("joins the documents that it names, by path or glob", async () => {
    expect(await status("/work/bylaws.md", entries)).toBe("absent");
    expect(await status("/work/bylaws.md", { ...entries, [CONFIG]: "set: [bylaws.md, charter.md]" })).toBe("pointer");
    expect(await status("/work/bylaws.md", { ...entries, [CONFIG]: 'set: ["*.md"]' })).toBe("pointer");
    const { dependsOn } = await checked("/work/bylaws.md", { ...entries, [CONFIG]: 'set: ["./*.md", "rules/"]' });
    expect(dependsOn).toEqual(["/work/charter.md", "/work/rules/conduct.md"]);
  });

  it("says nothing of a document that is not one of it", async () => {
    const config = { [CONFIG]: "set: [charter.md, rules/conduct.md]" };
    const { result, dependsOn } = await checked("/work/bylaws.md", { ...entries, ...config });
    expect(appeals(result)?.status).toBe("absent");
    expect(dependsOn).toEqual([]);
  });

  it("that names a file that is not there is told so, at its place", async () => {
    const config = { [CONFIG]: 'set:\n  - bylaws.md\n  - chartr.md\n  - rules\n  - "x/*.md"\n' };
    const { problems } = await checked("/work/bylaws.md", { ...entries, ...config });
    expect(problems).toEqual([
      expect.stringMatching(/^3:5 There is no file "chartr\.md"\./),
      expect.stringMatching(/^4:5 "rules" is a folder\./),
    ]);
  });

  it("has room for twenty others, and says where it ends", async () => {
    const names = Array.from({ length: 25 }, (_, i) => `n${String(i).padStart(2, "0")}.md`);
    const files = Object.fromEntries(names.map((name) => [`/work/${name}`, "# Note\n"]));
    const config = { [CONFIG]: `set:\n  - bylaws.md\n${names.map((name) => `  - ${name}\n`).join("")}` };
    const { problems, dependsOn } = await checked("/work/bylaws.md", { ...entries, ...files, ...config });
    expect(dependsOn).toHaveLength(20);
    expect(problems).toEqual([expect.stringMatching(/^23:5 A set has room for 20 other documents/)]);
  });

  it("never looks into .git or node_modules", async () => {
    const { asked } = await checked("/work/bylaws.md", {
      ...entries,
      "/work/node_modules/a/charter.md": CHARTER,
      "/work/.git/charter.md": CHARTER,
      [CONFIG]: 'set: ["**/*.md"]',
    });
    expect(asked.filter((path) => /node_modules|\.git\//.test(path))).toEqual([]);
  });
});

describe("inherits", () => {
  const entries = { "/work/unit/bylaws.md": APART.bylaws, "/work/charter.md": APART.charter };
  const own = (value: string) => ({
    ...entries,
    "/work/unit/bylaws.md": `---\ncharterlint:\n  inherits: ${value}\n---\n\n${APART.bylaws}`,
  });
  const path = "/work/unit/bylaws.md";

  it("in the front matter is seen from the document", async () => {
    expect(await status(path, own("../charter.md"))).toBe("pointer");
    expect(await status(path, own("{ from: ../charter.md, topics: [purpose] }"))).toBe("absent");
  });

  it("in the configuration is seen from its folder, and holds for all documents there but the parent itself", async () => {
    const config = { [CONFIG]: "inherits: charter.md" };
    expect(await status(path, { ...entries, ...config })).toBe("pointer");
    const { dependsOn } = await checked("/work/charter.md", { ...entries, ...config });
    expect(dependsOn).toEqual([]);
  });

  it("takes what a file says that would not be taken for governance by itself", async () => {
    const note = "# Notes\n\nWhoever is affected may appeal to the panel within ten days of the decision.\n";
    expect(await status(path, { ...own("../note.md"), "/work/note.md": note })).toBe("pointer");
  });

  it("never reads an address, nor a file outside the project", async () => {
    const config = { [CONFIG]: 'inherits: ["https://x.example/c.md", "../../secret.md"]' };
    const { asked, result, problems } = await checked(path, {
      ...own("file:///secret.md"),
      ...config,
      "/secret.md": CHARTER,
    });
    expect(asked.filter((each) => !each.startsWith("/work"))).toEqual([]);
    expect(problems).toEqual([]);
    const missing = result.findings.find(({ rule }) => rule === "appeals");
    expect(missing).toMatchObject({ severity: "info", message: { id: "missing.inherited" } });
  });

  it("from a file that is not there is a finding in the document, or a problem of the configuration", async () => {
    const { result } = await checked(path, own("../gone.md"));
    const finding = result.findings.find(({ rule }) => rule === "front-matter");
    expect(finding?.message).toEqual({ id: "front-matter.inherits-missing", args: { target: "../gone.md" } });
    expect(result.findings.find(({ rule }) => rule === "appeals")?.message.id).toBe("missing");
    const { problems } = await checked(path, { ...entries, [CONFIG]: "inherits: { from: gone.md }" });
    expect(problems).toEqual([expect.stringMatching(/^1:19 There is no file "gone\.md"\./)]);
  });
});

describe("a mistake in set or inherits", () => {
  it.each([
    ["set: charter.md", /^1:6 Expected a list of paths and globs/],
    ["set: [3]", /^1:7 Expected a glob.* found the number 3/],
    ["set: ['../a.md']", /^1:7 Expected a glob.*cannot lead out/],
    ["inherits: 3", /^1:11 Expected /],
    ["inherits: { form: a.md }", /form/],
    ["inherits: { topics: [appeals] }", /^1:1 This does not say where the rules stand/],
    ["inherits: { from: a.md, topics: [apeals] }", /^1:34 Expected a topic.* Did you mean "appeals"\?/],
    ["inherits: [{ from: 'https://a.example', topics: appeals }]", /^1:49 Expected a list of topics/],
  ])("%s", async (yaml, message) => {
    expect((await problemsOf(yaml)).join("\n")).toMatch(message);
  });

  it("leaves the right entries in force", async () => {
    const entries = { "/work/bylaws.md": APART.bylaws, "/work/charter.md": APART.charter };
    expect(await status("/work/bylaws.md", { ...entries, [CONFIG]: "set: [bylaws.md, 3, charter.md]" })).toBe(
      "pointer",
    );
    expect(await status("/work/bylaws.md", { ...entries, [CONFIG]: "inherits: [{}, charter.md]" })).toBe("pointer");
    expect(await problemsOf("set:\ninherits:\n")).toEqual([]);
  });
});
