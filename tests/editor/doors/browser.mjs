// The door by code-server and Chromium.
import { startHost } from "../../../scripts/editor/host.mjs";
import { openBrowser, workbenchUrl } from "../../../scripts/editor/workbench.mjs";
import { outcomes } from "../outcome.mjs";
import { prepareRun } from "../prepare.mjs";

const RUN_WITHIN_MS = 300_000;
const NOT_ENDED = -1;

/** VS Code's test automation tells the page's log and the exit code by these two functions. */
async function listen(page, onLine) {
  const { promise, resolve } = Promise.withResolvers();
  const timer = setTimeout(resolve, RUN_WITHIN_MS, NOT_ENDED);
  timer.unref();
  await page.exposeFunction("codeAutomationLog", (_type, args) => onLine(args.map(String).join(" ")));
  await page.exposeFunction("codeAutomationExit", (code) => {
    clearTimeout(timer);
    resolve(code);
  });
  // Not the promise itself: whoever waits for this function is not to wait for the end.
  return { exited: promise };
}

/**
 * Runs the suite in one extension host of a workbench in Chromium.
 *
 * @param {"node" | "web"} host
 * @param {{ entry: string, chromium: string }} editor as `setUpHost` gives it
 * @returns {Promise<import("../outcome.mjs").Outcome[]>}
 */
export async function runInBrowser(host, { entry, chromium }) {
  const { folder, workspace, extension, suite } = await prepareRun("browser", host);
  const collected = outcomes(host);
  const server = await startHost({ entry, folder, workspace });
  try {
    const browser = await openBrowser({ executable: chromium });
    try {
      const { exited } = await listen(browser.page, collected.line);
      const paths = { extensionDevelopmentPath: extension, extensionTestsPath: suite };
      const flags = host === "web" ? { extensionDevelopmentKind: "web" } : {};
      await browser.visit(workbenchUrl({ port: server.port, folder: workspace, paths, flags }));
      return collected.end(await exited);
    } finally {
      await browser.end();
    }
  } finally {
    await server.end();
  }
}
