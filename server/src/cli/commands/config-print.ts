/** `charterlint config print FILE`: what applies to a document, and from where. */
import { type KindId, ruleUrl } from "../../engine/index.js";
import type { Level, LevelsBy } from "../../engine/types.js";
import type { CheckedDocument, Configuration } from "../../project/index.js";
import { type Applies, applies, type From, type Valued } from "../config/applies.js";
import { EXIT, type ExitCode, type Io } from "../io.js";
import { absolute, shownFrom } from "../paths.js";
import { createSession } from "../session.js";
import { type Paint, painter, plain } from "../terminal.js";

export interface ConfigPrintOptions {
  readonly format: "text" | "json";
  readonly kind?: KindId;
  readonly config?: string;
  readonly color: boolean;
}

export async function configPrint(io: Io, file: string, options: ConfigPrintOptions): Promise<ExitCode> {
  const path = absolute(io.cwd, file);
  const { configuration, checked } = await createSession(io, options).inspect(path);
  const printed: Printed = {
    name: shownFrom(io.cwd, path),
    configuration,
    applied: applies(configuration, checked?.result),
    checked,
    shown: (of) => shownPath(io.cwd, of),
    place: (from) => placeText(io, from),
  };
  const text = options.format === "json" ? json(printed) : page(printed, painter(io, options.color));
  io.stdout.write(text);
  return configuration.problems.length > 0 ? EXIT.failure : EXIT.clean;
}

interface Printed {
  readonly name: string;
  readonly configuration: Configuration;
  readonly applied: Applies;
  readonly checked: CheckedDocument | undefined;
  readonly shown: (path: string) => string;
  readonly place: (from: From) => string;
}

function placeText({ cwd }: Io, from: From): string {
  if (typeof from === "string") return from;
  const { path, start } = from;
  return `${shownPath(cwd, path)}:${start.line + 1}:${start.character + 1}`;
}

/** A preset is no file here: its name is its path. */
function shownPath(cwd: string, path: string): string {
  return path.startsWith("/") || /^[a-z]:\//i.test(path) ? shownFrom(cwd, path) : path;
}

function page(printed: Printed, paint: Paint): string {
  const { name, configuration, applied, checked } = printed;
  const { kind, language, status, ignored } = applied;
  const about: [string, Valued<string> | undefined][] = [
    ["kind", kind],
    ["language", language],
    ["status", status],
    ["ignored", ignored.value ? { value: "yes", from: ignored.from } : undefined],
  ];
  const rows = about.flatMap(([key, said]) => (said ? [[key, said.value, printed.place(said.from)]] : []));
  const rules = applied.rules.map(({ rule, level, from }) => [rule, levelText(level), printed.place(from)]);
  const problems = configuration.problems.map((each) => `  ${printed.place(each)}  ${plain(each.message)}\n`);
  return [
    `${paint("underline", plain(name))}\n${table(rows, paint)}`,
    section(paint, "Configuration, the nearest first", files(printed)),
    section(paint, "Waivers", table(waivers(printed), paint)),
    section(paint, "Read with it", table(others(printed), paint)),
    section(paint, checked?.result.linted ? "Rules" : "Rules that are set", table(rules, paint)),
    section(paint, "Problems", problems.join("")),
  ]
    .filter((each) => each !== "")
    .join("\n");
}

function section(paint: Paint, title: string, text: string): string {
  return text === "" ? "" : `${paint("bold", title)}\n${text}`;
}

function files({ configuration, shown }: Printed): string {
  if (configuration.files.length === 0) return "  none: what the catalogue says holds\n";
  return configuration.files.map((path) => `  ${plain(shown(path))}\n`).join("");
}

function waivers({ configuration, checked, place }: Printed): string[][] {
  return configuration.waivers.map(({ rule, waiver: { reason, until }, used, place: at }) => {
    const use = checked?.result.linted ? [used ? "needed" : "not needed"] : [];
    const told = [...(until ? [`until ${until}`] : []), ...use].join(", ");
    return [rule, `${reason}${told === "" ? "" : ` (${told})`}`, place(at)];
  });
}

function others({ checked, shown }: Printed): string[][] {
  const relation = { inherits: "inherited", set: "of its set", link: "linked to" } as const;
  return (checked?.others ?? []).map((each) => [shown(each.document.path), relation[each.relation], ""]);
}

function levelText(level: Level | LevelsBy): string {
  if (typeof level === "string") return level;
  return Object.entries(level)
    .map(([of, each]) => `${of}: ${each}`)
    .join(", ");
}

function table(rows: readonly (readonly string[])[], paint: Paint): string {
  const clean = rows.map((row) => row.map(plain));
  const width = (at: number) =>
    Math.max(0, ...clean.map((row) => row[at]?.length ?? 0).filter((length) => length <= 48));
  const [first, second] = [width(0), width(1)];
  return clean
    .map(
      ([key = "", value = "", from = ""]) => `  ${key.padEnd(first)}  ${value.padEnd(second)}  ${paint("dim", from)}`,
    )
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
}

function json({ name, configuration, applied, checked, place, shown }: Printed): string {
  const { kind, language, status, ignored, rules } = applied;
  const valued = <T>(said: Valued<T> | undefined) => (said ? { value: said.value, from: place(said.from) } : null);
  const printed = {
    version: 1,
    path: name,
    files: configuration.files.map(shown),
    kind: valued(kind),
    language: valued(language),
    status: valued(status),
    ignored: valued(ignored),
    rules: rules.map(({ rule, title, level, from }) => ({ rule, title, level, from: place(from), url: ruleUrl(rule) })),
    waivers: configuration.waivers.map(({ rule, waiver, used, place: at }) => ({
      rule,
      ...{ reason: waiver.reason, owner: waiver.owner ?? null, until: waiver.until ?? null },
      used: checked?.result.linted ? used : null,
      from: place(at),
    })),
    others: (checked?.others ?? []).map(({ document, relation }) => ({ path: shown(document.path), relation })),
    problems: configuration.problems.map((each) => ({ message: each.message, from: place(each) })),
  };
  return `${JSON.stringify(printed, undefined, 2)}\n`;
}
