/** The two manifests: what they name is there, and they agree. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./sources.js";

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly main: string;
  readonly browser?: string;
  readonly bin?: Readonly<Record<string, string>>;
  readonly contributes?: {
    readonly grammars: readonly { readonly path: string; readonly scopeName: string }[];
    readonly snippets: readonly { readonly path: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
  };
}

const manifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(path.join(root, folder, "package.json"), "utf8")) as Manifest;
const extension = manifest(".");
const server = manifest("server");

const exists = (file: string): boolean => existsSync(path.join(root, file));

describe("the extension's manifest", () => {
  it("names files that are there", () => {
    const { grammars = [], snippets = [] } = extension.contributes ?? {};
    const files = [...grammars, ...snippets].map((each) => each.path);
    expect(files.length).toBeGreaterThan(1);
    expect(files.filter((file) => !exists(file))).toEqual([]);
  });

  it("names a grammar by its scope", () => {
    for (const { path: file, scopeName } of extension.contributes?.grammars ?? [])
      expect(JSON.parse(readFileSync(path.join(root, file), "utf8"))).toMatchObject({ scopeName });
  });

  it("describes each setting and gives it a default", () => {
    const settings = Object.entries(extension.contributes?.configuration.properties ?? {});
    expect(settings.length).toBeGreaterThan(0);
    for (const [name, setting] of settings) {
      expect(setting["description"] ?? setting["markdownDescription"], name).toMatch(/^%charterlint\..+%$/);
      expect(setting, name).toHaveProperty("default");
    }
  });
});

describe("both manifests", () => {
  it("have one version, licence and oldest Node", () => {
    expect(server.version).toBe(extension.version);
    expect(server.license).toBe(extension.license);
    expect(server.engines["node"]).toBe(extension.engines["node"]);
  });

  it("name what the build makes", async () => {
    const { targets } = await import("../../scripts/lib/build/targets.mjs");
    const options = Object.values(targets);
    const outfiles = options.map(({ outfile }) => outfile);
    expect(outfiles).toContain(extension.main.replace(/^\.\//, ""));
    expect(outfiles).toContain(extension.browser?.replace(/^\.\//, ""));
    // What a worker thread runs lies beside the commands and is none.
    const commands = Object.keys(targets["starters"]?.entryPoints ?? {})
      .filter((name) => name !== "crew-member")
      .map((name) => `./dist/${name}.js`);
    expect(Object.values(server.bin ?? {}).sort()).toEqual(commands.sort());
  });
});
