/** Machines may have the same files in other places: the paths of a shard as the first one has them. */

interface Place {
  /** Absolute. */
  readonly root: string;
  readonly cwd: string;
}

/** @returns what maps all paths in a value; itself where nothing is to be done */
export function relocator(from: Place, to: Place): <T>(value: T) => T {
  if (from.root === to.root && from.cwd === to.cwd) return (value) => value;
  const path = pathMapper(from, to);
  // What was parsed from JSON is a tree, and stays one of the same shape.
  return <T>(value: T): T => relocated(value, path) as T;
}

/** @returns what maps one path */
export function pathMapper(from: Place, to: Place): (path: string) => string {
  return (path) => {
    for (const name of ["cwd", "root"] as const) {
      if (path === from[name]) return to[name];
      const inside = from[name] === "/" ? "/" : `${from[name]}/`;
      if (path.startsWith(inside)) return `${to[name] === "/" ? "" : to[name]}/${path.slice(inside.length)}`;
    }
    return path;
  };
}

function relocated(value: unknown, map: (path: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => relocated(each, map));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === "path" && typeof each === "string" ? map(each) : relocated(each, map),
    ]),
  );
}
