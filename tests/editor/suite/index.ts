/** What VS Code calls in either extension host. */
import { commandCases } from "./cases/commands.js";
import { findingCases } from "./cases/findings.js";
import { fixCases } from "./cases/fixes.js";
import { hostCases } from "./cases/host.js";
import { runCases } from "./runner.js";

export const run = (): Promise<void> => runCases([...hostCases, ...findingCases, ...fixCases, ...commandCases]);
