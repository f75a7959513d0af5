#!/usr/bin/env node
/** The command `charterlint-language-server`. */
import { loadProgram } from "./compiled.js";
import { languageServerArguments } from "./language-server-arguments.js";
import { serverVersion } from "./server-version.js";

const parsed = languageServerArguments(process.argv.slice(2), serverVersion);
if (parsed.type === "answer") {
  (parsed.exitCode === 0 ? process.stdout : process.stderr).write(parsed.text);
  process.exitCode = parsed.exitCode;
} else {
  // The connection reads its transport from the arguments.
  if (parsed.byDefault) process.argv.push("--stdio");
  await loadProgram("serve").program.serve();
}
