/** All that the commands are made of, built into one file; a part of it is run when it is first needed. */
import type { Start } from "./compiled.js";

/** The command, with this process's arguments. @param manifest the package's package.json */
export async function runCommand(manifest: URL, start: Start): Promise<void> {
  await (await import("./run-cli.js")).main(manifest, start);
}

/** A thread of the command. */
export async function joinCrew(): Promise<void> {
  (await import("./crew-work.js")).joinCrew();
}

/** The language server, over what the arguments name. */
export async function serve(): Promise<void> {
  await import("./node-server.js");
}
