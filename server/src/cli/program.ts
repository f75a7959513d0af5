/** The arguments: commands, options and their help. */
import { Command, InvalidArgumentError, Option } from "commander";
import { kindIds } from "../engine/catalogue/ids.js";
import type { CheckOptions } from "./commands/check.js";
import type { FixOptions } from "./commands/fix.js";
import type { ModelOptions } from "./commands/model.js";
import type { RulesOptions } from "./commands/rules.js";
import type { WhyOptions } from "./commands/why.js";
import * as help from "./help.js";
import type { ExitCode, Io } from "./io.js";
import { addChanges } from "./program-changes.js";
import { addCompletion } from "./program-completion.js";
import { addConfiguration } from "./program-configuration.js";
import { FORMATS } from "./report/formats.js";
import { WantedReports } from "./wanted.js";

/** Builds the program; `done` is told what a command ended with. A command's code is loaded when it is to run. */
export function createProgram(io: Io, done: (code: ExitCode) => void): Command {
  const program = new Command("charterlint")
    .description("Finds what a charter, bylaws or governance proposal in Markdown forgets to say.")
    .version(io.version, "-v, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help for a command")
    .addHelpText("after", help.OVERVIEW)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError('("charterlint --help" shows how it is used)');
  addCheck(program, io, done);
  addFix(program, io, done);
  addRules(program, io, done);
  addModel(program, io, done);
  addConfiguration(program, io, done);
  addChanges(program, io, done);
  addCompletion(program, io, done);
  return program;
}

const kindOption = () =>
  new Option("--kind <kind>", "what documents are that do not say so in their front matter").choices(kindIds);
const configOption = () => new Option("--config <file>", "use this configuration file, and no other");
const formatOption = () => new Option("--format <format>", "how to report").choices(["text", "json"]).default("text");
const colorOption = () => new Option("--no-color", "no colours (so does the environment's NO_COLOR)");

function addCheck(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const reports = new WantedReports(FORMATS, "text");
  const [format, outputFile] = reports.options();
  program
    .command("check")
    .description("report what documents do not say")
    .argument("[path...]", "files, folders or globs")
    .addOption(format)
    .addOption(outputFile)
    .addOption(kindOption())
    .option("--stdin", "read one document from the standard input")
    .option("--stdin-filename <name>", "what to call it; its configuration is looked up from there")
    .option("--frames", "in text, show the lines that are meant (as in a terminal)")
    .option("--no-frames", "do not show them")
    .option("--quiet", "list errors only; warnings and notes are counted all the same")
    .addOption(
      new Option("--max-warnings <number>", "how many warnings are accepted").argParser(wholeNumber).default(0),
    )
    .option("--since <revision>", "only findings on lines changed since then, and those that the change brought")
    .option("--baseline <file>", "do not count the findings that this file knows (see charterlint baseline)")
    .option("--cache [file]", "keep reports there, and check again only what has changed (default: .charterlint-cache)")
    .addOption(
      new Option("--workers <number>", "how many threads check many documents; 1 for none").argParser(wholeNumber),
    )
    .addOption(configOption())
    .addOption(colorOption())
    .addHelpText("after", help.CHECK)
    .action(async (paths: string[], options: Omit<CheckOptions, "reports">) => {
      const { check } = await import("./commands/check.js");
      done(await check(io, paths, { ...options, reports }));
    });
}

function addFix(program: Command, io: Io, done: (code: ExitCode) => void): void {
  program
    .command("fix")
    .description("correct what can be corrected without changing the meaning")
    .argument("[path...]", "files, folders or globs")
    .option("--insert-missing", "also insert a draft of each missing section")
    .option("--dry-run", "change nothing; print what would be changed as a diff")
    .addOption(kindOption())
    .addOption(configOption())
    .addOption(colorOption())
    .addHelpText("after", help.FIX)
    .action(async (paths: string[], options: FixOptions) => {
      const { fix } = await import("./commands/fix.js");
      done(await fix(io, paths, options));
    });
}

function addRules(program: Command, io: Io, done: (code: ExitCode) => void): void {
  program
    .command("rules")
    .description("list all rules with their levels and principles")
    .addOption(formatOption())
    .addOption(colorOption())
    .addHelpText("after", help.RULES)
    .action(async (options: RulesOptions) => {
      const { rules } = await import("./commands/rules.js");
      done(rules(io, options));
    });
  program
    .command("explain")
    .description("tell what a rule looks for, why, and how to answer it")
    .argument("<rule>", "its id, as in the report")
    .option("--why <file>", "show what in this file spoke for and against the rule's question being answered")
    .addOption(colorOption())
    .addHelpText("after", help.EXPLAIN)
    .action(async (id: string, { why, ...options }: { why?: string } & WhyOptions) => {
      const { explain, explainOwn } = await import("./commands/explain.js");
      if (why === undefined) done(id.includes("/") ? await explainOwn(io, id) : explain(io, id));
      else done(await (await import("./commands/why.js")).explainWhy(io, why, id, options));
    });
}

function addModel(program: Command, io: Io, done: (code: ExitCode) => void): void {
  program
    .command("model")
    .description("show what a document says: its bodies, decisions, periods and ways of appeal")
    .argument("<file>", "the document")
    .addOption(new Option("--format <format>", "how to show it").choices(["text", "json", "mermaid"]).default("text"))
    .addOption(colorOption())
    .addHelpText("after", help.MODEL)
    .action(async (file: string, options: ModelOptions) => {
      const { model } = await import("./commands/model.js");
      done(await model(io, file, options));
    });
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("A whole number is expected, 0 or more.");
  return Number(text);
}
