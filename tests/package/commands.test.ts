/** Every command of the installed package, on each Node that it is for. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { allCommands, shapeOf } from "../../server/src/cli/completion/shape.js";
import { createProgram } from "../../server/src/cli/program.js";
import { createMemoryFiles } from "../../server/src/hosts/memory-files.js";
import { ioOver } from "../cli/over-memory.js";
import { runProgram } from "./setup/machine.js";

const CHARTER = `---
charterlint: { kind: charter }
---

# Charter of the Well

The purpose of the committee is to keep the well clean.

## Decisions

It decides by a majority of two thirds of all members.
`;

const WEAKER = CHARTER.replace("two thirds", "one half");
const [LEVELS, TOPIC] = ["rules: { work-plan: off }\n", "appeals"];

interface Trial {
  /** What is called before it. */
  readonly first?: readonly string[];
  readonly args: readonly string[];
  readonly code: number;
  /** What the standard output holds. */
  readonly tells: RegExp;
}

const trial = (args: string, code: number, tells: RegExp, first?: string): Trial => ({
  args: args.split(" "),
  code,
  tells,
  ...(first === undefined ? {} : { first: first.split(" ") }),
});

/** By command. */
const TRIALS: Readonly<Record<string, Trial>> = {
  check: trial("check --format json charter.md", 1, /"topic": "appeals"/),
  fix: trial("fix --insert-missing --dry-run charter.md", 1, /^\+## Appeals/m),
  rules: trial("rules", 0, /appeals/),
  explain: trial(`explain ${TOPIC}`, 0, /appeal/i),
  model: trial("model --format json charter.md", 0, /"decisions"/),
  init: trial("init --yes fresh", 0, /Written: fresh\/\.charterlint\.yaml/),
  "config print": trial("config print charter.md", 0, /work-plan/),
  "config test": trial("config test", 0, /./),
  diff: trial("diff charter.md weaker.md", 1, /weakened/),
  merge: trial(
    "merge all.json",
    ...([0, /1 left alone|not governance/] as const),
    "check --shard 1/1 --format json --output-file all.json notes.md",
  ),
  "baseline create": trial("baseline create charter.md", 0, /\.charterlint-baseline\.json/),
  "baseline update": trial(
    "baseline update --baseline b.json weaker.md",
    ...([0, /b\.json/] as const),
    "baseline create --baseline b.json charter.md",
  ),
  "baseline prune": trial(
    "baseline prune --baseline c.json charter.md",
    ...([0, /c\.json/] as const),
    "baseline create --baseline c.json charter.md",
  ),
  completion: trial("completion bash", 0, /complete -o/),
  help: trial("help check", 0, /Usage: charterlint check/),
};

const program = shapeOf(createProgram(ioOver(createMemoryFiles()).io, () => {}));
const names = allCommands(program)
  .filter(({ path: words, commands }) => commands.length === 0 && (words.length === 1 || words.at(-1) !== "help"))
  .map(({ path: words }) => words.join(" "));

it("every command is tried", () => {
  expect(Object.keys(TRIALS).sort()).toEqual([...names].sort());
});

describe.concurrent.each(inject("installed").map((each) => [each.version, each] as const))(
  "on Node %s",
  (_, { project, env }) => {
    const folder = path.join(project, "documents");
    const bin = (name: string): string => path.join(project, "node_modules/.bin", name);
    const run = (args: readonly string[]) => runProgram(bin("charterlint"), args, { cwd: folder, env });

    beforeAll(() => {
      mkdirSync(path.join(folder, ".git"), { recursive: true });
      const files = {
        "charter.md": CHARTER,
        "weaker.md": WEAKER,
        "notes.md": "# Bread\n\nKnead it.\n",
        ".charterlint.yaml": LEVELS,
      };
      for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    });

    it.each(Object.entries(TRIALS))("%s does what it says", async (_name, { first, args, code, tells }) => {
      if (first) expect(await run(first)).toMatchObject({ code: 0, err: "" });
      const ran = await run(args);
      expect(ran).toMatchObject({ code, err: "" });
      expect(ran.out).toMatch(tells);
    });

    it("the version is that of the package, in both commands", async () => {
      const version = /^\d+\.\d+\.\d+\n$/;
      expect(await run(["--version"])).toMatchObject({ code: 0, out: expect.stringMatching(version), err: "" });
      const server = await runProgram(bin("charterlint-language-server"), ["--version"], { cwd: folder, env });
      expect(server).toMatchObject({ code: 0, err: "" });
    });

    it("many documents are checked by several threads", async () => {
      const many = Array.from({ length: 6 }, (_each, i) => `many/${i}.md`);
      mkdirSync(path.join(folder, "many"), { recursive: true });
      for (const name of many) writeFileSync(path.join(folder, name), CHARTER);
      const { code, out, err } = await run(["check", "--workers", "2", "--format", "json", "many"]);
      expect({ code, err }).toEqual({ code: 1, err: "" });
      expect(JSON.parse(out)).toMatchObject({ summary: { documents: many.length } });
    });

    it("a long document is checked to its end, as V8's settings change on the way", async () => {
      const parts = Array.from(
        { length: 1500 },
        (_each, i) => `## Matter ${i}\n\nThe committee of ${i} members decides.\n\n`,
      );
      writeFileSync(path.join(folder, "long.md"), CHARTER + parts.join(""));
      const { code, out, err } = await run(["check", "--format", "json", "long.md"]);
      expect({ code, err }).toEqual({ code: 1, err: "" });
      expect(JSON.parse(out)).toMatchObject({ documents: [{ linted: true, failures: [] }] });
    });

    it("npx finds the command, and takes it from nowhere else", async () => {
      const { code, out } = await runProgram("npx", ["--no-install", "charterlint", "--version"], {
        cwd: project,
        env,
      });
      expect(code).toBe(0);
      expect(out).toMatch(/^\d+\.\d+\.\d+\n$/);
    });
  },
);
