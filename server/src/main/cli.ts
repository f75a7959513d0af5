#!/usr/bin/env node
/** The command `charterlint`. */
import { loadProgram } from "./compiled.js";
import { shortRun } from "./pace.js";

// What is kept compiled is taken by runs with the same settings only.
shortRun();
const { program, start } = loadProgram("check");
await program.runCommand(new URL("../package.json", import.meta.url), start);
