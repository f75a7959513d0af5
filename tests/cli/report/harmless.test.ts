/** Whatever a document holds, in no format does it give a terminal, a pipeline or a reader's eye orders. */
import { describe, expect, it } from "vitest";
import { FORMATS } from "../../../server/src/cli/report/formats.js";
import { HOSTILE, written } from "./hostile.js";

/** Half of a character, which no encoding can write. */
const HALF = /\p{Cs}/u;

describe.each(FORMATS)("words of a document in the format %s", (format) => {
  it("hold no control but the line end, and turn no direction around", async () => {
    const text = await written(format);
    expect(text.match(/[^\P{Cc}\n]|[\u2028-\u202e\u2066-\u2069]/gu)).toBeNull();
    expect(text).not.toMatch(HALF);
    expect(text).toContain("עברית");
  });

  it("begin no command of a pipeline", async () => {
    const text = await written(format);
    const ours = /^::(?:error|warning|notice) title=Charterlint/;
    const commands = text
      .split("\n")
      .filter((line) => /^\s*::/.test(line) && !(format === "github" && ours.test(line)));
    expect(commands).toEqual([]);
    expect(text).not.toMatch(/##\w*\[/);
  });

  it("are told apart from calm ones at all", async () => {
    expect(await written(format)).not.toBe(await written(format, { isCalm: true }));
  });
});

describe("the hostile words", () => {
  it("hold what the tests look for", () => {
    expect(HOSTILE).toMatch(/\n::set-output/);
    expect(HOSTILE).toMatch(/##\w*\[/);
    expect(HOSTILE).toContain("\u001b");
    expect(HOSTILE).toMatch(HALF);
  });
});
