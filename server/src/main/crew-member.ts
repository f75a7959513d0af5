/** A thread of the command. */
import { fileURLToPath } from "node:url";
import { loadProgram } from "./compiled.js";
import type * as programModule from "./program.js";

const file = fileURLToPath(new URL("program.cjs", import.meta.url));
await loadProgram<typeof programModule>(file, "check").program.joinCrew();
