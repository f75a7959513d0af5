/** Which reports are made, and where each of them goes: `--format X --output-file F`, as often as wanted. */
import { InvalidArgumentError, Option } from "commander";
import { UsageError } from "./io.js";

/** One report; without a file it goes to the standard output. */
export interface Wanted<F extends string> {
  readonly format: F;
  readonly file?: string;
}

/** Takes the two options in the order in which they stand. `F`: the formats that the command has. */
export class WantedReports<F extends string> {
  readonly #formats: readonly F[];
  readonly #usual: F;
  readonly #wanted: { format?: F; file?: string }[] = [];

  /** @param usual the format of a report for which none is named */
  constructor(formats: readonly F[], usual: F) {
    this.#formats = formats;
    this.#usual = usual;
  }

  /** `--format` and `--output-file`, which may be given several times. */
  options(): readonly [Option, Option] {
    return [
      new Option("--format <format>", `how to report (default: "${this.#usual}")`)
        .choices(this.#formats)
        .argParser((text) => this.#format(text)),
      new Option("--output-file <file>", "write the report there; with its --format, once for each report").argParser(
        (text) => this.#file(text),
      ),
    ];
  }

  /** At least one. Throws with a message for people. */
  all(): readonly Wanted<F>[] {
    const wanted = this.#wanted.map(({ format = this.#usual, file }) =>
      file === undefined ? { format } : { format, file },
    );
    if (wanted.filter(({ file }) => file === undefined).length > 1)
      throw new UsageError("Only one format can go to the standard output: give each of the others an --output-file.");
    const files = wanted.flatMap(({ file }) => file ?? []);
    const twice = files.find((file, i) => files.indexOf(file) !== i);
    if (twice !== undefined) throw new UsageError(`Two reports cannot go to one file: ${twice}.`);
    return wanted.length > 0 ? wanted : [{ format: this.#usual }];
  }

  #format(text: string): void {
    const format = this.#formats.find((known) => known === text);
    if (!format) throw new InvalidArgumentError(`Allowed choices are ${this.#formats.join(", ")}.`);
    const last = this.#wanted.at(-1);
    if (last && last.format === undefined) last.format = format;
    else this.#wanted.push({ format });
  }

  /** Belongs to the format before it, or else to the one that follows. */
  #file(text: string): void {
    if (text === "") throw new InvalidArgumentError("The name of a file is expected.");
    const last = this.#wanted.at(-1);
    if (last && last.file === undefined) last.file = text;
    else this.#wanted.push({ file: text });
  }
}
