/** Keeps compiled code for later runs (compiled.ts). */
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";

/** What belongs to versions that are no longer run goes away after so many milliseconds. */
const MOST_AGE = 60 * 24 * 60 * 60 * 1000;

/** Never throws: what cannot be kept is compiled again. Others may write the same file at the same time. */
export function keepCompiled(file: string, data: Uint8Array): void {
  const draft = `${file}.${process.pid}`;
  // A draft that could not be finished is cleared away in time.
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const sum = Buffer.alloc(4);
    sum.writeUInt32LE(crc32(data));
    writeFileSync(draft, Buffer.concat([data, sum]), { mode: 0o600 });
    renameSync(draft, file);
    clear(path.dirname(file));
  } catch {}
}

function clear(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (Date.now() - statSync(file).mtimeMs > MOST_AGE) rmSync(file, { force: true });
  }
}
