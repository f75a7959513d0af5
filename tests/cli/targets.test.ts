import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CHARTER, folderWith, report } from "./command.js";

const paths = async (args: readonly string[], cwd: string) =>
  (await report(args, { cwd })).report.documents.map(({ path }) => path);

describe("which documents are meant", () => {
  const files = {
    "a.md": CHARTER,
    "B.MARKDOWN": CHARTER,
    "c.txt": CHARTER,
    ".github/GOVERNANCE.md": CHARTER,
    "docs/d.md": CHARTER,
    "docs/drafts/e.md": CHARTER,
    "node_modules/x/README.md": CHARTER,
    "docs/node_modules/y.md": CHARTER,
    "build/f.md": CHARTER,
    ".gitignore": "build/\n",
    "docs/.gitignore": "drafts\n",
    ".git/g.md": CHARTER,
  };

  it("a folder stands for the Markdown under it, hidden too, as .gitignore has it", async () => {
    expect(await paths([], folderWith(files))).toEqual([".github/GOVERNANCE.md", "B.MARKDOWN", "a.md", "docs/d.md"]);
    expect(await paths(["docs/"], folderWith(files))).toEqual(["docs/d.md"]);
  });

  it("a file that is named is checked whatever .gitignore says and whatever it is called", async () => {
    expect(await paths(["build/f.md", "c.txt", "node_modules/x/README.md"], folderWith(files))).toEqual([
      "build/f.md",
      "c.txt",
      "node_modules/x/README.md",
    ]);
  });

  it("a .gitignore above the folder counts too", async () => {
    const folder = folderWith({ ...files, ".gitignore": "docs/d.md\nbuild/" });
    expect(await paths(["."], join(folder, "docs"))).toEqual([]);
    expect(await paths(["build"], folder)).toEqual([]);
  });

  it("a .gitignore above the repository does not count", async () => {
    const folder = folderWith({ ".gitignore": "own/", "own/.git/HEAD": "", "own/a.md": CHARTER });
    expect(await paths(["."], join(folder, "own"))).toEqual(["a.md"]);
  });

  it("a glob stands for the files that it matches", async () => {
    expect(await paths(["docs/**/*.md", "*.txt"], folderWith(files))).toEqual(["c.txt", "docs/d.md"]);
    expect(await paths(["../*.txt"], join(folderWith(files), "docs"))).toEqual(["../c.txt"]);
    expect(await paths(["{docs,.github}/*.md"], folderWith(files))).toEqual([".github/GOVERNANCE.md", "docs/d.md"]);
    const folder = folderWith(files);
    expect(await paths([`${folder}/d*/*.md`], folder)).toEqual(["docs/d.md"]);
  });

  it("a glob may name all but some letters, and escape its signs", async () => {
    const folder = folderWith({ "a/1.md": CHARTER, "b/2.md": CHARTER, "[br]/3.md": CHARTER, "x{1}/4.md": CHARTER });
    expect(await paths(["[!ax[]/*.md"], folder)).toEqual(["b/2.md"]);
    expect(await paths(["\\[br\\]/*.md"], folder)).toEqual(["[br]/3.md"]);
    expect(await paths(["x{1}/*.md"], folder)).toEqual(["x{1}/4.md"]);
  });

  it("what is no glob and no file is named, and the others are checked", async () => {
    const { code, report: found } = await report(["a.md", "notes[draft.md", "x{1}.md"], { cwd: folderWith(files) });
    expect({ code, paths: found.documents.map(({ path }) => path) }).toMatchObject({ code: 2, paths: ["a.md"] });
  });

  it("a .gitignore in the working folder counts for globs where there is no repository", async () => {
    const folder = folderWith({ ".gitignore": "drafts/\n", "docs/a.md": CHARTER, "docs/drafts/b.md": CHARTER });
    expect(await paths(["docs/**/*.md"], folder)).toEqual(["docs/a.md"]);
  });

  it("a glob does not reach into what is left out", async () => {
    expect(await paths(["node_modules/**/*.md", ".git/**", "a.md"], folderWith(files))).toEqual(["a.md"]);
    expect(await paths(["**/*.md"], folderWith(files))).toEqual([".github/GOVERNANCE.md", "a.md", "docs/d.md"]);
    expect(await paths(["docs/*/*.md", "a.md"], folderWith(files))).toEqual(["a.md"]);
  });

  it("each is checked once, however often it is meant", async () => {
    expect(await paths(["a.md", "./a.md", "*.md", "docs/../a.md"], folderWith(files))).toEqual(["a.md"]);
  });

  it("a file whose name looks like a glob is that file", async () => {
    expect(await paths(["[draft].md"], folderWith({ "[draft].md": CHARTER, "d.md": CHARTER }))).toEqual(["[draft].md"]);
  });

  it("a folder called x.md is a folder", async () => {
    const folder = folderWith({ "x.md/a.md": CHARTER });
    mkdirSync(join(folder, "empty.md"));
    expect(await paths([], folder)).toEqual(["x.md/a.md"]);
    expect(await paths(["x.md"], folder)).toEqual(["x.md/a.md"]);
    expect(await report(["empty.md"], { cwd: folder })).toMatchObject({ code: 0, report: { documents: [] } });
  });

  it("links that lead in a circle are not followed", async () => {
    const folder = folderWith({ "docs/a.md": CHARTER });
    symlinkSync("..", join(folder, "docs/up"));
    expect(await paths([], folder)).toEqual(["docs/a.md"]);
  });

  it("paths above the working folder are shown as such", async () => {
    expect(await paths(["../a.md"], join(folderWith(files), "docs"))).toEqual(["../a.md"]);
  });
});
