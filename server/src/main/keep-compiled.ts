/** Keeps compiled code for later runs (compiled.ts). */
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What belongs to versions that are no longer run goes away after so many milliseconds. */
const MOST_AGE = 60 * 24 * 60 * 60 * 1000;

export interface Kept {
  /** Compiled code, as V8 gives it. */
  readonly data: Buffer;
  /** How much had been done with it. */
  readonly work: number;
}

/** Behind the code: how much had been done, how many bytes stand before this, and a sum. Four bytes each. */
const NUMBER = 4;
const END = 3 * NUMBER;

/** @returns undefined for what was not written as a whole; V8 itself would not notice */
export function fromBytes(bytes: Buffer): Kept | undefined {
  const length = bytes.length - END;
  if (length < 0 || bytes.readUInt32LE(length + NUMBER) !== length) return undefined;
  const data = bytes.subarray(0, length);
  if (bytes.readInt32LE(length + 2 * NUMBER) !== sumOf(data)) return undefined;
  return { data, work: bytes.readUInt32LE(length) };
}

function toBytes({ data, work }: Kept): Buffer {
  const end = Buffer.alloc(END);
  end.writeUInt32LE(work);
  end.writeUInt32LE(data.length, NUMBER);
  end.writeInt32LE(sumOf(data), 2 * NUMBER);
  return Buffer.concat([data, end]);
}

/** One byte of so many counts: what a disk loses is a sector at least, and to look at all takes longer than it is worth. */
const EACH = 512;

function sumOf(bytes: Uint8Array): number {
  let sum = 1;
  for (let i = 0; i < bytes.length; i += EACH) sum = (Math.imul(sum, 31) + (bytes[i] ?? 0)) | 0;
  return sum;
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
