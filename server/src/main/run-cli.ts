/** The command with this process's arguments, files and streams. */
import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import type { WriteStream } from "node:tty";
import { EXIT, type Output, run, toSlashes } from "../cli/index.js";
import { createNodeFiles, decode } from "../hosts/node-files.js";
import { today } from "./calendar.js";

/** @param manifest the package.json beside the built command, for the version */
export async function main(manifest: URL): Promise<void> {
  process.exitCode = EXIT.failure;
  process.exitCode = await run({
    argv: process.argv.slice(2),
    cwd: toSlashes(workingFolder()),
    env: process.env,
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    readStdin: () => buffer(process.stdin),
    files: createNodeFiles(),
    decode: (bytes) => decode(bytes, ""),
    today: today(),
    version: version(manifest),
  });
}

/** When the reader goes away (`charterlint check | head`), the rest is not written, and nothing is said of it. */
function output(stream: WriteStream): Output {
  let open = true;
  stream.on("error", () => {
    open = false;
  });
  const columns = stream.isTTY && stream.columns > 0 ? { columns: stream.columns } : {};
  return { isTerminal: stream.isTTY === true, ...columns, write: (text) => void (open && stream.write(text)) };
}

function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    return "/";
  }
}

function version(manifest: URL): string {
  return (JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version;
}
