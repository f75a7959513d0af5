/** Files that configuration names as part of a set, or to inherit from, and that are not there. */
import { isAddress } from "../../engine/index.js";
import type { FileState } from "../../engine/types.js";
import { anchored } from "../configuration/globs.js";
import type { ConfigurationFile, ConfigurationProblem, Placed } from "../configuration/types.js";
import type { FileSystem } from "../file-system.js";
import { pathWithin } from "../paths.js";
import { isPath } from "./walk.js";

const MESSAGES: Readonly<Record<FileState, (text: string) => string | undefined>> = {
  file: () => undefined,
  folder: (text) => `"${text}" is a folder. A glob, such as "${text}/*.md", names what is in it.`,
  missing: (text) => `There is no file "${text}". A path is seen from the folder of the configuration file.`,
};

/** Never throws: what cannot be told is no problem of the configuration. */
export async function namedButMissing(
  fs: FileSystem,
  files: readonly ConfigurationFile[],
  top: string,
): Promise<ConfigurationProblem[]> {
  const problems = files.flatMap(({ folder, home, set, inherits }) => [
    ...set
      .filter(({ text }) => isPath(anchored(text)))
      .map((each) => missing(fs, pathWithin(top, folder, anchored(each.text)), each)),
    ...inherits
      .filter(({ text }) => !isAddress(text))
      .map((each) => missing(fs, pathWithin(top, home, each.text), each)),
  ]);
  return (await Promise.all(problems)).flat();
}

async function missing(
  fs: FileSystem,
  path: string | undefined,
  { text, place }: Placed,
): Promise<ConfigurationProblem[]> {
  if (path === undefined) return [];
  try {
    const message = MESSAGES[await fs.state(path)](text);
    return message === undefined ? [] : [{ ...place, message }];
  } catch {
    return [];
  }
}
