import { expect, test } from "vitest";
import { createMemoryFiles } from "../../server/src/hosts/memory-files.js";
import { markdownUnder } from "../../server/src/project/workspace/documents.js";

async function found(files: Readonly<Record<string, string>>): Promise<string[]> {
  const paths: string[] = [];
  for await (const path of markdownUnder(createMemoryFiles(files), "/w")) paths.push(path);
  return paths;
}

test("Markdown in all folders is found, those above first, and nothing else", async () => {
  const files = { "/w/b/c.markdown": "", "/w/a.md": "", "/w/x.txt": "", "/w/.hidden/d.md": "", "/v/e.md": "" };
  expect(await found(files)).toEqual(["/w/a.md", "/w/.hidden/d.md", "/w/b/c.markdown"]);
});

test("packages, the history and what .gitignore names are left out, in its own folder and below", async () => {
  const files = {
    "/w/.gitignore": "out/\n*.tmp.md\n",
    "/w/out/a.md": "",
    "/w/b/c.tmp.md": "",
    "/w/b/.gitignore": "!kept.tmp.md\n/own.md\n",
    "/w/b/kept.tmp.md": "",
    "/w/b/own.md": "",
    "/w/b/d/own.md": "",
    "/w/node_modules/p/README.md": "",
    "/w/.git/x.md": "",
  };
  expect(await found(files)).toEqual(["/w/b/kept.tmp.md", "/w/b/d/own.md"]);
});

test("a .gitignore takes back in what one farther up leaves out, with all that is in it", async () => {
  const files = {
    "/w/.gitignore": "build/\n*.md\n!kept.md\n",
    "/w/a b/.gitignore": "!build/\n/top.md\n# !x.md\n/\n",
    "/w/a b/build/sub/kept.md": "",
    "/w/a b/build/x.md": "",
    "/w/a b/kept.md": "",
    "/w/c/build/kept.md": "",
  };
  expect(await found(files)).toEqual(["/w/a b/kept.md", "/w/a b/build/sub/kept.md"]);
});

test("signs of globs in the names of folders are those signs", async () => {
  const files = {
    "/w/[x]/.gitignore": "/a.md\nb.md\n",
    "/w/[x]/a.md": "",
    "/w/[x]/c/b.md": "",
    "/w/x/a.md": "",
  };
  expect(await found(files)).toEqual(["/w/x/a.md"]);
});
