/** A thread of the command. */
import { loadProgram } from "./compiled.js";

await loadProgram("check").program.joinCrew();
