/** The language server of the extension as a Node process. On the web its worker runs `server.js` itself. */
import path from "node:path";
import { loadProgram } from "./compiled.js";
import { keepInTime } from "./keep-in-time.js";
import { serverRun } from "./pace.js";

serverRun();
keepInTime(loadProgram(path.join(__dirname, "server.js"), "extension").start);
