/** The files that a path or glob of a configuration means. */
import picomatch from "picomatch/posix.js";
import { anchored, matcher } from "../configuration/globs.js";
import type { FileSystem } from "../file-system.js";
import { inFolder, resolveReference, within } from "../paths.js";

const MARKDOWN = /\.(?:md|markdown)$/i;
const YAML = /\.ya?ml$/i;
const SKIPPED: ReadonlySet<string> = new Set([".git", "node_modules"]);
/** No more folders are looked into: a glob for a set is not meant to search a disk. */
const MOST_FOLDERS = 200;

/** Whether folders of this name are never looked into. */
export function isSkipped(name: string): boolean {
  return SKIPPED.has(name);
}

export function isMarkdown(path: string): boolean {
  return MARKDOWN.test(path);
}

export function isYaml(path: string): boolean {
  return YAML.test(path);
}

/** Whether `glob` names one file and not a pattern. */
export function isPath(glob: string): boolean {
  return !glob.endsWith("/") && !picomatch.scan(glob).isGlob;
}

/**
 * In alphabetical order. A plain path is given back whether or not it is there.
 * @param folder from which the glob is seen
 */
export async function filesMatching(
  fs: FileSystem,
  folder: string,
  glob: string,
  isWanted: (name: string) => boolean = isMarkdown,
): Promise<string[]> {
  const pattern = anchored(glob);
  if (isPath(pattern)) return [resolveReference(folder, pattern) ?? []].flat();
  const { base } = picomatch.scan(pattern);
  const start = base === "" ? folder : resolveReference(folder, base);
  const matches = matcher(glob);
  const found: string[] = [];
  const folders = start === undefined ? [] : [start];
  for (let i = 0; i < Math.min(folders.length, MOST_FOLDERS); i++) {
    const at = folders[i] ?? "";
    for (const { name, type } of await fs.list(at)) {
      const path = inFolder(at, name);
      if (type === "folder" && !isSkipped(name)) folders.push(path);
      if (type === "file" && isWanted(name) && matches(within(folder, path) ?? "")) found.push(path);
    }
  }
  return found.sort();
}
