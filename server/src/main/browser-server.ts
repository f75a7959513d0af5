/** The language server as a web worker; the client reads files for it. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { createClientFiles } from "../hosts/client-files.js";
import { startServer } from "../lsp/server.js";
import { today } from "./calendar.js";
import { serverVersion } from "./server-version.js";

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

// In a worker the global object is the port to the one who started it; types here are those of Node.
const port = globalThis as unknown as Port;
const connection = createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port));

startServer(connection, {
  version: serverVersion,
  clientFiles: (place) => createClientFiles(connection, place),
  today,
  after(milliseconds, task) {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
});
