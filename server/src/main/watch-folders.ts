/** Single folders, whose entries come, change and go: the system tells of them from the moment on that it is asked. */
import { type FSWatcher, type Stats, statSync, watch } from "node:fs";
import { dirname, join } from "node:path";

export interface FolderWatch {
  /**
   * The folders of these paths count, and those among the paths.
   * @returns whether a folder is watched that was not before
   */
  follow(paths: readonly string[]): boolean;
  end(): void;
}

interface Watched {
  readonly watcher: FSWatcher;
  /** Another folder may have come in its place. */
  readonly inode: number;
}

export interface FolderAsked {
  /** Whether an entry counts. */
  isWanted(path: string): boolean;
  changed(): void;
  failed(error: unknown): void;
}

export function watchFolders({ isWanted, changed, failed }: FolderAsked): FolderWatch {
  const watched = new Map<string, Watched>();
  const missing = new Set<string>();
  const lose = (folder: string) => {
    watched.get(folder)?.watcher.close();
    watched.delete(folder);
  };
  const begin = (folder: string, inode: number): boolean => {
    if (watched.get(folder)?.inode === inode) return false;
    lose(folder);
    try {
      const watcher = watch(folder, (_, name) => {
        const path = name === null ? undefined : join(folder, name);
        if (path === undefined || missing.has(path) || isWanted(path)) changed();
      });
      // The folder is gone, which the one above it tells.
      watcher.on("error", () => lose(folder));
      watched.set(folder, { watcher, inode });
      return true;
    } catch (error) {
      failed(error);
      return false;
    }
  };
  return {
    follow(paths) {
      missing.clear();
      const folders = new Map(paths.flatMap((path) => foldersFor(path, missing)));
      return [...folders].map(([folder, inode]) => begin(folder, inode)).includes(true);
    },
    end() {
      for (const folder of [...watched.keys()]) lose(folder);
    },
  };
}

/** The nearest folder above it that is there, and itself if it is one. Folders between that are not come to `missing`. */
function foldersFor(path: string, missing: Set<string>): (readonly [folder: string, inode: number])[] {
  const own = statsOf(path);
  const itself = own?.isDirectory() ? [[path, own.ino] as const] : [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const stats = statsOf(folder);
    if (stats?.isDirectory()) return [...itself, [folder, stats.ino]];
    if (folder === dirname(folder)) return itself;
    missing.add(join(folder));
  }
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
