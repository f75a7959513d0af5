/** What VS Code calls in either extension host. */
import { commandCases } from "./cases/commands.js";
import { crashCases } from "./cases/crash.js";
import { findingCases } from "./cases/findings.js";
import { fixCases } from "./cases/fixes.js";
import { hostCases } from "./cases/host.js";
import { overviewCases } from "./cases/overview.js";
import { startCases } from "./cases/start.js";
import { writingCases } from "./cases/writing.js";
import { runCases } from "./runner.js";

export const run = (): Promise<void> =>
  runCases([
    ...hostCases,
    ...findingCases,
    ...fixCases,
    ...commandCases,
    ...overviewCases,
    ...writingCases,
    ...startCases,
    ...crashCases,
  ]);
