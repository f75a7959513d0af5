/** Completion in the shells themselves, where they are installed; bash is. */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { allCommands, shapeOf } from "../../server/src/cli/completion/shape.js";
import { SHELLS, type Shell } from "../../server/src/cli/completion/shells.js";
import { createProgram } from "../../server/src/cli/program.js";
import { createMemoryFiles } from "../../server/src/hosts/memory-files.js";
import { type Repository, repository, runIn } from "./git-repository.js";
import { ioOver } from "./over-memory.js";

const here = join(import.meta.dirname, "completion");
const isInstalled = (shell: Shell): boolean => spawnSync(shell, ["--version"]).status === 0;
const missing = SHELLS.filter((shell) => !isInstalled(shell));
if (missing.length > 0) console.warn(`completion is not tried in ${missing.join(" and ")}: not installed here`);

/** How each shell is asked what it offers for each of some lines, which come last; `--` ends the answer to each. */
const ASK: Readonly<Record<Shell, readonly string[]>> = {
  bash: [
    ...["--norc", "--noprofile", "-c"],
    'source script.bash; for line; do COMP_LINE=$line COMP_POINT=${#line}; _charterlint; printf "%s\\n" "${COMPREPLY[@]}" --; done',
    "bash",
  ],
  zsh: ["-f", join(here, "capture.zsh"), "./script.zsh"],
  fish: ["--no-config", "-c", 'source script.fish; for line in $argv; complete -C "$line"; printf "%s\\n" --; end'],
};

const program = createProgram(ioOver(createMemoryFiles()).io, () => {});
const shape = shapeOf(program);
const UNLUCKY = "odd$(touch${IFS}owned)";
let made: Repository;

beforeAll(async () => {
  made = repository();
  made.write("charter.md", "# Charter\n");
  made.write("policies/one.md", "# Policy\n");
  made.commit("one");
  made.git("branch", "topic/quorum");
  made.git("branch", UNLUCKY);
  for (const shell of SHELLS) made.write(`script.${shell}`, (await runIn(made.folder, ["completion", shell])).out);
});

/** For each line what may follow, sorted. */
function allOffered(shell: Shell, lines: readonly string[]): readonly (readonly string[])[] {
  const printed = execFileSync(shell, [...ASK[shell], ...lines], { cwd: made.folder, encoding: "utf8" });
  return printed
    .split(/^--$/m)
    .slice(0, -1)
    .map((answer) => [...new Set(answer.split("\n").map((each) => each.replace(/\t.*/s, "").trim()))])
    .map((words) => words.filter((each) => each !== "").sort());
}

const offered = (shell: Shell, line: string): readonly string[] => allOffered(shell, [line])[0] ?? [];

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  "charterlint check --output": ["--output-file"],
  "charterlint check --format ": ["github", "gitlab", "html", "json", "junit", "markdown", "sarif", "text"],
  "charterlint diff --fail-on w": ["weakened"],
  "charterlint check --quiet --kind by": ["bylaws"],
  "charterlint explain appeal": ["appeal-to-same-body", "appeals"],
  "charterlint baseline pr": ["prune"],
  "charterlint baseline create --kind poli": ["policy"],
  "charterlint help base": ["baseline"],
  "charterlint completion ": ["bash", "fish", "zsh"],
  "charterlint check --since topic": ["topic/quorum"],
  "charterlint diff topic": ["topic/quorum"],
};

const names = (path: string) => allCommands(shape).find((each) => each.path.join(" ") === path);
const under = (path: string) => (names(path)?.commands.map((each) => each.path.at(-1) ?? "") ?? []).sort();

describe.each(SHELLS.filter(isInstalled))("%s", (shell) => {
  it("reads the script without a complaint", () => {
    expect(spawnSync(shell, ["-n", `script.${shell}`], { cwd: made.folder, encoding: "utf8" })).toMatchObject({
      status: 0,
      stderr: "",
    });
  });

  it("offers what can follow: options, what they take, rules, commands, revisions", () => {
    const lines = Object.keys(EXPECTED);
    const answers = allOffered(shell, lines).map((words, i) => [lines[i] ?? "", words] as const);
    expect(Object.fromEntries(answers)).toEqual(EXPECTED);
  });

  it("offers all commands, and those under a command", () => {
    expect(offered(shell, "charterlint ")).toEqual(under(""));
    expect(offered(shell, "charterlint config ")).toEqual(under("config"));
    expect(under("")).toContain("check");
  });

  it("offers a preset, the colon of which ends a word in bash", () => {
    const start = shell === "bash" ? "" : "charterlint:";
    expect(offered(shell, "charterlint init --preset charterlint:op")).toEqual([`${start}open-source`]);
  });

  it("runs nothing of what is typed, nor of the name of a branch", () => {
    offered(shell, "charterlint check $(touch owned) --form");
    const [branch] = offered(shell, "charterlint diff odd");
    if (shell !== "fish") expect(branch).toBe(UNLUCKY.replace(/[$(){}]/g, "\\$&"));
    expect(existsSync(join(made.folder, "owned"))).toBe(false);
  });

  it("offers files where a document is expected; bash does so by itself", () => {
    const files = offered(shell, "charterlint model char").map((each) => each.replace(/.*\s/, ""));
    expect(files).toEqual(shell === "bash" ? [] : ["charter.md"]);
  });
});

describe("bash", () => {
  it("offers every option of every command, and each as it is", () => {
    const commands = allCommands(shape);
    const lines = commands.map(({ path }) => `${["charterlint", ...path].join(" ")} -`);
    expect(commands.length).toBeGreaterThan(12);
    expect(allOffered("bash", lines)).toEqual(
      commands.map(({ options }) => options.flatMap((option) => option.names).sort()),
    );
  });

  it("looks for files by itself where there is nothing to offer", () => {
    const typed = "source script.bash; complete -p charterlint";
    expect(execFileSync("bash", ["-c", typed], { cwd: made.folder, encoding: "utf8" })).toMatch(/-o default/);
  });
});

describe("completion", () => {
  it("is refused for another shell, with the shells there are", async () => {
    const { code, out, err } = await runIn(made.folder, ["completion", "csh"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(/Allowed choices are bash, zsh, fish/);
  });
});
