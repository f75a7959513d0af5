/** Completion for fish: a line for each option, argument and command. */
import { allCommands, type CommandShape, type OptionShape, type Value } from "./shape.js";

export function fishScript(name: string, program: CommandShape): string {
  const commands = allCommands(program);
  return `# Completion of ${name} for fish: ${name} completion fish | source

function __${name}_revisions
    git for-each-ref --format='%(refname:short)' 2>/dev/null
end

# Whether the command that is typed so far is this one.
function __${name}_at
    set -l at
    for word in (commandline -opc)[2..-1]
        switch "$at/$word"
${commands.flatMap(stepCase).join("\n")}
        end
    end
    test "$at" = "$argv"
end

complete -c ${name} -f
${commands.flatMap((each) => commandLines(name, each)).join("\n")}
`;
}

function stepCase({ path }: CommandShape): readonly string[] {
  if (path.length === 0) return [];
  const from = path.slice(0, -1).join(" ");
  return [`            case ${quoted(`${from}/${path.at(-1)}`)}\n                set at ${quoted(path.join(" "))}`];
}

function commandLines(name: string, command: CommandShape): readonly string[] {
  const start = `complete -c ${name} -n ${quoted(`__${name}_at ${command.path.join(" ")}`.trim())}`;
  return [
    ...command.commands.map((each) => `${start} -a ${quoted(each.path.at(-1) ?? "")} -d ${quoted(each.description)}`),
    ...new Set(command.arguments.flatMap(({ value }) => argumentLine(name, value)).map((each) => `${start} ${each}`)),
    ...command.options.map((each) => `${start} ${optionLine(name, each)}`),
  ];
}

function argumentLine(name: string, value: Value): readonly string[] {
  switch (value.type) {
    case "choices":
      return [`-a ${quoted(value.choices.join(" "))}`];
    case "files":
      return ["-F"];
    case "folders":
      return ["-a '(__fish_complete_directories (commandline -ct))'"];
    case "revisions":
      return [`-F -a '(__${name}_revisions)'`];
    case "anything":
      return [];
  }
}

function optionLine(name: string, { names, description, takes }: OptionShape): string {
  const flags = names.map((each) => (each.startsWith("--") ? `-l ${each.slice(2)}` : `-s ${each.slice(1)}`));
  const value = takes ? valueFlags(name, takes.value, takes.isOptional) : [];
  return [...flags, ...value, `-d ${quoted(description)}`].join(" ");
}

/** `-r`: a value has to follow, `-x`: and it is no file. One that may be left out is offered after `=` only. */
function valueFlags(name: string, value: Value, isOptional: boolean): readonly string[] {
  if (value.type === "files") return isOptional ? [] : ["-r -F"];
  const known = value.type === "revisions" ? [`-a '(__${name}_revisions)'`] : argumentLine(name, value);
  return isOptional ? known : ["-x", ...known];
}

function quoted(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
