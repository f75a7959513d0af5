/** How far a run is: told where a person looks, and never in the way of anything else. */
import { describe, expect, it } from "vitest";
import type { Io } from "../../server/src/cli/index.js";
import { createMemoryFiles } from "../../server/src/hosts/memory-files.js";
import { CHARTER } from "./command.js";
import { ioOver, ran } from "./over-memory.js";

const DOCUMENTS = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`/work/${i}.md`, CHARTER]));
const ARGS = ["check", "0.md", "1.md", "2.md", "3.md", "4.md", "5.md"];

const CLEAR = "\r\u001b[K";

/** Each document takes 400 ms; both streams are one terminal. */
async function screen(more: Partial<Io>): Promise<string> {
  let text = "";
  let time = 0;
  const write = (each: string) => {
    text += each;
  };
  const terminal = { isTerminal: true, columns: 80, write };
  const now = () => {
    time += 200;
    return time;
  };
  await ran(ARGS, DOCUMENTS, () => ({ stdout: terminal, stderr: terminal, now, ...more }));
  return text;
}

describe("progress", () => {
  it("comes after a second, and goes before anything else is written", async () => {
    const text = await screen({ env: { NO_COLOR: "1" } });
    // A line is cleared before the next one, too.
    const pieces = text.split(CLEAR);
    const lines = pieces.filter((piece) => /^\d of 6 documents checked$/.test(piece));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.length).toBeLessThan(6);
    const left = pieces.filter((piece) => !lines.includes(piece)).join("");
    const plain = await screen({ env: { NO_COLOR: "1", CI: "true" } });
    expect(plain).not.toContain("\r");
    expect(left).toBe(plain);
  });

  it("is not there without a terminal, in a pipeline, or in one that knows no cursor", async () => {
    const stderr = ioOver(createMemoryFiles()).io.stderr;
    expect(await screen({ stderr, env: { NO_COLOR: "1" } })).not.toContain("\r");
    expect(await screen({ env: { CI: "1" } })).not.toContain("\r");
    expect(await screen({ env: { TERM: "dumb" } })).not.toContain("\r");
  });
});
