/** Every text of the extension can be translated: none is missing from, or left over in, the bundles. */
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const LITERAL = /l10n\.t\(\s*"((?:[^"\\]|\\.)*)"/g;
const CALL = /l10n\.t\(/g;
const PLACEHOLDER = /%([^%\s]+)%/g;

const read = (...parts: readonly string[]): Promise<string> => readFile(path.join(repository, ...parts), "utf8");
const keys = async (...parts: readonly string[]): Promise<readonly string[]> =>
  Object.keys(JSON.parse(await read(...parts)) as object).sort();

async function clientSources(): Promise<readonly string[]> {
  const files = await readdir(path.join(repository, "client/src"), { recursive: true });
  return Promise.all(files.filter((file) => file.endsWith(".ts")).map((file) => read("client/src", file)));
}

describe("texts of the extension", () => {
  test("l10n/bundle.l10n.json holds what the code says", async () => {
    const sources = await clientSources();
    const calls = sources.flatMap((source) => [...source.matchAll(CALL)]);
    const said = sources.flatMap((source) => [...source.matchAll(LITERAL)].map((match) => match[1] ?? ""));
    expect(said, "each l10n.t takes a literal").toHaveLength(calls.length);
    expect(await keys("l10n/bundle.l10n.json")).toEqual([...new Set(said)].sort());
  });

  test("package.nls.json holds what the manifest refers to", async () => {
    const manifest = await read("package.json");
    const referred = new Set([...manifest.matchAll(PLACEHOLDER)].map((match) => match[1] ?? ""));
    expect(referred.size).toBeGreaterThan(0);
    expect(await keys("package.nls.json")).toEqual([...referred].sort());
  });

  test("German says all of it, with the same placeholders", async () => {
    expect(await keys("package.nls.de.json")).toEqual(await keys("package.nls.json"));
    expect(await keys("l10n/bundle.l10n.de.json")).toEqual(await keys("l10n/bundle.l10n.json"));
    const german = JSON.parse(await read("l10n/bundle.l10n.de.json")) as Readonly<Record<string, string>>;
    const placeholders = (text: string): readonly string[] => [...(text.match(/\{\d\}/g) ?? [])].sort();
    for (const [english, text] of Object.entries(german))
      expect(placeholders(text), english).toEqual(placeholders(english));
    const links = (text: string): readonly string[] => text.match(/\(command:[\w.]+\)/g) ?? [];
    const manifest = JSON.parse(await read("package.nls.json")) as Readonly<Record<string, string>>;
    const own = JSON.parse(await read("package.nls.de.json")) as Readonly<Record<string, string>>;
    for (const [key, text] of Object.entries(manifest)) expect(links(own[key] ?? ""), key).toEqual(links(text));
  });

  test("the walkthrough has its pages, in German too, and at most five steps", async () => {
    const manifest = JSON.parse(await read("package.json")) as {
      readonly contributes: {
        readonly walkthroughs: readonly {
          readonly steps: readonly { readonly media: { readonly markdown: string } }[];
        }[];
      };
    };
    const steps = manifest.contributes.walkthroughs.flatMap((each) => each.steps);
    expect(steps.length).toBeGreaterThan(2);
    expect(steps.length).toBeLessThanOrEqual(5);
    for (const { media } of steps) {
      expect(await read(media.markdown)).toMatch(/^# /);
      expect(await read(media.markdown.replace(/\.md$/, ".nls.de.md"))).toMatch(/^# /);
    }
  });

  test("each command of the manifest is registered, and no other", async () => {
    const manifest = JSON.parse(await read("package.json")) as {
      readonly contributes: { readonly commands: readonly { readonly command: string }[] };
    };
    const declared = manifest.contributes.commands.map(({ command }) => command).sort();
    const source = await read("client/src/commands/index.ts");
    const registered = [...source.matchAll(/^ {2}"(charterlint\.\w+)":/gm)].map((match) => match[1] ?? "").sort();
    expect(registered).toEqual(declared);
  });
});
