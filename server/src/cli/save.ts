/** Reports into files. */
import type { Io } from "./io.js";
import { absolute } from "./paths.js";

/** Tells what could not be written. */
export async function saveReport({ files, cwd, env }: Io, file: string, text: string): Promise<readonly string[]> {
  const path = absolute(cwd, file);
  try {
    // Other commands of the same step write their summaries into this file too.
    const isShared = env.GITHUB_STEP_SUMMARY !== undefined && path === absolute(cwd, env.GITHUB_STEP_SUMMARY);
    const before = isShared ? ((await files.readText(path)) ?? "") : "";
    await files.write(path, before + text);
    return [];
  } catch (error) {
    return [`The report ${file} could not be written: ${error instanceof Error ? error.message : String(error)}.`];
  }
}
