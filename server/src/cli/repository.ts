/** The repository that the working folder is in. */
import { foldersUp, inFolder } from "../project/paths.js";
import type { Io } from "./io.js";
import { rootOf } from "./paths.js";

/** The nearest folder upwards that holds `.git`; the working folder where there is none. */
export async function repositoryRoot({ cwd, files }: Pick<Io, "cwd" | "files">): Promise<string> {
  for (const folder of foldersUp(inFolder(cwd, ".git"), rootOf(cwd))) {
    try {
      if ((await files.state(inFolder(folder, ".git"))) !== "missing") return folder;
    } catch {
      // What cannot be looked at does not tell.
    }
  }
  return cwd;
}
