import { posix, win32 } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { folderOf, foldersUp, within } from "../../server/src/project/paths.js";

type Paths = typeof import("../../server/src/cli/paths.js");

const platform = Object.getOwnPropertyDescriptor(process, "platform");
let paths: Paths;

beforeEach(async () => {
  vi.resetModules();
  vi.doMock("node:path", () => ({ ...win32, posix, win32 }));
  Object.defineProperty(process, "platform", { ...platform, value: "win32" });
  paths = await import("../../server/src/cli/paths.js");
});
afterEach(() => {
  if (platform) Object.defineProperty(process, "platform", platform);
  vi.doUnmock("node:path");
  vi.resetModules();
});

const CWD = "C:/Forums/Ana/Harbour Forum";

describe("on Windows", () => {
  test.each([
    ["docs\\charter.md", "C:/Forums/Ana/Harbour Forum/docs/charter.md"],
    ["docs/charter.md", "C:/Forums/Ana/Harbour Forum/docs/charter.md"],
    ["..\\..\\bylaws.md", "C:/Forums/bylaws.md"],
    ["D:\\forum\\charter.md", "D:/forum/charter.md"],
    ["\\charter.md", "C:/charter.md"],
    ["\\\\nas\\forum\\charter.md", "//nas/forum/charter.md"],
  ])("%s, as it is written, is %s inside", (written, path) => {
    expect(paths.absolute(CWD, written)).toBe(path);
  });

  test.each([
    [CWD, "C:/"],
    ["d:/", "d:/"],
  ])("%s stands under %s, where the search for configuration ends", (path, root) => {
    expect(paths.rootOf(path)).toBe(root);
    expect(foldersUp(`${path}/charter.md`, root).at(-1)).toBe(root);
  });

  test.each([
    [`${CWD}/docs/charter.md`, "docs/charter.md"],
    ["C:/Forums/Ana/bylaws.md", "../bylaws.md"],
    [CWD, "."],
    ["https://parent.example/bylaws", "https://parent.example/bylaws"],
  ])("%s is shown as %s", (path, shown) => {
    expect(paths.shownFrom(CWD, path)).toBe(shown);
  });

  test("a file of another drive is shown whole", () => {
    expect(paths.shownFrom(CWD, "D:/forum/charter.md")).toBe("D:/forum/charter.md");
  });

  test("what was named holds what stands under it", () => {
    const named = paths.absolute(CWD, "docs\\");
    expect(within(named, paths.absolute(CWD, "docs\\rules\\charter.md"))).toBe("rules/charter.md");
    expect(folderOf(paths.absolute(CWD, "docs\\charter.md"))).toBe(named);
  });
});
