import { describe, expect, it } from "vitest";
import { createMemoryFiles } from "../../server/src/hosts/memory-files.js";
import { remembering } from "../../server/src/project/index.js";
import { folderOf, foldersUp, resolveReference, within } from "../../server/src/project/paths.js";

describe("paths", () => {
  it("end at the root, on every system", () => {
    expect(foldersUp("/a/b/c.md", "/")).toEqual(["/a/b", "/a", "/"]);
    expect(foldersUp("c:/a/b.md", "c:/")).toEqual(["c:/a", "c:/"]);
    expect(folderOf("/")).toBe("/");
    expect(folderOf("c:/")).toBe("c:/");
  });

  it("end at the given folder, or at the root for a document elsewhere", () => {
    expect(foldersUp("/a/b/c.md", "/a")).toEqual(["/a/b", "/a"]);
    expect(foldersUp("/x/c.md", "/a")).toEqual(["/x", "/"]);
  });

  it("are within a folder by whole segments", () => {
    expect(within("/a", "/a/b.md")).toBe("b.md");
    expect(within("/", "/a/b.md")).toBe("a/b.md");
    expect(within("/a", "/ab/c.md")).toBeUndefined();
    expect(within("/a", "/a")).toBeUndefined();
  });

  it("resolve references without leaving the root", () => {
    expect(resolveReference("/a/b", "../c/./d//e.md")).toBe("/a/c/d/e.md");
    expect(resolveReference("/a", "../../x.md")).toBeUndefined();
    expect(resolveReference("c:/a", "../../x.md")).toBeUndefined();
    for (const odd of ["/x", "a\\b", "a\0b"]) expect(resolveReference("/a", odd)).toBeUndefined();
  });
});

describe("a run that remembers", () => {
  it("asks for the state of a path once", async () => {
    const files = createMemoryFiles({ "/a": "" });
    const run = remembering(files);
    expect(await Promise.all([run.state("/a"), run.state("/a"), run.state("/b")])).toEqual(["file", "file", "missing"]);
    expect(files.asked).toEqual(["/a", "/b"]);
  });
});
