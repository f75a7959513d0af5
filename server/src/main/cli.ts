#!/usr/bin/env node
/** The command `charterlint`. */
import { fileURLToPath } from "node:url";
import { loadProgram } from "./compiled.js";
import { shortRun } from "./pace.js";
import type * as programModule from "./program.js";

// What is kept compiled is taken by runs with the same settings only.
shortRun();
const file = fileURLToPath(new URL("program.cjs", import.meta.url));
const { program, start } = loadProgram<typeof programModule>(file, "check");
await program.runCommand(new URL("../package.json", import.meta.url), start);
