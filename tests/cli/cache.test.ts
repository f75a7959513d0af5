/** What is kept from one run to the next is taken where it is right, by any format, and never where it is not. */
import { mkdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { run } from "../../server/src/cli/index.js";
import { createMemoryFiles, type MemoryFiles } from "../../server/src/hosts/memory-files.js";
import { createNodeFiles } from "../../server/src/hosts/node-files.js";
import { CHARTER, folderWith, NOTES } from "./command.js";
import { ioOver } from "./over-memory.js";

const GERMAN =
  "# Geschäftsordnung des Hafenforums\n\n## Beschlüsse\n\nDas Forum beschließt mit Mehrheit. Übrig: \u2028😀.\n";
const DOCUMENTS = { "/work/a.md": CHARTER, "/work/sub/ü.md": GERMAN, "/work/notes.md": NOTES };
const TARGETS = ["a.md", "sub/ü.md", "notes.md"];
const KEPT = "/work/kept";

/** @returns the report, and which documents were checked for it */
async function checked(files: MemoryFiles, format: string, cached: boolean) {
  const { io, texts } = ioOver(files);
  const lengths: number[] = [];
  const argv = ["check", ...TARGETS, "--format", format, ...(cached ? ["--cache", "kept"] : [])];
  await run({ ...io, argv, checks: (length) => void lengths.push(length) });
  expect(texts.err).toBe("");
  return { report: texts.out, lengths };
}

describe("a cache", () => {
  it("that one format wrote answers for the others, without checking again", async () => {
    const files = createMemoryFiles(DOCUMENTS);
    const first = await checked(files, "text", true);
    expect(first.lengths.length).toBeGreaterThan(0);
    for (const format of ["text", "json", "markdown", "sarif", "junit"]) {
      const { report } = await checked(files, format, false);
      expect(await checked(files, format, true)).toEqual({ report, lengths: [] });
    }
  });

  it("checks again what has changed, and nothing else", async () => {
    const files = createMemoryFiles(DOCUMENTS);
    await checked(files, "text", true);
    const edited = `${CHARTER}\nMore.\n`;
    files.set("/work/a.md", edited);
    const { report } = await checked(files, "json", false);
    expect(await checked(files, "json", true)).toEqual({ report, lengths: [edited.length] });
  });

  it("keeps what it held of the others when one is checked again, for all formats", async () => {
    const files = createMemoryFiles(DOCUMENTS);
    await checked(files, "text", true);
    files.set("/work/a.md", `${CHARTER}\nMore.\n`);
    await checked(files, "text", true);
    const { report } = await checked(files, "json", false);
    expect(await checked(files, "json", true)).toEqual({ report, lengths: [] });
  });

  it("does not read again what has the stamp it had, once it was settled", async () => {
    const memory = createMemoryFiles(DOCUMENTS);
    const read: string[] = [];
    const disk = (isSettled: boolean, stampOf: (path: string) => string): MemoryFiles => ({
      ...memory,
      stampOf,
      readDocument: async (path) => {
        read.push(path);
        const found = await memory.readDocument(path);
        return found.type === "text" ? { ...found, stamp: stampOf(path), isSettled } : found;
      },
    });
    const settled = disk(true, () => "same");
    const { report } = await checked(settled, "json", true);
    read.length = 0;
    expect(await checked(settled, "json", true)).toEqual({ report, lengths: [] });
    expect(read.filter((path) => path in DOCUMENTS)).toEqual([]);
    const touched = disk(true, (path) => (path === "/work/a.md" ? "other" : "same"));
    expect(await checked(touched, "json", true)).toEqual({ report, lengths: [] });
    expect(read.filter((path) => path in DOCUMENTS)).toEqual(["/work/a.md"]);
  });

  it("sees a change that left the stamp as it was, where it might have", async () => {
    const files = { ...createMemoryFiles(DOCUMENTS), stampOf: () => "1" };
    await checked(files, "text", true);
    const edited = CHARTER.replace("a", "b");
    files.set("/work/a.md", edited);
    expect((await checked(files, "text", true)).lengths).toEqual([edited.length]);
  });

  it("that is broken anywhere changes nothing in the report", async () => {
    const files = createMemoryFiles(DOCUMENTS);
    const { report } = await checked(files, "json", false);
    await checked(files, "text", true);
    const whole = (await files.readOwn(KEPT)) ?? "";
    const lines = whole.split("\n");
    const broken = [
      ...Array.from({ length: 12 }, (_, i) => whole.slice(0, (whole.length * i) / 12)),
      ...[1, 2, 3, 4].map((at) => lines.with(at, "none of ours").join("\n")),
      ...lines.flatMap((_, at) => [1, 2, 3].map((count) => lines.toSpliced(at, count).join("\n"))),
      ...lines.slice(1, lines.indexOf("")).map((line, at) => lines.with(((at + 3) % 9) + 1, line).join("\n")),
    ];
    const asText = (await checked(files, "text", false)).report;
    for (const text of broken) {
      files.set(KEPT, text);
      expect((await checked(files, "text", true)).report).toBe(asText);
      files.set(KEPT, text);
      expect((await checked(files, "json", true)).report).toBe(report);
    }
  });
});

describe("files on a disk", () => {
  const folder = folderWith({
    "long.txt": "",
    "bytes.md": "ä\n",
    "latin.md": new Uint8Array([0xe4, 0x0a]),
    "nul.md": "a\0b",
  });
  const at = (name: string) => join(folder, name);
  const files = createNodeFiles();

  it("give their lines however long the lines and the file are", async () => {
    const lines = Array.from({ length: 900 }, (_, i) => String(i % 10).repeat(i * 7));
    lines.push("x".repeat(2_500_000), "", "last");
    writeFileSync(at("long.txt"), lines.join("\n"));
    const read: string[] = [];
    for await (const some of files.readAscii(at("long.txt"))) read.push(...some);
    expect(read.length).toBe(lines.length);
    expect(read.every((line, i) => line === lines[i])).toBe(true);
  });

  it("give none where there is no file", async () => {
    for await (const some of files.readAscii(at("none"))) expect(some).toEqual([]);
  });

  it("give their stamp, and say whether a change might leave it as it is", async () => {
    const here = fileURLToPath(import.meta.url);
    expect(await files.readDocument(here)).toMatchObject({ stamp: files.stampOf?.(here), isSettled: true });
    writeFileSync(at("new.md"), "a\n");
    const read = await files.readDocument(at("new.md"));
    expect(read).toMatchObject({ stamp: files.stampOf?.(at("new.md")) });
    expect(read).not.toHaveProperty("isSettled");
    const { atime, mtime } = statSync(at("new.md"));
    writeFileSync(at("new.md"), "b\n");
    utimesSync(at("new.md"), atime, mtime);
    expect(read).not.toMatchObject({ stamp: files.stampOf?.(at("new.md")) });
    expect(files.stampOf?.(at("none"))).toBeUndefined();
  });

  it("give their bytes where those are their text", () => {
    expect(files.bytesOf?.(at("bytes.md"))).toEqual(Buffer.from("ä\n"));
    mkdirSync(at("folder.md"));
    for (const name of ["latin.md", "nul.md", "none.md", "folder.md"])
      expect(files.bytesOf?.(at(name))).toBeUndefined();
  });
});
