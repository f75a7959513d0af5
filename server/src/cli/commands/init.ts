/** `charterlint init`: writes a first .charterlint.yaml. */
import { configurationNames, noPreset, presetNames } from "../../project/index.js";
import { foldersUp, inFolder } from "../../project/paths.js";
import { choices, configurationText, type Wishes } from "../config/first.js";
import { EXIT, type ExitCode, type Io, UsageError } from "../io.js";
import { absolute, rootOf, shownFrom } from "../paths.js";
import { plain } from "../terminal.js";

export interface InitOptions {
  readonly yes?: boolean;
  readonly preset?: readonly string[];
}

const SCHEMA = "node_modules/charterlint/dist/schemas/charterlint.schema.json";
const SCHEMA_ADDRESS = "https://charterlint.org/schemas/charterlint.schema.json";

export async function init(io: Io, folder: string, { yes = false, preset = [] }: InitOptions): Promise<ExitCode> {
  const home = absolute(io.cwd, folder);
  demandPresets(preset);
  const there = await existing(io, home);
  if (there) throw new UsageError(`There is a ${shownFrom(io.cwd, there)} already; it is left as it is.`);
  const wishes = yes || preset.length > 0 ? { presets: preset, ignore: [] } : await asked(io);
  if (!wishes) return EXIT.failure;
  const path = inFolder(home, configurationNames[0] ?? "");
  if ((await io.files.create(path, configurationText(wishes, await schemaFor(io, home)))) === "exists")
    throw new UsageError(`There is a ${shownFrom(io.cwd, path)} already; it is left as it is.`);
  io.stdout.write(`Written: ${plain(shownFrom(io.cwd, path))}\nNow: charterlint check\n`);
  return EXIT.clean;
}

function demandPresets(presets: readonly string[]): void {
  const unknown = presets.find((name) => !presetNames.includes(name));
  if (unknown !== undefined) throw new UsageError(noPreset(unknown));
}

async function existing({ files }: Io, home: string): Promise<string | undefined> {
  for (const name of configurationNames) {
    const path = inFolder(home, name);
    if ((await files.state(path)) !== "missing") return path;
  }
  return undefined;
}

/** The schema of the installed package, else its address. */
async function schemaFor({ cwd, files }: Io, home: string): Promise<string> {
  const folders = foldersUp(inFolder(home, "file"), rootOf(cwd));
  for (const [i, folder] of folders.entries()) {
    const state = await files.state(inFolder(folder, SCHEMA)).catch(() => "missing");
    if (state === "file") return `${i === 0 ? "./" : "../".repeat(i)}${SCHEMA}`;
  }
  return SCHEMA_ADDRESS;
}

/** Undefined when whoever is asked ends it. */
async function asked({ ask, stdout }: Io): Promise<Wishes | undefined> {
  if (!ask)
    throw new UsageError(
      `init asks what it needs to know on a terminal, and this is none. Use --yes, or --preset with ${presetNames.join(", ")}.`,
    );
  stdout.write(`Whose documents are these?\n${choices.map(({ label }, i) => `  ${i + 1}  ${label}\n`).join("")}`);
  const presets = await choice(ask, stdout);
  const ignore = presets && (await ask("What is not to be checked? Globs, separated by commas (Enter for nothing): "));
  if (presets === undefined || ignore === undefined) return undefined;
  return {
    presets,
    ignore: ignore
      .split(",")
      .map((each) => each.trim())
      .filter((each) => each !== ""),
  };
}

async function choice(ask: NonNullable<Io["ask"]>, stdout: Io["stdout"]): Promise<readonly string[] | undefined> {
  for (;;) {
    const answer = await ask(`A number, or several with blanks between (Enter for ${choices.length}): `);
    if (answer === undefined) return undefined;
    const numbers =
      answer.trim() === ""
        ? [choices.length]
        : answer
            .trim()
            .split(/[\s,]+/)
            .map(Number);
    const chosen = numbers.map((number) => choices[number - 1]);
    if (chosen.every((each) => each !== undefined)) return chosen.flatMap(({ preset }) => preset ?? []);
    stdout.write(`Please give numbers from 1 to ${choices.length}.\n`);
  }
}
