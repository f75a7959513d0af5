/** The commands that report: check, and merge for the reports of shards. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { kindIds } from "../engine/catalogue/ids.js";
import type { CheckOptions } from "./commands/check.js";
import type { MergeOptions } from "./commands/merge.js";
import * as help from "./help.js";
import type { ExitCode, Io } from "./io.js";
import { FORMATS, type Format } from "./report/formats.js";
import { type Division, divisionIn } from "./shard/shard.js";
import { WantedReports } from "./wanted.js";

export const FILES_FROM = [
  "--files-from <file>",
  "also the paths listed in this file, one a line or NUL-separated; - for the standard input",
] as const;

export function addCheck(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const reports = new WantedReports(FORMATS, "text");
  const command = program
    .command("check")
    .description("report what documents do not say")
    .argument("[path...]", "files, folders or globs");
  reportOptions(command, reports)
    .addOption(
      new Option("--kind <kind>", "what documents are that do not say so in their front matter").choices(kindIds),
    )
    .option(...FILES_FROM)
    .option("--stdin", "read one document from the standard input")
    .option("--stdin-filename <name>", "what to call it; its configuration is looked up from there")
    .option("--since <revision>", "only findings on lines changed since then, and those that the change brought")
    .option("--baseline <file>", "do not count the findings that this file knows (see charterlint baseline)")
    .option("--cache [file]", "keep reports there, and check again only what has changed (default: .charterlint-cache)")
    .addOption(
      new Option("--workers <number>", "how many threads check many documents; 1 for none").argParser(wholeNumber),
    )
    .addOption(
      new Option(
        "--shard <i/n>",
        "check only the i-th of n parts; charterlint merge puts the reports together",
      ).argParser(shard),
    )
    .option("--watch", "check again whenever something changes, until Ctrl+C")
    .option("--config <file>", "use this configuration file, and no other")
    .option("--no-color", "no colours (so does the environment's NO_COLOR)")
    .addHelpText("after", help.CHECK)
    .action(async (paths: string[], options: Omit<CheckOptions, "reports">) => {
      const { check } = await import("./commands/check.js");
      done(await check(io, paths, { ...options, reports }));
    });
}

export function addMerge(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const reports = new WantedReports(FORMATS, "text");
  reportOptions(
    program
      .command("merge")
      .description("put the reports of shards together")
      .argument("<report...>", "the JSON of all shards, in any order"),
    reports,
  )
    .option("--no-color", "no colours (so does the environment's NO_COLOR)")
    .addHelpText("after", help.MERGE)
    .action(async (files: string[], options: Omit<MergeOptions, "reports">) => {
      const { merge } = await import("./commands/merge.js");
      done(await merge(io, files, { ...options, reports }));
    });
}

/** What a report looks like, where it goes, and what it takes to pass. */
function reportOptions(command: Command, reports: WantedReports<Format>): Command {
  const [format, outputFile] = reports.options();
  return command
    .addOption(format)
    .addOption(outputFile)
    .option("--frames", "in text, show the lines that are meant (as in a terminal)")
    .option("--no-frames", "do not show them")
    .option("--quiet", "list errors only; warnings and notes are counted all the same")
    .addOption(
      new Option("--max-warnings <number>", "how many warnings are accepted").argParser(wholeNumber).default(0),
    );
}

function shard(text: string): Division {
  const division = divisionIn(text);
  if (!division) throw new InvalidArgumentError("Expected I/N, such as 2/4: the second of four parts.");
  return division;
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("A whole number is expected, 0 or more.");
  return Number(text);
}
