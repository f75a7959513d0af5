/** `--help` teaches: each command has examples that are right, exit codes, and where to read on. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { allCommands, type CommandShape, shapeOf } from "../../server/src/cli/completion/shape.js";
import { createProgram } from "../../server/src/cli/program.js";
import { createMemoryFiles } from "../../server/src/hosts/memory-files.js";
import { charterlint, folderWith } from "./command.js";
import { ioOver, ran } from "./over-memory.js";

const root = resolve(import.meta.dirname, "../..");
const shape = shapeOf(createProgram(ioOver(createMemoryFiles()).io, () => {}));
const commands = allCommands(shape).filter(({ path }) => path.at(-1) !== "help");
const helpOf = async ({ path }: CommandShape): Promise<string> => (await ran([...path, "--help"], {})).out;

/** The command that a line calls, and the options that it gives. */
function called(line: string): { readonly command: CommandShape | undefined; readonly unknown: readonly string[] } {
  const words = /(?:^|[\s(|])charterlint ([^|#)]*)/.exec(line)?.[1]?.trim().split(/\s+/) ?? [];
  const fitting = allCommands(shape).filter(({ path }) => path.every((word, i) => word === words[i]));
  const command = fitting.sort((a, b) => b.path.length - a.path.length)[0];
  const known = new Set(command?.options.flatMap(({ names }) => names) ?? []);
  const given = words.flatMap((word) => /^--[a-z][a-z-]*/.exec(word)?.[0] ?? []);
  return { command, unknown: given.filter((each) => !known.has(each)) };
}

describe.each(commands.map((each) => [["charterlint", ...each.path].join(" "), each] as const))(
  "%s --help",
  (_, command) => {
    it("describes the command, its arguments and its options", async () => {
      const text = await helpOf(command);
      expect(text).toMatch(/^Usage: charterlint/);
      for (const { names, description } of command.options) {
        expect(text).toContain(names.at(-1));
        expect(description).toMatch(/\S/);
      }
    });

    it("has examples of its own, which give no option that there is not", async () => {
      const examples = [...(await helpOf(command)).matchAll(/^ {2}\$ (.*)$/gm)].map(([, line = ""]) => line);
      const calls = examples.filter((line) => /\bcharterlint /.test(line)).map(called);
      expect(calls.length).toBeGreaterThan(0);
      expect(calls.flatMap(({ unknown }) => unknown)).toEqual([]);
      expect(calls.some((each) => each.command?.path.join(" ").startsWith(command.path.join(" ")))).toBe(true);
    });

    it("says how it ends, or names the commands that do", async () => {
      const text = await helpOf(command);
      if (command.path.length === 0) expect(text).toContain('"charterlint help check"');
      else expect(text).toMatch(/^Exit code:\n {2}0 {2}\S.*\n(?:.*\n)* {2}2 {2}\S/m);
    });

    it("names only pages that are there", async () => {
      const pages = [...(await helpOf(command)).matchAll(/docs\/[\w-]+\.md/g)].map(([page]) => page);
      expect(pages.filter((page) => !existsSync(resolve(root, page)))).toEqual([]);
    });
  },
);

describe("help", () => {
  it("is on the standard output and no failure when it is asked for", async () => {
    const cwd = folderWith({});
    for (const args of [["help"], ["help", "check"], ["config", "help", "print"], ["check", "--help"], ["--help"]])
      expect(await charterlint(args, { cwd })).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/^Usage: /),
        stderr: "",
      });
  });

  it("is on the standard error, and a failure, where a command is missing or unknown", async () => {
    const cwd = folderWith({});
    for (const args of [[], ["config"], ["help", "chekc"]]) {
      const { code, stdout, stderr } = await charterlint(args, { cwd });
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(/Usage: |unknown command 'chekc'/);
    }
  });
});
