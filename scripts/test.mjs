// `npm test`: sets up, builds, and runs everything that can fail.
import { setUpAndRun } from "./lib/on-project-node.mjs";

setUpAndRun("scripts/lib/run-test.mjs");
