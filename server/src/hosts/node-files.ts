/** Files of this machine. Paths are absolute; `/` separates them on every system. */
import { Buffer, isUtf8 } from "node:buffer";
import { type BigIntStats, closeSync, constants, openSync, readFileSync, readSync, statSync } from "node:fs";
import { access, mkdir, realpath, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import {
  type DocumentFiles,
  type DocumentRead,
  type FolderEntry,
  MAX_BYTES,
  SNIFFED_BYTES,
} from "../project/file-system.js";
import { codeOf, isMissing, reason } from "./node-faults.js";
import { readdir, readFile, stat } from "./node-reading.js";
import { begin, complete, writeWhole } from "./node-writing.js";

export function createNodeFiles(): DocumentFiles {
  return { readText, state, list, readDocument, bytesOf, stampOf, replace, create, readOwn, readAscii, begin, write };
}

async function readText(path: string): Promise<string | undefined> {
  const found = await readDocument(path);
  switch (found.type) {
    case "text":
      return found.text;
    case "missing":
      return undefined;
    case "unreadable":
      throw new Error(found.message);
    case "too-large":
      throw new Error("it is too large");
    default:
      throw new Error(found.type === "folder" ? "it is a folder" : "it is not a text file");
  }
}

async function state(path: string): Promise<"file" | "folder" | "missing"> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    if (isMissing(error)) return "missing";
    throw new Error(reason(error), { cause: error });
  }
}

/** A symbolic link is neither, so that links cannot lead in a circle. */
async function list(path: string): Promise<FolderEntry[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() || entry.isFile())
      .map((entry) => ({ name: entry.name, type: entry.isDirectory() ? "folder" : "file" }));
  } catch (error) {
    if (isMissing(error)) return [];
    throw new Error(reason(error), { cause: error });
  }
}

/** No file system tells times less exactly. In milliseconds. */
const GRAIN = 2000;

/** Without a thread of its own: of a thousand documents, going there and back takes most of the time. */
async function readDocument(path: string): Promise<DocumentRead> {
  try {
    const stats = statSync(path, { bigint: true });
    if (stats.isDirectory()) return { type: "folder" };
    if (!stats.isFile())
      return { type: "unreadable", message: "it is not a regular file (use --stdin to read from a pipe)" };
    if (stats.size > MAX_BYTES) return { type: "too-large", bytes: Number(stats.size) };
    // Before it is read: what is changed meanwhile has another stamp afterwards.
    const isSettled = Math.max(Number(stats.ctimeMs), Number(stats.mtimeMs)) < Date.now() - GRAIN;
    return { ...decode(readFileSync(path), stampFrom(stats)), ...(isSettled && { isSettled }) };
  } catch (error) {
    return isMissing(error) ? { type: "missing" } : { type: "unreadable", message: reason(error) };
  }
}

/** For what only wants to know whether it is what it was, no text is made. */
function bytesOf(path: string): Uint8Array | undefined {
  try {
    const stats = statSync(path);
    if (!stats.isFile() || stats.size > MAX_BYTES) return undefined;
    const bytes = readFileSync(path);
    return isBinary(bytes) || !isUtf8(bytes) ? undefined : bytes;
  } catch {
    return undefined;
  }
}

function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, SNIFFED_BYTES).includes(0);
}

/** Text from bytes, by the rules for documents: see `DocumentRead`. */
export function decode(bytes: Uint8Array, stamp: string): DocumentRead {
  if (isBinary(bytes)) return { type: "binary" };
  const exact = isUtf8(bytes);
  // What is UTF-8 is read without the decoder, which takes milliseconds to be there.
  const text = exact ? asBuffer(bytes).toString("utf8") : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return { type: "text", text, exact, stamp };
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

async function replace(path: string, text: string, stamp: string): Promise<"written" | "changed"> {
  try {
    const target = await realpath(path);
    await access(target, constants.W_OK);
    const stats = await stat(target, { bigint: true });
    if (stampFrom(stats) !== stamp) return "changed";
    await writeWhole(target, text, Number(stats.mode & 0o7777n));
    return "written";
  } catch (error) {
    if (isMissing(error)) return "changed";
    throw new Error(reason(error), { cause: error });
  }
}

async function readOwn(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new Error(reason(error), { cause: error });
  }
}

/** Bytes of a file that is read in pieces. */
const AT_ONCE = 1024 * 1024;

/** What is ASCII is taken as it stands, where UTF-8 would be looked through for what takes several bytes. */
async function* readAscii(path: string): AsyncGenerator<readonly string[]> {
  try {
    const file = openSync(path, "r");
    try {
      yield* linesOf(file, Buffer.allocUnsafe(AT_ONCE));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (!isMissing(error)) throw new Error(reason(error), { cause: error });
  }
}

function* linesOf(file: number, piece: Buffer): Generator<readonly string[]> {
  let begun = "";
  for (let length = readSync(file, piece); length > 0; length = readSync(file, piece)) {
    const [first = "", ...rest] = piece.toString("latin1", 0, length).split("\n");
    const lines = [begun + first, ...rest];
    begun = lines.pop() ?? "";
    yield lines;
  }
  yield [begun];
}

async function write(path: string, text: string): Promise<void> {
  await complete(await begin(path), text);
}

async function create(path: string, text: string): Promise<"written" | "exists"> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: "wx" });
    return "written";
  } catch (error) {
    if (codeOf(error) === "EEXIST") return "exists";
    throw new Error(reason(error), { cause: error });
  }
}

function stampOf(path: string): string | undefined {
  try {
    return stampFrom(statSync(path, { bigint: true }));
  } catch {
    return undefined;
  }
}

/** The time of the last change to its state is the system's own, which nobody sets back as that of its content. */
function stampFrom({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${ino}:${size}:${mtimeNs}:${ctimeNs}`;
}
