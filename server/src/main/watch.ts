/** Changes to files, as the system tells of them. */
import { type FSWatcher, watch as open } from "chokidar";
import { toSlashes, type Watch, type WatchAsked } from "../cli/index.js";
import { watchFolders } from "./watch-folders.js";

/** So long nothing has to happen before a change is told: saving a file may be many steps. In milliseconds. */
const QUIET = 100;
const SKIPPED = /[\\/](?:\.git|node_modules)(?:[\\/]|$)/;

/** @returns when all roots are watched */
export async function startWatch({ roots, isWanted, changed, failed }: WatchAsked): Promise<Watch> {
  const bell = quietBell(changed);
  const isRoot = (path: string) => roots.includes(toSlashes(path));
  const trees = open([...roots], {
    ignoreInitial: true,
    ignored(path, stats) {
      if (isRoot(path)) return false;
      return SKIPPED.test(path) || (stats?.isFile() === true && !isWanted(toSlashes(path)));
    },
  });
  const failing = (error: unknown) => failed(error instanceof Error ? error.message : String(error));
  const folders = watchFolders({
    isWanted: (path) => isWanted(toSlashes(path)),
    changed: bell.ring,
    failed: failing,
  });
  trees.on("all", bell.ring).on("error", failing);
  await ready(trees);
  return {
    follow: folders.follow,
    async end() {
      bell.end();
      folders.end();
      await trees.close();
    },
  };
}

function ready(watcher: FSWatcher): Promise<void> {
  return new Promise((done) => watcher.once("ready", () => done()));
}

function quietBell(tell: () => void) {
  let timer: NodeJS.Timeout | undefined;
  return {
    ring() {
      clearTimeout(timer);
      timer = setTimeout(tell, QUIET);
    },
    end: () => clearTimeout(timer),
  };
}
