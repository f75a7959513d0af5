import { commands } from "vscode";
import { finding, open } from "../editor.js";
import { eventually, expect, pause } from "../expect.js";
import type { Case } from "../runner.js";

declare const EXPECTED_HOST: "node" | "web";
declare const process: { readonly pid: number; kill(pid: number, signal: string): void };
declare const require: (name: string) => {
  execFileSync(file: string, args: readonly string[], options: { encoding: "utf8" }): string;
};

/** The process ids of our servers below this extension host. */
function servers(): readonly number[] {
  const listed = require("node:child_process").execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], {
    encoding: "utf8",
  });
  return listed
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => Number(match?.[2]) === process.pid && /dist[\\/]server[\\/]start\.js/.test(match?.[3] ?? ""))
    .map((match) => Number(match?.[1]));
}

/** A web worker cannot be ended from outside. */
export const crashCases: readonly Case[] =
  EXPECTED_HOST === "web"
    ? []
    : [
        {
          name: "starts the server again when it is killed, and finds the same",
          run: async () => {
            const { document } = await open("charter.md");
            await finding(document, "appeals");
            const [before] = servers();
            expect(before !== undefined, "no server runs");
            process.kill(before, "SIGKILL");
            const after = await eventually("another server", () => servers().find((pid) => pid !== before));
            expect(after !== before, "it is the same server");
            await pause(500);
            await commands.executeCommand("charterlint.nextFinding");
            await open("notes.md");
            const again = await open("charter.md");
            await finding(again.document, "appeals");
          },
        },
      ];
