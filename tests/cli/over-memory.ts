/** The command over files in memory. */
import { type Io, run } from "../../server/src/cli/index.js";
import { createMemoryFiles, type MemoryEntry, type MemoryFiles } from "../../server/src/hosts/memory-files.js";
import { decode } from "../../server/src/hosts/node-files.js";
import { asking } from "./command.js";

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly files: MemoryFiles;
}

export function ioOver(files: MemoryFiles): { io: Io; texts: { out: string; err: string } } {
  const texts = { out: "", err: "" };
  const stream = (name: "out" | "err") => ({
    isTerminal: false,
    write(text: string) {
      texts[name] += text;
    },
  });
  const io: Io = {
    argv: [],
    cwd: "/work",
    env: {},
    stdout: stream("out"),
    stderr: stream("err"),
    readStdin: async () => new Uint8Array(),
    files,
    decode: (bytes) => decode(bytes, ""),
    today: "2027-01-01",
    version: "0.0.0",
  };
  return { io, texts };
}

export async function ran(
  argv: readonly string[],
  entries: Readonly<Record<string, MemoryEntry>>,
  more: (files: MemoryFiles) => Partial<Io> = () => ({}),
): Promise<Ran> {
  const files = createMemoryFiles({ "/work/.charterlint.yaml": asking({ appeals: "error" }), ...entries });
  const { io, texts } = ioOver(files);
  return { code: await run({ ...io, argv, ...more(files) }), ...texts, files };
}
