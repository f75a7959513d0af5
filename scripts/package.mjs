// Makes both packages into dist/: the extension (.vsix) and the command with its library (.tgz).
import { setUpAndRun } from "./lib/on-project-node.mjs";

setUpAndRun("scripts/lib/run-package.mjs");
