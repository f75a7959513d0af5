/** Completion for bash, from 3.2 on, without the package bash-completion. Nothing that is typed is ever evaluated. */
import { allCommands, type CommandShape, type OptionShape, type Value } from "./shape.js";

export function bashScript(name: string, program: CommandShape): string {
  const commands = allCommands(program);
  return `# Completion of ${name} for bash: source <(${name} completion bash)

_${name}_words() {
  local word
  for word in "$@"; do
    if [[ $word == "$cur"* ]]; then COMPREPLY+=("$word"); fi
  done
}

_${name}_revisions() {
  local word
  while IFS= read -r word; do
    if [[ $word == "$cur"* ]]; then COMPREPLY+=("$(printf %q "$word")"); fi
  done < <(git for-each-ref --format='%(refname:short)' 2>/dev/null)
}

_${name}_command() {
  local word
  for word in "\${words[@]:1}"; do
    case "$command/$word" in
${commands.flatMap(stepCase).join("\n")}
    esac
  done
}

# Where nothing is offered, bash looks for files.
_${name}_offer() {
  case "$command/$prev" in
${commands.flatMap((command) => command.options.flatMap((option) => valueCase(name, command, option))).join("\n")}
  esac
  case "$command" in
${commands.map((command) => commandCase(name, command)).join("\n")}
  esac
}

_${name}() {
  local cur prev command='' line=\${COMP_LINE:0:COMP_POINT} i
  local -a words
  COMPREPLY=()
  cur=\${line##*[[:space:]]}
  read -r -a words <<< "\${line%"$cur"}"
  if (( \${#words[@]} == 0 )); then return; fi
  prev=\${words[\${#words[@]} - 1]}
  if [[ $cur == --*=* ]]; then
    prev=\${cur%%=*}
    cur=\${cur#*=}
  fi
  _${name}_command
  _${name}_offer
  # For bash a colon ends a word: what stands before it is there already.
  if [[ $cur == *:* && $COMP_WORDBREAKS == *:* ]]; then
    for i in "\${!COMPREPLY[@]}"; do COMPREPLY[i]=\${COMPREPLY[i]#"\${cur%"\${cur##*:}"}"}; done
  fi
}

complete -o bashdefault -o default -F _${name} ${name}
`;
}

function stepCase({ path }: CommandShape): readonly string[] {
  if (path.length === 0) return [];
  const from = path.slice(0, -1).join(" ");
  return [`      ${quoted(`${from}/${path.at(-1)}`)}) command=${quoted(path.join(" "))} ;;`];
}

/** Where a value may be left out, what begins with a dash is the next option. */
function valueCase(name: string, { path }: CommandShape, { names, takes }: OptionShape): readonly string[] {
  if (!takes) return [];
  const places = names.map((each) => quoted(`${path.join(" ")}/${each}`)).join("|");
  const offered = [...offers(name, takes.value), "return"].join("; ");
  return [`    ${places}) ${takes.isOptional ? `if [[ $cur != -* ]]; then ${offered}; fi` : offered} ;;`];
}

function commandCase(name: string, { path, options, arguments: all, commands }: CommandShape): string {
  const flags = words(
    name,
    options.flatMap(({ names }) => names),
  );
  const under = commands.flatMap((each) => each.path.at(-1) ?? []);
  const offered = new Set([
    ...(under.length > 0 ? [words(name, under)] : []),
    ...all.flatMap(({ value }) => offers(name, value)),
  ]);
  const other = offered.size > 0 ? `; else ${[...offered].join("; ")}` : "";
  return `    ${quoted(path.join(" "))}) if [[ $cur == -* ]]; then ${flags}${other}; fi ;;`;
}

function offers(name: string, value: Value): readonly string[] {
  switch (value.type) {
    case "choices":
      return [words(name, value.choices)];
    case "revisions":
      return [`_${name}_revisions`];
    case "files":
    case "folders":
    case "anything":
      return [];
  }
}

function words(name: string, all: readonly string[]): string {
  return `_${name}_words ${all.map(quoted).join(" ")}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
