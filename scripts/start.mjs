// `npm start`: sets up, builds, and checks the examples.
import { setUpAndRun } from "./lib/on-project-node.mjs";

setUpAndRun("scripts/lib/run-start.mjs");
