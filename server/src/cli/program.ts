/** The arguments: commands, options and their help. */
import { Command, Option } from "commander";
import { kindIds } from "../engine/catalogue/ids.js";
import type { FixOptions } from "./commands/fix.js";
import type { ModelOptions } from "./commands/model.js";
import type { RulesOptions } from "./commands/rules.js";
import type { WhyOptions } from "./commands/why.js";
import * as help from "./help.js";
import type { ExitCode, Io } from "./io.js";
import { addChanges } from "./program-changes.js";
import { addCheck, addMerge, FILES_FROM } from "./program-check.js";
import { addCompletion } from "./program-completion.js";
import { addConfiguration } from "./program-configuration.js";

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
  addMerge(program, io, done);
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

function addFix(program: Command, io: Io, done: (code: ExitCode) => void): void {
  program
    .command("fix")
    .description("correct what can be corrected without changing the meaning")
    .argument("[path...]", "files, folders or globs")
    .option("--insert-missing", "also insert a draft of each missing section")
    .option(...FILES_FROM)
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
