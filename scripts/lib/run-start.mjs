import { at } from "./repository.mjs";
import { node, step } from "./steps.mjs";

const EXPLANATION = `
Charterlint has read the charters, bylaws and proposals in examples/: each finding names what a document does not say, with the line where a reader would look for it and, last, the rule.
Next, look at why a rule exists (node server/dist/cli.js explain appeals), or check a document of your own (node server/dist/cli.js check path/to/charter.md).`;

/** Exit code 1 of the command: there are findings, as there should be. */
const FINDINGS = 1;

async function main() {
  const built = await step("build", () => node([at("scripts/build.mjs"), "--only", "commands", "--no-types"]));
  if (built.code !== 0) return 2;
  const checked = await step("charterlint check examples", () => node([at("server/dist/cli.js"), "check", "examples"]));
  if (checked.code > FINDINGS) return checked.code;
  console.log(EXPLANATION);
  return 0;
}

process.exitCode = await main();
