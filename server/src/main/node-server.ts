/** The language server as a process: over Node IPC, stdio, a socket or a pipe, as the arguments say. */
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { createClientFiles } from "../hosts/client-files.js";
import { createNodeFiles } from "../hosts/node-files.js";
import { startServer } from "../lsp/server.js";
import { today } from "./calendar.js";
import { serverVersion } from "./server-version.js";

const connection = createConnection(ProposedFeatures.all);

const told = (what: string) => (error: unknown) => {
  connection.console.error(`${what}: ${error instanceof Error ? error.message : String(error)}`);
};
process.on("unhandledRejection", told("A task failed"));
process.on("uncaughtException", told("An error was not handled"));
// Over IPC the connection does not end with the parent.
process.once("disconnect", () => process.exit(1));

startServer(connection, {
  version: serverVersion,
  ownFiles: createNodeFiles(),
  clientFiles: (place) => createClientFiles(connection, place),
  today,
  after(milliseconds, task) {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
});
