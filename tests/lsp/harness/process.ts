/** The server's process and its ends of the connection. */
import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import {
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { built, COMMAND, SERVER, STARTER } from "./build.js";

export type Transport = "stdio" | "ipc" | "command";

export interface ServerProcess {
  readonly child: ChildProcess;
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** The exit code; null when a signal ended it. */
  readonly exit: Promise<number | null>;
  /** What it wrote to its standard error. */
  readonly errors: () => string;
}

export function startProcess(transport: Transport): ServerProcess {
  const child =
    transport === "ipc"
      ? fork(built(STARTER), ["--node-ipc"], { silent: true })
      : spawn(process.execPath, transport === "command" ? [built(COMMAND), "--stdio"] : [built(SERVER), "--stdio"]);
  const { stdin, stdout, stderr } = child;
  if (!stdin || !stdout || !stderr) throw new Error("the server has no standard streams");
  let errors = "";
  stderr.on("data", (data: Buffer) => {
    errors += data.toString();
  });
  const exit = once(child, "exit").then(([code]: (number | null)[]) => code ?? null);
  const ends =
    transport === "ipc"
      ? { reader: new IPCMessageReader(child), writer: new IPCMessageWriter(child) }
      : { reader: new StreamMessageReader(stdout), writer: new StreamMessageWriter(stdin) };
  return { child, ...ends, exit, errors: () => errors };
}
