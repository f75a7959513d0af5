#!/usr/bin/env node
/** The command `charterlint`. */
import { loadProgram } from "./compiled.js";

const { program, start } = loadProgram("check");
await program.runCommand(new URL("../package.json", import.meta.url), start);
