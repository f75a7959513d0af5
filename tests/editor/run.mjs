// The extension in a real VS Code: `node tests/editor/run.mjs [--door desktop|browser] [--host node|web|views]`.
// Without an option, the door is the desktop where VSCODE_EXECUTABLE names one. Exit code: 0 passed, 1 failed, 3 NOT RUN.
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { HostUnavailable, repository } from "../../scripts/editor/cache.mjs";
import { setUpHost } from "../../scripts/editor/setup.mjs";
import { runInBrowser } from "./doors/browser.mjs";
import { desktopExecutable, runOnDesktop } from "./doors/desktop.mjs";
import { runViews } from "./views/index.mjs";

const NOT_RUN = 3;
/** The suite runs in two extension hosts; `views` looks at the page itself, which only the browser's door can do. */
const HOSTS = ["node", "web", "views"];
const BUILT = ["dist/client/extension.cjs", "dist/server/server.js", "dist/server/start.js"];

const DOORS = {
  browser: async () => {
    const editor = await setUpHost();
    return (host) => (host === "views" ? runViews(editor) : runInBrowser(host, editor));
  },
  desktop: async () => {
    const executable = await desktopExecutable();
    return (host) => (host === "views" ? [] : runOnDesktop(host, executable));
  },
};

function options() {
  const { values } = parseArgs({ options: { door: { type: "string" }, host: { type: "string" } } });
  const door = values.door ?? (process.env.VSCODE_EXECUTABLE ? "desktop" : "browser");
  if (!Object.hasOwn(DOORS, door)) throw new Error(`--door is desktop or browser, not ${door}`);
  if (values.host !== undefined && !HOSTS.includes(values.host))
    throw new Error(`--host is ${HOSTS.join(", ")}, not ${values.host}`);
  return { door, hosts: values.host === undefined ? HOSTS : [values.host] };
}

function requireBuild() {
  const absent = BUILT.filter((file) => !existsSync(path.join(repository, file)));
  if (absent.length > 0) throw new Error(`not built: ${absent.join(", ")}`);
}

async function runHost(runSuite, host) {
  try {
    return await runSuite(host);
  } catch (error) {
    return [{ name: `${host}: the suite can be run`, error: error.message }];
  }
}

function tell({ name, error }) {
  console.log(
    error === undefined ? `  ok    ${name}` : `  FAIL  ${name}\n        ${error.replaceAll("\n", "\n        ")}`,
  );
}

async function main() {
  const { door, hosts } = options();
  requireBuild();
  const runSuite = await DOORS[door]();
  let passed = 0;
  let failed = 0;
  for (const host of hosts) {
    for (const outcome of await runHost(runSuite, host)) {
      tell(outcome);
      if (outcome.error === undefined) passed += 1;
      else failed += 1;
    }
  }
  console.log(`editor suite: ${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  const unavailable = error instanceof HostUnavailable;
  console.log(
    unavailable ? `editor suite: NOT RUN: ${error.message}` : `${error.message}\neditor suite: 0 passed, 1 failed`,
  );
  process.exitCode = unavailable ? NOT_RUN : 1;
}
