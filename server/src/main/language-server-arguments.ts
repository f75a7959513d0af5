/** What the arguments of the language server ask for. */
import { parseArgs } from "node:util";

export type Parsed =
  /** To be printed, on the standard error unless the code is 0. */
  | { readonly type: "answer"; readonly text: string; readonly exitCode: number }
  /** `byDefault`: no transport was named. */
  | { readonly type: "serve"; readonly byDefault: boolean };

const TRANSPORTS = {
  stdio: { type: "boolean" },
  "node-ipc": { type: "boolean" },
  socket: { type: "string" },
  pipe: { type: "string" },
} as const;

const OPTIONS = {
  ...TRANSPORTS,
  clientProcessId: { type: "string" },
  version: { type: "boolean" },
  help: { type: "boolean" },
} as const;

const HELP = `Usage: charterlint-language-server [--stdio | --node-ipc | --socket=PORT | --pipe=NAME]

Serves the Language Server Protocol to an editor. Without a transport: --stdio.

  --stdio                 over the standard streams
  --node-ipc              over Node's channel to the process that started it
  --socket=PORT           over a TCP port of this machine, on which the editor listens
  --pipe=NAME             over a named pipe or socket file
  --clientProcessId=PID   ends when that process does
  --version               prints the version
  --help                  prints this
`;

export function languageServerArguments(args: readonly string[], version: string): Parsed {
  try {
    const { values } = parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false });
    if (values.help) return { type: "answer", text: HELP, exitCode: 0 };
    if (values.version) return { type: "answer", text: `${version}\n`, exitCode: 0 };
    return transport(Object.keys(TRANSPORTS).filter((each) => each in values));
  } catch (error) {
    return usage(error instanceof Error ? error.message : String(error));
  }
}

function transport(named: readonly string[]): Parsed {
  if (named.length > 1) return usage(`only one of ${named.map((each) => `--${each}`).join(", ")} can be used`);
  if (named.includes("node-ipc") && process.send === undefined)
    return usage("--node-ipc is for a process that another Node process has forked");
  return { type: "serve", byDefault: named.length === 0 };
}

function usage(message: string): Parsed {
  return { type: "answer", text: `error: ${message}\nSee charterlint-language-server --help.\n`, exitCode: 2 };
}
