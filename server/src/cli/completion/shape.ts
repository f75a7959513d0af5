/** What the arguments of the command are, for shells that complete them: read from the program itself. */
import type { Argument, Command, Option } from "commander";
import { ruleIds } from "../../engine/catalogue/ids.js";

/** What may stand in a place. `anything`: only whoever types knows. */
export type Value =
  | { readonly type: "choices"; readonly choices: readonly string[] }
  | { readonly type: "files" | "folders" | "revisions" | "anything" };

export interface OptionShape {
  /** Such as `-v` and `--version`. */
  readonly names: readonly string[];
  readonly description: string;
  readonly takes?: { readonly value: Value; readonly isOptional: boolean };
}

export interface CommandShape {
  /** Without the program: `["baseline", "create"]`. */
  readonly path: readonly string[];
  readonly description: string;
  readonly options: readonly OptionShape[];
  /** Those of an argument that may be repeated: any number. */
  readonly arguments: readonly { readonly value: Value; readonly isVariadic: boolean }[];
  readonly commands: readonly CommandShape[];
}

/** By what the help calls it. */
const VALUES: Readonly<Record<string, Value>> = {
  file: { type: "files" },
  path: { type: "files" },
  folder: { type: "folders" },
  revision: { type: "revisions" },
  base: { type: "revisions" },
  "head or path": { type: "revisions" },
  rule: { type: "choices", choices: ruleIds },
};

/** @param beside the commands that stand beside it: the argument of `help` is one of them */
export function shapeOf(command: Command, path: readonly string[] = [], beside: readonly string[] = []): CommandShape {
  const help = command.createHelp();
  const commands = help.visibleCommands(command);
  const names = commands.map((each) => each.name());
  return {
    path,
    description: oneLine(help.subcommandDescription(command)),
    options: help.visibleOptions(command).map(optionShape),
    arguments: command.registeredArguments.map((each) => argumentShape(each, beside)),
    commands: commands.map((each) => shapeOf(each, [...path, each.name()], names)),
  };
}

/** The command itself and all under it. */
export function allCommands(shape: CommandShape): readonly CommandShape[] {
  return [shape, ...shape.commands.flatMap(allCommands)];
}

function optionShape(option: Option): OptionShape {
  const { short, long, required, optional, argChoices, flags } = option;
  const names = [short, long].flatMap((name) => name ?? []);
  const description = oneLine(option.description);
  if (!required && !optional) return { names, description };
  const name = /[<[]([^>\].]+)/.exec(flags)?.[1] ?? "";
  return { names, description, takes: { value: valueFor(name, argChoices), isOptional: optional } };
}

function argumentShape(argument: Argument, beside: readonly string[]): CommandShape["arguments"][number] {
  const choices = argument.argChoices ?? (argument.name() === "command" ? beside : undefined);
  return { value: valueFor(argument.name(), choices), isVariadic: argument.variadic };
}

function valueFor(name: string, choices: readonly string[] | undefined): Value {
  return choices ? { type: "choices", choices } : (VALUES[name] ?? { type: "anything" });
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
