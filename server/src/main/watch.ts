/** Changes to files, as the system tells of them. */
import { type FSWatcher, watch as open } from "chokidar";
import { toSlashes, type Watch, type WatchAsked } from "../cli/index.js";

/** So long nothing has to happen before a change is told: saving a file may be many steps. In milliseconds. */
const QUIET = 100;
const SKIPPED = /[\\/](?:\.git|node_modules)(?:[\\/]|$)/;

/** @returns when all roots are watched */
export async function startWatch({ roots, isWanted, changed }: WatchAsked): Promise<Watch> {
  const gather = gathering(changed);
  const isRoot = (path: string) => roots.includes(toSlashes(path));
  const skips = (path: string) => !isRoot(path) && SKIPPED.test(path);
  const deep = open([...roots], {
    ignoreInitial: true,
    ignored: (path, stats) => skips(path) || (stats?.isFile() === true && !isRoot(path) && !isWanted(toSlashes(path))),
  });
  // What is followed may be a folder of which only the names count, and one as large as a disk.
  const shallow = open([], { ignoreInitial: true, depth: 0, ignored: SKIPPED });
  for (const each of [deep, shallow]) each.on("all", (_, path) => gather.add(path)).on("error", () => {});
  await ready(deep);
  const followed = new Set<string>();
  return {
    follow(paths) {
      const fresh = paths.filter((path) => !followed.has(path));
      for (const path of fresh) followed.add(path);
      if (fresh.length > 0) shallow.add(fresh);
    },
    async end() {
      gather.end();
      await Promise.all([deep.close(), shallow.close()]);
    },
  };
}

function ready(watcher: FSWatcher): Promise<void> {
  return new Promise((done) => watcher.once("ready", () => done()));
}

function gathering(tell: (paths: readonly string[]) => void) {
  const paths = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  return {
    add(path: string) {
      paths.add(path);
      clearTimeout(timer);
      timer = setTimeout(() => {
        const all = [...paths];
        paths.clear();
        tell(all);
      }, QUIET);
    },
    end: () => clearTimeout(timer),
  };
}
