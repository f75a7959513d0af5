/** The commands about changes: what one does to the rules, and what is known from before. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { kindIds } from "../engine/catalogue/ids.js";
import type { BaselineOptions } from "./commands/baseline.js";
import type { DiffOptions } from "./commands/diff.js";
import type { ExitCode, Io } from "./io.js";
import { WantedReports } from "./wanted.js";

const DIFF = `
Compares the rules that two versions state, not their words: which questions are no longer answered, which thresholds,
quorums, terms and times changed, what became closed, optional or narrower. Words that are put otherwise and passages
that moved are no change. Without HEAD, the files as they stand are compared with BASE. BASE...HEAD compares with the
commit from which both went their own ways, as a pull request does.

Examples:
  $ charterlint diff main
  $ charterlint diff origin/main...HEAD --format markdown --output-file comment.md
  $ charterlint diff v1.0 v2.0 docs/
  $ charterlint diff old-bylaws.md new-bylaws.md

Exit code:
  0  nothing that --fail-on names
  1  a requirement was lost or a rule weakened (or what --fail-on names)
  2  something could not be done: no git, no such revision, a file that cannot be read

Read on: docs/changes.md tells what is compared, and how far to trust it; docs/ci.md shows a comment on pull requests.
`;

const BASELINE = `
A baseline is a file of findings that are known; "check --baseline FILE" no longer counts them. They are known again
after their text was moved or broken into lines anew. Keep the file in the repository.

Examples:
  $ charterlint baseline create
  $ charterlint check --baseline .charterlint-baseline.json
  $ charterlint baseline prune             forget those that are fixed
  $ charterlint baseline update docs/      take today's findings of docs/ instead

Exit code:
  0  written, or nothing to change
  2  something could not be done

Read on: docs/changes.md, under "What is known already".
`;

const BASELINE_FILE = ".charterlint-baseline.json";
const REGRESSIONS = ["lost", "weakened", "new", "never"] as const;
type FailOn = (typeof REGRESSIONS)[number];

const kindOption = () => new Option("--kind <kind>", "what documents are that do not say so").choices(kindIds);
const COLOR = ["--no-color", "no colours (so does the environment's NO_COLOR)"] as const;
const CONFIG = ["--config <file>", "use this configuration file, and no other"] as const;

export function addChanges(program: Command, io: Io, done: (code: ExitCode) => void): void {
  addDiff(program, io, done);
  addBaseline(program, io, done);
}

function addDiff(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const reports = new WantedReports(["text", "json", "markdown"] as const, "text");
  const [format, outputFile] = reports.options();
  program
    .command("diff")
    .description("tell what a change does to the rules: gained, lost, weakened")
    .argument("<base>", "a git revision, BASE...HEAD, or the old file")
    .argument("[head or path...]", "a second revision and paths, or the new file")
    .addOption(format)
    .addOption(outputFile)
    .addOption(
      new Option("--fail-on <what>", "what ends with exit code 1 (several with commas)")
        .choices(REGRESSIONS)
        .argParser(failOn)
        .default(["lost", "weakened"], "lost,weakened"),
    )
    .addOption(
      new Option("--link-base <url>", "what links in Markdown begin with: the address of this folder").argParser(
        linkBase,
      ),
    )
    .addOption(kindOption())
    .option(...CONFIG)
    .option(...COLOR)
    .addHelpText("after", DIFF)
    .action(async (base: string, rest: string[], options: Omit<DiffOptions, "reports">) => {
      const { diff } = await import("./commands/diff.js");
      done(await diff(io, [base, ...rest], { ...options, reports }));
    });
}

/** An address on the web as links in Markdown can hold it, ending in `/`. */
function linkBase(text: string): string {
  if (!/^https?:\/\/[\w./~%@:+-]+$/i.test(text) || !URL.canParse(text))
    throw new InvalidArgumentError("An address is expected that begins with https:// and holds no query.");
  return text.endsWith("/") ? text : `${text}/`;
}

function failOn(text: string): readonly FailOn[] {
  return text.split(/[,|]/).map((each) => {
    const name = REGRESSIONS.find((known) => known === each.trim());
    if (!name) throw new InvalidArgumentError(`Expected ${REGRESSIONS.join(", ")}.`);
    return name;
  });
}

const ACTIONS = {
  create: "write down all findings of today",
  update: "take the findings of today instead of those of the documents that are checked",
  prune: "take out the findings that are gone; add none",
} as const;

function addBaseline(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const baseline = program
    .command("baseline")
    .description("keep a file of findings that are known")
    .addHelpText("after", BASELINE);
  for (const action of ["create", "update", "prune"] as const)
    baseline
      .command(action)
      .description(ACTIONS[action])
      .argument("[path...]", "files, folders or globs")
      .option("--baseline <file>", "the file", BASELINE_FILE)
      .option("--files-from <file>", "also the paths listed in this file; - for the standard input")
      .addOption(kindOption())
      .option(...CONFIG)
      .addHelpText("after", BASELINE)
      .action(async (paths: string[], options: BaselineOptions) => {
        const { baseline: run } = await import("./commands/baseline.js");
        done(await run(io, action, paths, options));
      });
}
