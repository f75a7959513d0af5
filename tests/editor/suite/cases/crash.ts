import { commands } from "vscode";
import { finding, open } from "../editor.js";
import { eventually, pause } from "../expect.js";
import type { Case } from "../runner.js";

declare const EXPECTED_HOST: "node" | "web";
declare const process: { readonly pid: number; kill(pid: number, signal: string): void };
declare const require: (name: string) => {
  execFileSync(file: string, args: readonly string[], options: { encoding: "utf8" }): string;
};

/** The process ids of our servers below this extension host; one that is dead and not yet buried is none. */
function servers(): readonly number[] {
  const listed = require("node:child_process").execFileSync("ps", ["-A", "-o", "pid=,ppid=,stat=,args="], {
    encoding: "utf8",
  });
  return listed
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+([^Z\s]\S*)\s+(.*)$/.exec(line))
    .filter((match) => Number(match?.[2]) === process.pid && /dist[\\/]server[\\/]start\.js/.test(match?.[4] ?? ""))
    .map((match) => Number(match?.[1]));
}

async function findsAppeals(): Promise<void> {
  const { document } = await open("charter.md");
  await finding(document, "appeals");
}

async function theServer(): Promise<number> {
  await findsAppeals();
  // One that was asked to end may take a moment to do so.
  return eventually("one server", () => (servers().length === 1 ? servers()[0] : undefined));
}

async function findsTheSameWithAnother(before: number): Promise<void> {
  await eventually("another server", () => servers().find((pid) => pid !== before));
  await pause(500);
  await commands.executeCommand("charterlint.nextFinding");
  await open("notes.md");
  await findsAppeals();
}

/** A web worker cannot be ended from outside. */
export const crashCases: readonly Case[] =
  EXPECTED_HOST === "web"
    ? []
    : [
        {
          name: "starts the server again when it is killed, and finds the same",
          run: async () => {
            const before = await theServer();
            process.kill(before, "SIGKILL");
            await findsTheSameWithAnother(before);
          },
        },
        {
          name: "starts the server again when it dies while it is written to",
          run: async () => {
            const before = await theServer();
            await open("notes.md");
            process.kill(before, "SIGKILL");
            // Nothing else runs here meanwhile: this host does not know yet that its server is dead.
            while (servers().includes(before));
            for (let count = 0; count < 4; count += 1) void commands.executeCommand("charterlint.explainRule");
            await findsTheSameWithAnother(before);
          },
        },
      ];
