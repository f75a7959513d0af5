/** Looks up the files that a document refers to. */
import type { FileState } from "../engine/types.js";
import type { FileSystem } from "./file-system.js";
import { folderOf, resolveReference, within } from "./paths.js";

/**
 * What stands at each reference of the document at `path`. One that leads out of `top`, or that cannot be told, is not
 * in the answer, and so is not judged.
 */
export async function lookUp(
  fs: FileSystem,
  path: string,
  top: string,
  references: readonly string[],
): Promise<Map<string, FileState>> {
  const states = await Promise.all([...new Set(references)].map((reference) => stateOf(fs, path, top, reference)));
  return new Map(states.filter((state) => state !== undefined));
}

async function stateOf(
  fs: FileSystem,
  path: string,
  top: string,
  reference: string,
): Promise<[string, FileState] | undefined> {
  const target = resolveReference(folderOf(path), reference);
  if (target === undefined || (target !== top && within(top, target) === undefined)) return undefined;
  try {
    return [reference, await fs.state(target)];
  } catch {
    return undefined;
  }
}
