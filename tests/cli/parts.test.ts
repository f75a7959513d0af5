import { describe, expect, it } from "vitest";
import { applyEdits } from "../../server/src/cli/edits.js";
import { add, exitCode, NOTHING, type Outcome } from "../../server/src/cli/outcome.js";
import { plain } from "../../server/src/cli/terminal.js";
import { decode } from "../../server/src/hosts/node-files.js";

const edit = (start: number, end: number, newText: string) => ({ span: { start, end }, newText });

describe("edits", () => {
  it("are made in the order of the text, those at one place in their own", () => {
    expect(applyEdits("abcdef", [edit(4, 5, "E"), edit(0, 1, "A"), edit(2, 2, "x"), edit(2, 2, "y")])).toBe("AbxycdEf");
  });
  it("that overlap an earlier one are left out", () => {
    expect(applyEdits("abcdef", [edit(1, 4, "-"), edit(3, 5, "+")])).toBe("a-ef");
  });
});

describe("the exit code", () => {
  const outcome = (failures: Outcome["result"]["failures"]): Outcome => ({
    target: { path: "/a.md", shown: "a.md", explicit: true },
    result: { path: "/a.md", linted: false, reason: "not-governance", findings: [], failures },
    problems: [],
    configurationFindings: [],
    waivers: [],
    lines: undefined,
    linesOf: () => undefined,
  });
  const end = (failures: Outcome["result"]["failures"]) =>
    exitCode({ summary: add(NOTHING, outcome(failures).result), failures: [], problems: [] }, 0);
  it("is 2 when a rule threw", () => expect(end([{ what: "appeals", message: "boom" }])).toBe(2));
  it("is 0 when nothing did", () => expect(end([])).toBe(0));
});

describe("text for the terminal", () => {
  it("keeps words of any language and makes controls visible", () => {
    expect(plain("Ça, 章程, 👩‍👧 \u001b[0m\r\n\t\u0085\u202e\u009b")).toBe(
      "Ça, 章程, 👩‍👧 \\u{1b}[0m   \\u{85}\\u{202e}\\u{9b}",
    );
  });
});

describe("bytes of a document", () => {
  const read = (bytes: Uint8Array) => decode(bytes, "now");
  it("are UTF-8, with the byte-order mark kept", () =>
    expect(read(Buffer.from("\uFEFFé"))).toEqual({ type: "text", text: "\uFEFFé", exact: true, stamp: "now" }));
  it("that are something else are read as well as can be, and known for it", () =>
    expect(read(Uint8Array.of(0x63, 0xe9))).toMatchObject({ text: "c\uFFFD", exact: false }));
  it("with a NUL among the first 8 kB are no text", () => {
    expect(read(Buffer.concat([Buffer.alloc(8191, 97), Uint8Array.of(0)]))).toEqual({ type: "binary" });
    expect(read(Buffer.concat([Buffer.alloc(8192, 97), Uint8Array.of(0)]))).toMatchObject({ type: "text" });
  });
});
