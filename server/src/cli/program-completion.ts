/** The command that helps shells. */
import { Argument, type Command } from "commander";
import { SHELLS, type Shell } from "./completion/shells.js";
import type { ExitCode, Io } from "./io.js";

const COMPLETION = `
Prints a script. It knows the commands, their options and what these take, the rules, and the branches and tags of the
repository in which you are; nothing of Charterlint runs while you type.

Examples:
  $ source <(charterlint completion bash)           in ~/.bashrc, to have it always
  $ source <(charterlint completion zsh)            in ~/.zshrc, below compinit
  $ charterlint completion fish > ~/.config/fish/completions/charterlint.fish

It completes the word "charterlint". Where the command is run by npx, an alias makes it one:
  $ alias charterlint='npx --no-install charterlint'

Exit code:
  0  printed
  2  there is no script for such a shell
`;

export function addCompletion(program: Command, io: Io, done: (code: ExitCode) => void): void {
  program
    .command("completion")
    .description("print a script by which a shell completes commands, options and rules")
    .addArgument(new Argument("<shell>", "your shell").choices(SHELLS))
    .addHelpText("after", COMPLETION)
    .action(async (shell: Shell) => {
      const { completion } = await import("./commands/completion.js");
      done(completion(io, shell, program));
    });
}
