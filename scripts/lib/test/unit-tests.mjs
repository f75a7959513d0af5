import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { at } from "../repository.mjs";
import { commands, node } from "../steps.mjs";

const REPORT = at("dist/test-results.json");

/** @returns {Promise<{ name: string } & import("./tally.mjs").Tally>} */
export async function unitTests() {
  rmSync(REPORT, { force: true });
  mkdirSync(at("dist"), { recursive: true });
  const { code } = await node([
    commands.vitest,
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${REPORT}`,
  ]);
  const tally = readReport();
  // An error outside of a test fails the run, and is no failed test.
  const unseen = code !== 0 && tally.failed === 0 ? 1 : 0;
  return { name: "tests", ...tally, failed: tally.failed + unseen };
}

function readReport() {
  try {
    const report = JSON.parse(readFileSync(REPORT, "utf8"));
    const unloaded = report.testResults.filter(
      ({ status, assertionResults }) => status === "failed" && !assertionResults.some(failed),
    );
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + unloaded.length,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const failed = ({ status }) => status === "failed";
