/** The commands about configuration files. */
import { type Command, Option } from "commander";
import { kindIds } from "../engine/catalogue/ids.js";
import { presetNames } from "../project/configuration/presets.js";
import type { ConfigPrintOptions } from "./commands/config-print.js";
import type { ConfigTestOptions } from "./commands/config-test.js";
import type { InitOptions } from "./commands/init.js";
import type { ExitCode, Io } from "./io.js";

const INIT = `
Asks whose documents these are and what is not to be checked, and writes .charterlint.yaml. A file that is there is
never overwritten.

Examples:
  $ charterlint init
  $ charterlint init --yes
  $ charterlint init --preset charterlint:open-source governance/

Exit code:
  0  written
  2  nothing was written: there is a configuration already, or nobody could be asked

Read on: docs/configuration.md tells of all that can be said there, and of the presets.
`;

const CONFIG = `
Examples:
  $ charterlint config print charter.md
  $ charterlint config test

Exit code:
  0  shown, or all examples are what they say they are
  1  an example is not (config test)
  2  something could not be done, or is wrong with the configuration

Read on: docs/configuration.md; "charterlint init" writes a first configuration.
`;

const PRINT = `
Shows the configuration files that count for a document, and each value with the place that says it. The document need
not be there; if it is, the level in force of every rule is shown.

Examples:
  $ charterlint config print charter.md
  $ charterlint config print --format json charter.md

Exit code:
  0  shown
  2  something is wrong with the configuration (shown as well), or could not be done

Read on: docs/configuration.md tells which files count, and in which order.
`;

const TEST = `
Own requirements (under "requirements" in the configuration) may bring examples: the good one has to be met, the bad
one must not. The configuration is that of a document in this folder, or of the one that is named.

Examples:
  $ charterlint config test
  $ charterlint config test governance/charter.md

Exit code:
  0  all examples are what they say they are
  1  one of them is not
  2  something could not be done

Read on: docs/configuration.md, under "Requirements of your own".
`;

export function addConfiguration(program: Command, io: Io, done: (code: ExitCode) => void): void {
  program
    .command("init")
    .description("write a first .charterlint.yaml")
    .argument("[folder]", "where", ".")
    .option("--yes", "ask nothing")
    .addOption(
      new Option("--preset <preset>", "build on this preset (may be repeated)")
        .choices(presetNames)
        .argParser((name, all: string[] = []) => [...all, name]),
    )
    .addHelpText("after", INIT)
    .action(async (folder: string, options: InitOptions) => {
      const { init } = await import("./commands/init.js");
      done(await init(io, folder, options));
    });
  const config = program.command("config").description("show and try what is configured").addHelpText("after", CONFIG);
  config
    .command("print")
    .description("show what applies to a document, and from where")
    .argument("<file>", "the document")
    .addOption(new Option("--format <format>", "how to show it").choices(["text", "json"]).default("text"))
    .addOption(new Option("--kind <kind>", "what documents are that do not say so").choices(kindIds))
    .option("--config <file>", "use this configuration file, and no other")
    .option("--no-color", "no colours (so does the environment's NO_COLOR)")
    .addHelpText("after", PRINT)
    .action(async (file: string, options: ConfigPrintOptions) => {
      const { configPrint } = await import("./commands/config-print.js");
      done(await configPrint(io, file, options));
    });
  config
    .command("test")
    .description("try the examples of your own requirements")
    .argument("[file]", "a document whose configuration counts", "document.md")
    .option("--config <file>", "use this configuration file, and no other")
    .option("--no-color", "no colours (so does the environment's NO_COLOR)")
    .addHelpText("after", TEST)
    .action(async (file: string, options: ConfigTestOptions) => {
      const { configTest } = await import("./commands/config-test.js");
      done(await configTest(io, file, options));
    });
}
