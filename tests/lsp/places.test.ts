import { createRequire } from "node:module";
import { win32 } from "node:path";
import { dirname, resolve } from "node:path/posix";
import { pathToFileURL } from "node:url";
import { afterEach, describe, expect, test, vi } from "vitest";
import { folderOf, resolveReference, within } from "../../server/src/project/paths.js";

type Places = typeof import("../../server/src/lsp/places.js");

const uriModule = resolve(dirname(createRequire(import.meta.url).resolve("vscode-uri")), "../esm/index.mjs");

/** The library that reads URIs looks once, as it is loaded, on which system it is. */
async function placesOn(platform: NodeJS.Platform): Promise<Places> {
  vi.resetModules();
  vi.doMock("vscode-uri", async () => {
    const own = Object.getOwnPropertyDescriptor(process, "platform");
    Object.defineProperty(process, "platform", { ...own, value: platform });
    try {
      return await import(/* @vite-ignore */ `${pathToFileURL(uriModule).href}?${platform}`);
    } finally {
      if (own) Object.defineProperty(process, "platform", own);
    }
  });
  return import("../../server/src/lsp/places.js");
}

afterEach(() => {
  vi.doUnmock("vscode-uri");
  vi.resetModules();
});

/** As editors spell the same file of a drive. */
const SPELLINGS = [
  "file:///c%3A/Forums/Ana/Harbour%20Forum/charter.md",
  "file:///C%3A/Forums/Ana/Harbour%20Forum/charter.md",
  "file:///c:/Forums/Ana/Harbour%20Forum/charter.md",
  "file:///C:/Forums/Ana/Harbour Forum/charter.md",
  "file:///c%3a/Forums/Ana/Harbour%20Forum/charter.md",
];
const ON_DRIVE = "c:/Forums/Ana/Harbour Forum/charter.md";

describe.each(["win32", "linux"] as const)("on %s", (platform) => {
  test.each(SPELLINGS)("%s is the file of its drive, with slashes", async (uri) => {
    const { keyOf, locate } = await placesOn(platform);
    expect(locate(uri)).toEqual({ scheme: "file", authority: "", path: ON_DRIVE });
    expect(keyOf(locate(uri))).toBe(`file:${ON_DRIVE}`);
  });

  test.each([
    ["file:///d%3A/", "d:/"],
    ["file:///c%3A/a/100%25%20agreed%23v2.md", "c:/a/100% agreed#v2.md"],
    ["file:///srv/ana/s%C3%A3o%20jo%C3%A3o/estatuto.md", "/srv/ana/são joão/estatuto.md"],
    ["file:///srv/ana/%E6%86%B2%E7%AB%A0.md", "/srv/ana/憲章.md"],
    ["file://nas/forum/charter.md", "//nas/forum/charter.md"],
  ])("%s is read, and written the same way", async (uri, path) => {
    const { locate, uriIn } = await placesOn(platform);
    const located = locate(uri);
    expect(located.path).toBe(path);
    expect(uriIn(located, path)).toBe(uri);
  });

  test("a drive's folder holds its documents, however each is spelled", async () => {
    const { locate } = await placesOn(platform);
    const folder = locate("file:///C:/Forums/Ana").path;
    for (const uri of SPELLINGS) expect(within(folder, locate(uri).path)).toBe("Harbour Forum/charter.md");
  });

  test("what a document links to has the URI of that file", async () => {
    const { locate, uriIn } = await placesOn(platform);
    const located = locate(SPELLINGS[3] ?? "");
    const path = resolveReference(folderOf(located.path), "../Annex A.md") ?? "";
    expect(uriIn(located, path)).toBe("file:///c%3A/Forums/Ana/Annex%20A.md");
  });

  test.each([
    ["untitled:Untitled-1", "Untitled-1"],
    ["vscode-vfs://github/forum/harbour/charter.md", "/forum/harbour/charter.md"],
    ["vscode-remote://wsl%2Bdebian/c%3A/x.md", "/c:/x.md"],
  ])("%s has the path that its own system gives it", async (uri, path) => {
    const { keyOf, locate, uriIn } = await placesOn(platform);
    expect(locate(uri).path).toBe(path);
    expect(keyOf(locate(uriIn(locate(uri), path)))).toBe(keyOf(locate(uri)));
  });

  test("what is no URI is the name of an unsaved text", async () => {
    const { locate } = await placesOn(platform);
    for (const odd of ["C:\\charter.md", "charter.md", "", "%%%"]) expect(locate(odd).scheme).not.toBe("file");
  });
});

describe("on Windows the paths", () => {
  test("are those of the system, but for slashes and the letter of the drive", async () => {
    const { locate } = await placesOn("win32");
    const system = win32.resolve("C:\\Forums\\Ana", "Harbour Forum\\charter.md");
    expect(win32.normalize(locate(SPELLINGS[0] ?? "").path).toLowerCase()).toBe(system.toLowerCase());
    expect(win32.normalize(locate("file://nas/forum/charter.md").path)).toBe("\\\\nas\\forum\\charter.md");
    expect(win32.isAbsolute(locate("file:///d%3A/").path)).toBe(true);
  });

  test("are read by the library's own rules for it", async () => {
    await placesOn("win32");
    const { URI } = await import("vscode-uri");
    expect(URI.parse("file:///c%3A/a/b").fsPath).toBe("c:\\a\\b");
  });

  test("have slashes also where a client wrote backslashes", async () => {
    const { locate } = await placesOn("win32");
    expect(locate("file:///c%3A%5CForums%5CAna%5CHarbour%20Forum%5Ccharter.md").path).toBe(ON_DRIVE);
  });
});

test("elsewhere a backslash is a letter of a name", async () => {
  const { keyOf, locate, uriIn } = await placesOn("linux");
  const located = locate("file:///srv/ana/a%5Cb.md");
  expect(located.path).toBe("/srv/ana/a\\b.md");
  expect(keyOf(locate(uriIn(located, located.path)))).toBe(keyOf(located));
});
