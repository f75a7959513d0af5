/** Files of this machine. Paths are absolute; `/` separates them on every system. */
import type { BigIntStats } from "node:fs";
import { access, constants, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { type DocumentFiles, type DocumentRead, MAX_BYTES, SNIFFED_BYTES } from "../project/file-system.js";

export function createNodeFiles(): DocumentFiles {
  return { readText, state, readDocument, replace };
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
  try {
    return {
      type: "text",
      text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes),
      exact: true,
      stamp,
    };
  } catch {
    return { type: "text", text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes), exact: false, stamp };
  }
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
  EMFILE: "too many files are open",
};

function reason(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
