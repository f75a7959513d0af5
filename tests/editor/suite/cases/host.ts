import { commands, extensions } from "vscode";
import { expect } from "../expect.js";
import type { Case } from "../runner.js";

/** Set by the bundle: which extension host this run is meant for. */
declare const EXPECTED_HOST: "node" | "web";
declare const process: unknown;

const COMMANDS = [
  "checkAs",
  "documentMenu",
  "explainRule",
  "exportReport",
  "getStarted",
  "insertMissing",
  "newCharter",
  "newProposal",
  "nextFinding",
  "restartServer",
  "showCoverage",
  "showReport",
  "waive",
];

export const hostCases: readonly Case[] = [
  {
    name: "runs in the extension host that is meant",
    run: async () => {
      const found = typeof process === "undefined" ? "web" : "node";
      expect(found === EXPECTED_HOST, `expected the ${EXPECTED_HOST} host, this is the ${found} host`);
    },
  },
  {
    name: "activates and registers its commands",
    run: async () => {
      const extension = extensions.getExtension("charterlint.charterlint-vscode");
      expect(extension !== undefined, "the extension is not there");
      await extension.activate();
      const known = new Set(await commands.getCommands(true));
      const absent = COMMANDS.filter((name) => !known.has(`charterlint.${name}`));
      expect(absent.length === 0, `not registered: ${absent.join(", ")}`);
    },
  },
];
