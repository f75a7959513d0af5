/** Completion for zsh: one function a command, with zsh's own `_arguments`. */
import { allCommands, type CommandShape, type OptionShape, type Value } from "./shape.js";

export function zshScript(name: string, program: CommandShape): string {
  const functions = allCommands(program).map((each) => commandFunction(name, each));
  return `#compdef ${name}
# Completion of ${name} for zsh: source <(${name} completion zsh), or a file _${name} in a folder of $fpath

__${name}_revisions() {
  local -a revisions
  revisions=(\${(f)"$(git for-each-ref --format='%(refname:short)' 2>/dev/null)"})
  compadd -- $revisions
}

__${name}_revisions_or_files() {
  _alternative "revisions:revision:__${name}_revisions" "files:file:_files"
}

${functions.join("\n\n")}

if [[ $funcstack[1] == _${name} ]]; then
  _${name} "$@"
else
  compdef _${name} ${name}
fi
`;
}

const functionName = (name: string, path: readonly string[]): string => `_${[name, ...path].join("_")}`;

function commandFunction(name: string, command: CommandShape): string {
  const { path, commands } = command;
  const options = command.options.map((each) => optionSpec(name, each));
  if (commands.length === 0) return body(name, path, [], [...options, ...argumentSpecs(name, command)], "");
  const listed = commands.map((each) => `      ${quoted(`${label(each.path.at(-1) ?? "")}:${each.description}`)}`);
  const next = commands.map((each) => `    ${each.path.at(-1)}) ${functionName(name, each.path)} ;;`);
  const after = `
  case $state in
  command)
    local -a commands=(
${listed.join("\n")}
    )
    _describe -t commands command commands
    ;;
  rest)
    case $words[1] in
${next.join("\n")}
    esac
    ;;
  esac`;
  const locals = ["local context state state_descr line", "typeset -A opt_args"];
  return body(name, path, locals, [...options, "'1: :->command'", "'*:: :->rest'"], after);
}

function body(
  name: string,
  path: readonly string[],
  locals: readonly string[],
  specs: readonly string[],
  after: string,
): string {
  const lines = [...locals, `_arguments ${after === "" ? "" : "-C "}${specs.join(" \\\n    ")}`];
  return `${functionName(name, path)}() {\n${lines.map((each) => `  ${each}`).join("\n")}${after}\n}`;
}

/** `*`: it may be given again, as formats and files may. */
function optionSpec(name: string, { names, description, takes }: OptionShape): string {
  const text = `[${description.replace(/[[\]\\]/g, "\\$&")}]`;
  const value = takes ? `${takes.isOptional ? "::" : ":"}value:${action(name, takes.value)}` : "";
  return names.map((each) => quoted(`*${each}${takes && each.startsWith("--") ? "=" : ""}${text}${value}`)).join(" ");
}

function argumentSpecs(name: string, { arguments: all }: CommandShape): readonly string[] {
  return all.map(({ value, isVariadic }) => quoted(`${isVariadic ? "*" : ""}:value:${action(name, value)}`));
}

function action(name: string, value: Value): string {
  switch (value.type) {
    case "choices":
      return `(${value.choices.map(label).join(" ")})`;
    case "files":
      return "_files";
    case "folders":
      return "_files -/";
    case "revisions":
      return `__${name}_revisions_or_files`;
    case "anything":
      return " ";
  }
}

/** In a specification a colon parts the fields. */
function label(text: string): string {
  return text.replaceAll(":", "\\:");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
