/** The arguments: commands, options and their help. */
import { Command, InvalidArgumentError, Option } from "commander";
import { kindIds } from "../engine/catalogue/ids.js";
import { type CheckOptions, check } from "./commands/check.js";
import { explain } from "./commands/explain.js";
import { type FixOptions, fix } from "./commands/fix.js";
import { type RulesOptions, rules } from "./commands/rules.js";
import { explainWhy, type WhyOptions } from "./commands/why.js";
import * as help from "./help.js";
import type { ExitCode, Io } from "./io.js";

/** Builds the program; `done` is told what a command ended with. */
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
  return program;
}

const kindOption = () =>
  new Option("--kind <kind>", "what documents are that do not say so in their front matter").choices(kindIds);
const configOption = () => new Option("--config <file>", "use this configuration file, and no other");
const formatOption = () => new Option("--format <format>", "how to report").choices(["text", "json"]).default("text");
const colorOption = () => new Option("--no-color", "no colours (so does the environment's NO_COLOR)");

function addCheck(program: Command, io: Io, done: (code: ExitCode) => void): void {
  program
    .command("check")
    .description("report what documents do not say")
    .argument("[path...]", "files, folders or globs")
    .addOption(formatOption())
    .addOption(kindOption())
    .option("--stdin", "read one document from the standard input")
    .option("--stdin-filename <name>", "what to call it; its configuration is looked up from there")
    .option("--quiet", "list errors only; warnings and notes are counted all the same")
    .addOption(
      new Option("--max-warnings <number>", "how many warnings are accepted").argParser(wholeNumber).default(0),
    )
    .addOption(configOption())
    .addOption(colorOption())
    .addHelpText("after", help.CHECK)
    .action(async (paths: string[], options: CheckOptions) => done(await check(io, paths, options)));
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
    .action(async (paths: string[], options: FixOptions) => done(await fix(io, paths, options)));
}

function addRules(program: Command, io: Io, done: (code: ExitCode) => void): void {
  program
    .command("rules")
    .description("list all rules with their levels and principles")
    .addOption(formatOption())
    .addOption(colorOption())
    .action((options: RulesOptions) => done(rules(io, options)));
  program
    .command("explain")
    .description("tell what a rule looks for, why, and how to answer it")
    .argument("<rule>", "its id, as in the report")
    .option("--why <file>", "show what in this file spoke for and against the rule's question being answered")
    .addOption(colorOption())
    .addHelpText("after", help.EXPLAIN)
    .action(async (id: string, { why, ...options }: { why?: string } & WhyOptions) =>
      done(why === undefined ? explain(io, id) : await explainWhy(io, why, id, options)),
    );
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("A whole number is expected, 0 or more.");
  return Number(text);
}
