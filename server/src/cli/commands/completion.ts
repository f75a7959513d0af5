/** `charterlint completion`: a script by which a shell completes the command's arguments. */
import type { Command } from "commander";
import { bashScript } from "../completion/bash.js";
import { fishScript } from "../completion/fish.js";
import { type CommandShape, shapeOf } from "../completion/shape.js";
import type { Shell } from "../completion/shells.js";
import { zshScript } from "../completion/zsh.js";
import { EXIT, type ExitCode, type Io } from "../io.js";

const SCRIPTS: Readonly<Record<Shell, (name: string, program: CommandShape) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

export function completion(io: Io, shell: Shell, program: Command): ExitCode {
  io.stdout.write(SCRIPTS[shell](program.name(), shapeOf(program)));
  return EXIT.clean;
}
