/** What the build made, which these tests run. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";

const ROOT = process.env.CHARTERLINT_BUILD ?? resolve(import.meta.dirname, "../../..");

/** @throws when the build did not make it */
export function built(path: string): string {
  const file = resolve(ROOT, path);
  if (!existsSync(file)) throw new Error(`${file} is not there: run the build first`);
  return file;
}

/** One file for a Node process and for a web worker. */
export const SERVER = "dist/server/server.js";
/** What starts it as the extension does in a Node process. */
export const STARTER = "dist/server/start.js";
export const COMMAND = "server/dist/language-server.js";
