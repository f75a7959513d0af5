/** Paths as people write and read them, to and from the absolute ones inside. */
import { posix, resolve } from "node:path";
import { isAddress } from "../engine/document/address.js";

/** Absolute and `/`-separated, as the project layer wants it. */
export function absolute(cwd: string, path: string): string {
  return toSlashes(resolve(cwd, path));
}

/** Relative to the working folder, as it is shown; an address on the web, or a path on another drive, as it is. */
export function shownFrom(cwd: string, path: string): string {
  const isElsewhere = isAddress(path) || rootOf(path).toLowerCase() !== rootOf(cwd).toLowerCase();
  return isElsewhere ? path : posix.relative(cwd, path) || ".";
}

export function toSlashes(path: string): string {
  return process.platform === "win32" ? path.replaceAll("\\", "/") : path;
}

/** The root of the file system that holds a path. */
export function rootOf(path: string): string {
  return /^[a-z]:\//i.exec(path)?.[0] ?? "/";
}
