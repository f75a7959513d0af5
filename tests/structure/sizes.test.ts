/** Small files: none over 300 lines, and half of them at most 80. */
import { describe, expect, it } from "vitest";
import { sources } from "./sources.js";

const MOST = 300;
const MEDIAN = 80;

const files = [
  ...sources("server/src", /\.ts$/),
  ...sources("client/src", /\.ts$/),
  ...sources("scripts", /\.mjs$/),
  ...sources("tests", /\.(?:ts|mjs)$/),
].map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length }));

describe("files", () => {
  it("have at most 300 lines", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter(({ lines }) => lines > MOST)).toEqual([]);
  });

  it("have at most 80 lines, half of them", () => {
    const sorted = files.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(MEDIAN);
  });
});
