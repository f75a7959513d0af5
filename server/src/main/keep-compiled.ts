/** Keeps compiled code for later runs (compiled.ts). */
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";

/** What belongs to versions that are no longer run goes away after so many milliseconds. */
const MOST_AGE = 60 * 24 * 60 * 60 * 1000;

export interface Kept {
  /** Compiled code, as V8 gives it. */
  readonly data: Buffer;
  /** How much had been done with it. */
  readonly work: number;
}

/** Behind the code: how much had been done, and a sum over all before it. Four bytes each. */
const NUMBER = 4;

/** @returns undefined for what was not written as a whole; V8 itself would not notice */
export function fromBytes(bytes: Buffer): Kept | undefined {
  const sum = bytes.length - NUMBER;
  const work = sum - NUMBER;
  if (work < 0 || crc32(bytes.subarray(0, sum)) !== bytes.readUInt32LE(sum)) return undefined;
  return { data: bytes.subarray(0, work), work: bytes.readUInt32LE(work) };
}

function toBytes({ data, work }: Kept): Buffer {
  const end = Buffer.alloc(2 * NUMBER);
  end.writeUInt32LE(work);
  const bytes = Buffer.concat([data, end]);
  bytes.writeUInt32LE(crc32(bytes.subarray(0, -NUMBER)), bytes.length - NUMBER);
  return bytes;
}

/** Never throws: what cannot be kept is compiled again. Others may write the same file at the same time. */
export function keepCompiled(file: string, kept: Kept): void {
  const draft = `${file}.${process.pid}`;
  // A draft that could not be finished is cleared away in time.
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(draft, toBytes(kept), { mode: 0o600 });
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
