/** Files are written beside the old ones and then take their place: whoever reads sees old or new, never half. */
import { constants } from "node:fs";
import { access, type FileHandle, mkdir, open, realpath, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { GrowingFile } from "../project/file-system.js";
import { codeOf, isMissing, reason } from "./node-faults.js";
import { stat } from "./node-reading.js";

/** Throws with a message for people. */
export async function begin(path: string): Promise<GrowingFile> {
  try {
    await makeFolder(dirname(path));
    const stats = await stat(path).catch(() => undefined);
    // A pipe or a terminal has nothing to keep, and nothing takes its place.
    if (stats && !stats.isFile()) return told(plainly(await open(path, "w")));
    const target = stats ? await realpath(path) : path;
    if (stats) await access(target, constants.W_OK);
    return told(await beside(target, stats && stats.mode & 0o7777));
  } catch (error) {
    throw new Error(reason(error), { cause: error });
  }
}

/** Throws what the system says. */
export async function writeWhole(target: string, text: string, mode: number): Promise<void> {
  await complete(await beside(target, mode), text);
}

/** Writes all of a file that was begun, or leaves the old one. */
export async function complete(file: GrowingFile, text: string): Promise<void> {
  try {
    await file.append(text);
    await file.finish();
  } catch (error) {
    await file.drop();
    throw error;
  }
}

let number = 0;

/** @param mode undefined: what a new file usually gets */
async function beside(target: string, mode: number | undefined): Promise<GrowingFile> {
  const path = `${target}.${process.pid}.${Date.now().toString(36)}${(number++).toString(36)}.tmp`;
  const file = await open(path, "wx", mode);
  const drop = async () => {
    await file.close().catch(() => {});
    await rm(path, { force: true }).catch(() => {});
  };
  const finish = async () => {
    if (mode !== undefined) await file.chmod(mode);
    await file.sync();
    await file.close();
    await rename(path, target);
  };
  return { append: async (text) => void (await file.appendFile(text)), finish, drop };
}

function plainly(file: FileHandle): GrowingFile {
  return {
    append: async (text) => void (await file.appendFile(text)),
    finish: () => file.close(),
    drop: () => file.close().catch(() => {}),
  };
}

/** The same with messages for people. */
function told({ append, finish, drop }: GrowingFile): GrowingFile {
  const telling = async (task: Promise<void>) => {
    try {
      await task;
    } catch (error) {
      throw new Error(reason(error), { cause: error });
    }
  };
  return { append: (text) => telling(append(text)), finish: () => telling(finish()), drop };
}

/** Node's own `recursive` never ends where a folder is there and takes no folders, as in `/proc`. */
async function makeFolder(path: string): Promise<void> {
  if (await isThere(path)) return;
  const above = dirname(path);
  if (above !== path) await makeFolder(above);
  try {
    await mkdir(path);
  } catch (error) {
    // Somebody else may have made it in the meantime.
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
