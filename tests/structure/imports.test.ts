/** Imports run one way, as docs/architecture.md says. The compiler holds most of it; this holds the rest. */
import path from "node:path";
import { describe, expect, it } from "vitest";
import { importsOf, type Source, sources } from "./sources.js";

/** What a layer may import of the others. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  project: ["engine"],
  lsp: ["engine", "project"],
  cli: ["engine", "project"],
  hosts: ["engine", "project"],
  main: ["engine", "project", "lsp", "cli", "hosts"],
};

const PARSER = /^(?:unified|remark-|micromark|mdast)/;

/** Packages that a folder may import; the longest folder that fits counts. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  "server/src/engine": /^$/,
  "server/src/engine/compare": /^diff$/,
  "server/src/engine/document": /^(?:unified|remark-parse|micromark-[a-z-]+|mdast(?:-util-[a-z-]+)?|yaml)$/,
  "server/src/engine/fixes": /^yaml$/,
  "server/src/engine/kind": /^franc-min$/,
  "server/src/engine/text": /^fastest-levenshtein$/,
  "server/src/project": /^(?:yaml|ignore|picomatch(?:\/posix\.js)?|@noble\/hashes\/(?:sha2|utils)\.js)$/,
  "server/src/project/report": /^(?:@dagrejs\/dagre|@noble\/hashes\/(?:sha2|utils)\.js)$/,
  "server/src/lsp": /^(?:vscode-languageserver|vscode-languageserver-textdocument|vscode-uri)$/,
  "server/src/cli": /^(?:commander|picomatch\/posix\.js|diff|string-width|sarif|codeclimate-types|node:[a-z/_]+)$/,
  "server/src/hosts": /^(?:vscode-languageserver|vscode-uri|node:[a-z/]+)$/,
  "server/src/main": /^(?:chokidar|vscode-languageserver\/(?:node|browser)|node:[a-z0-9/_]+)$/,
  "client/src": /^(?:vscode|vscode-languageclient(?:\/(?:node|browser))?)$/,
};

const server = sources("server/src", /\.ts$/);
const client = sources("client/src", /\.ts$/);
const all = [...server, ...client];

const isRelative = (specifier: string): boolean => specifier.startsWith(".");
const layerOf = (file: string): string => file.split("/")[2] ?? "";

function offences(files: readonly Source[], offends: (file: string, specifier: string) => boolean): readonly string[] {
  return files.flatMap(({ path: file, text }) =>
    importsOf(text)
      .filter((specifier) => offends(file, specifier))
      .map((specifier) => `${file} imports ${specifier}`),
  );
}

function mayImport(file: string, specifier: string): boolean {
  const folders = Object.keys(PACKAGES).filter((folder) => file.startsWith(`${folder}/`));
  const nearest = folders.sort((a, b) => b.length - a.length)[0];
  return nearest !== undefined && (PACKAGES[nearest]?.test(specifier) ?? false);
}

const target = (file: string, specifier: string): string => path.posix.join(path.posix.dirname(file), specifier);

describe("imports", () => {
  it("are found at all", () => {
    expect(all.length).toBeGreaterThan(50);
    expect(all.flatMap(({ text }) => importsOf(text)).length).toBeGreaterThan(all.length);
  });

  it("of one layer by another run one way", () => {
    const wrong = offences(server, (file, specifier) => {
      if (!isRelative(specifier)) return false;
      const [from, to] = [layerOf(file), layerOf(target(file, specifier))];
      return from !== to && !LAYERS[from]?.includes(to);
    });
    expect(wrong).toEqual([]);
  });

  it("stay inside the server, and inside the client", () => {
    const wrong = offences(all, (file, specifier) => {
      const home = file.startsWith("client/") ? "client/src/" : "server/src/";
      return isRelative(specifier) && !target(file, specifier).startsWith(home);
    });
    expect(wrong).toEqual([]);
  });

  it("of packages are those that the folder may have", () => {
    expect(offences(all, (file, specifier) => !isRelative(specifier) && !mayImport(file, specifier))).toEqual([]);
  });

  it('of "vscode" are in the client only, of the parser in engine/document only', () => {
    const wrong = offences(all, (file, specifier) => {
      if (specifier === "vscode") return !file.startsWith("client/");
      return PARSER.test(specifier) && !file.startsWith("server/src/engine/document/");
    });
    expect(wrong).toEqual([]);
  });

  it("that are relative end in .js", () => {
    expect(offences(all, (_file, specifier) => isRelative(specifier) && !specifier.endsWith(".js"))).toEqual([]);
  });
});
