import { readdirSync } from "node:fs";
import path from "node:path";

/** The repository's root, as an absolute path. */
export const root = path.resolve(import.meta.dirname, "../..");

/** An absolute path from one that is relative to the root. */
export const at = (...parts) => path.join(root, ...parts);

/** @returns {string} the path relative to the root, with `/` */
export const relative = (file) => path.relative(root, file).replaceAll(path.sep, "/");

/**
 * @param {string} folder absolute
 * @param {string} extension with its dot
 * @returns {string[]} absolute paths of the files directly in the folder, sorted; none when there is no folder
 */
export function filesIn(folder, extension) {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith(extension));
    return names.sort().map((name) => path.join(folder, name));
  } catch (error) {
    if (error.code === "ENOENT") return [];
    throw error;
  }
}
