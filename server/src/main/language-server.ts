#!/usr/bin/env node
/** The command `charterlint-language-server`. */
import { fileURLToPath } from "node:url";
import { loadProgram } from "./compiled.js";
import { keepInTime } from "./keep-in-time.js";
import { languageServerArguments } from "./language-server-arguments.js";
import { serverRun } from "./pace.js";
import type * as programModule from "./program.js";
import { serverVersion } from "./server-version.js";

const parsed = languageServerArguments(process.argv.slice(2), serverVersion);
if (parsed.type === "answer") {
  (parsed.exitCode === 0 ? process.stdout : process.stderr).write(parsed.text);
  process.exitCode = parsed.exitCode;
} else {
  // The connection reads its transport from the arguments.
  if (parsed.byDefault) process.argv.push("--stdio");
  serverRun();
  const file = fileURLToPath(new URL("program.cjs", import.meta.url));
  const { program, start } = loadProgram<typeof programModule>(file, "serve");
  keepInTime(start);
  await program.serve();
}
