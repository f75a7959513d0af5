/** Files with a memory of what was asked of them. */
import type { FileSystem } from "../file-system.js";
import { folderOf } from "../paths.js";
import { isYaml } from "../sets/walk.js";

export interface WatchedFiles extends FileSystem {
  /** Whether an answer depended on the file at this path, be it that it is not there. */
  uses(path: string): boolean;
  clear(): void;
}

export function watched(fs: FileSystem): WatchedFiles {
  const read = new Set<string>();
  const listed = new Set<string>();
  return {
    readText(path) {
      read.add(path);
      return fs.readText(path);
    },
    state(path) {
      read.add(path);
      return fs.state(path);
    },
    list(path) {
      listed.add(path);
      return fs.list(path);
    },
    uses: (path) => read.has(path) || (isYaml(path) && listed.has(folderOf(path))),
    clear() {
      read.clear();
      listed.clear();
    },
  };
}
