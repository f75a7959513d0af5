/** Files of this machine. Paths are absolute; `/` separates them on every system. */
import { Buffer, isUtf8 } from "node:buffer";
import type { BigIntStats } from "node:fs";
import {
  access,
  constants,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { dirname } from "node:path";
import {
  type DocumentFiles,
  type DocumentRead,
  type FolderEntry,
  MAX_BYTES,
  SNIFFED_BYTES,
} from "../project/file-system.js";

export function createNodeFiles(): DocumentFiles {
  return { readText, state, list, readDocument, replace, write, create };
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

async function readDocument(path: string): Promise<DocumentRead> {
  try {
    const stats = await stat(path, { bigint: true });
    if (stats.isDirectory()) return { type: "folder" };
    if (!stats.isFile())
      return { type: "unreadable", message: "it is not a regular file (use --stdin to read from a pipe)" };
    if (stats.size > MAX_BYTES) return { type: "too-large", bytes: Number(stats.size) };
    return decode(await readFile(path), stampOf(stats));
  } catch (error) {
    return isMissing(error) ? { type: "missing" } : { type: "unreadable", message: reason(error) };
  }
}

/** Text from bytes, by the rules for documents: see `DocumentRead`. */
export function decode(bytes: Uint8Array, stamp: string): DocumentRead {
  if (bytes.subarray(0, SNIFFED_BYTES).includes(0)) return { type: "binary" };
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
    if (stampOf(stats) !== stamp) return "changed";
    await writeWhole(target, text, Number(stats.mode & 0o7777n));
    return "written";
  } catch (error) {
    if (isMissing(error)) return "changed";
    throw new Error(reason(error), { cause: error });
  }
}

async function write(path: string, text: string): Promise<void> {
  try {
    await makeFolder(dirname(path));
    const stats = await stat(path).catch(() => undefined);
    // A new file, or none at all (a pipe, a terminal), has nothing to keep.
    if (!stats?.isFile()) return await writeFile(path, text);
    const target = await realpath(path);
    await access(target, constants.W_OK);
    await writeWhole(target, text, stats.mode & 0o7777);
  } catch (error) {
    throw new Error(reason(error), { cause: error });
  }
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

/** Node's own `recursive` never ends where a folder is there and takes no folders, as in `/proc`. */
async function makeFolder(path: string): Promise<void> {
  if ((await state(path)) !== "missing") return;
  const above = dirname(path);
  if (above !== path) await makeFolder(above);
  try {
    await mkdir(path);
  } catch (error) {
    // Somebody else may have made it in the meantime.
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

/** Into a file beside it first, which then takes its place: whoever reads sees the old text or the new, never half. */
async function writeWhole(target: string, text: string, mode: number): Promise<void> {
  const beside = `${target}.${process.pid}.${Date.now().toString(36)}.tmp`;
  try {
    const file = await open(beside, "wx", mode);
    try {
      await file.chmod(mode);
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

function stampOf({ ino, size, mtimeNs }: BigIntStats): string {
  return `${ino}:${size}:${mtimeNs}`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

const MISSING: readonly string[] = ["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ERR_INVALID_ARG_VALUE"];

function isMissing(error: unknown): boolean {
  return MISSING.includes(codeOf(error));
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  ELOOP: "its symbolic links lead in a circle",
  EISDIR: "it is a folder",
  ENOTDIR: "a file stands where a folder is needed",
  ENOENT: "there is no such place",
  EMFILE: "too many files are open",
};

function reason(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
