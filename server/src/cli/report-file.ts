/** Where a report goes that is not printed: kept while it is short, else written as it grows, and there when it is whole. */
import type { GrowingFile } from "../project/file-system.js";
import type { Io, Output } from "./io.js";
import { absolute } from "./paths.js";

export interface ReportFile {
  readonly out: Output;
  /** Writes what has come together, where it is much. Never throws: what goes wrong is told by `save`. */
  settle(): Promise<void>;
  /** What could not be done, for people. */
  save(): Promise<readonly string[]>;
  /** The file is left as it was. */
  drop(): Promise<void>;
}

/** So much is kept, in UTF-16 units. */
const MOST_KEPT = 1_000_000;

export function reportFile(io: Io, file: string): ReportFile {
  let pieces: string[] = [];
  let length = 0;
  let growing: GrowingFile | undefined;
  let wrong: string | undefined;
  const write = async () => {
    const text = pieces.join("");
    pieces = [];
    length = 0;
    if (wrong !== undefined) return;
    growing ??= await begin(io, file);
    await growing.append(text);
  };
  const trying = async (task: () => Promise<void>) => {
    try {
      await task();
    } catch (error) {
      wrong ??= `The report ${file} could not be written: ${error instanceof Error ? error.message : String(error)}.`;
    }
  };
  const drop = async () => growing?.drop();
  return {
    out: {
      isTerminal: false,
      write(text) {
        pieces.push(text);
        length += text.length;
      },
    },
    settle: async () => (length > MOST_KEPT ? trying(write) : undefined),
    async save() {
      await trying(write);
      if (wrong === undefined) await trying(async () => growing?.finish());
      if (wrong === undefined) return [];
      await drop();
      return [wrong];
    },
    drop,
  };
}

async function begin({ files, cwd, env }: Io, file: string): Promise<GrowingFile> {
  const path = absolute(cwd, file);
  // Other commands of the same step write their summaries into this file too.
  const isShared = env.GITHUB_STEP_SUMMARY !== undefined && path === absolute(cwd, env.GITHUB_STEP_SUMMARY);
  const before = isShared ? ((await files.readOwn(path)) ?? "") : "";
  const growing = await files.begin(path);
  await growing.append(before);
  return growing;
}
