/** The command: arguments in, text out, an exit code back. */
import { CommanderError } from "commander";
import { EXIT, type ExitCode, type Io, Stopped, UsageError } from "./io.js";
import { createProgram } from "./program.js";
import { plain } from "./terminal.js";
import { debug, internal } from "./trouble.js";

export type { ExitCode, Io, Output } from "./io.js";
export { EXIT } from "./io.js";
export { toSlashes } from "./paths.js";
export type { Target } from "./targets.js";
export type { Watch, WatchAsked } from "./watch/port.js";
export type { Crew, Job, Work } from "./work/job.js";

/** Runs the command. Never throws: what goes wrong is told on the standard error, and the code says so. */
export async function run(io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.clean;
  let isAsked = false;
  try {
    const program = createProgram(io, (result) => {
      code = result;
    });
    // Help is shown too where a command is missing or unknown. The parser gives both the exit code of the process.
    program.addHelpText("beforeAll", ({ error }) => {
      isAsked = !error;
      return "";
    });
    await program.parseAsync(io.argv, { from: "user" });
    return code;
  } catch (error) {
    return isAsked ? EXIT.clean : failed(io, error);
  }
}

/** The argument parser has told its own errors already, and ends with one for `--version` too. */
function failed(io: Io, error: unknown): ExitCode {
  if (error instanceof Stopped) return error.code;
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.failure;
  debug(io, error);
  const message = error instanceof UsageError ? error.message : internal(error);
  io.stderr.write(`error: ${plain(message)}\n`);
  return EXIT.failure;
}
