/** The repository that the working folder is in. */
import { foldersUp, inFolder } from "../project/paths.js";
import type { Io } from "./io.js";
import { rootOf } from "./paths.js";

/** The nearest folder upwards that holds `.git`; the working folder where there is none. */
export async function repositoryRoot({ cwd, files }: Pick<Io, "cwd" | "files">): Promise<string> {
  return (await repositoryOf(files, cwd)) ?? cwd;
}

/** The nearest folder that holds `.git`, from a folder upwards. */
export async function repositoryOf(files: Pick<Io["files"], "state">, folder: string): Promise<string | undefined> {
  for (const each of foldersUp(inFolder(folder, ".git"), rootOf(folder))) {
    try {
      if ((await files.state(inFolder(each, ".git"))) !== "missing") return each;
    } catch {
      // What cannot be looked at does not tell.
    }
  }
  return undefined;
}
