// What only a look at the page can say: runs in the door by code-server and Chromium.

import { readdirSync } from "node:fs";
import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { fresh, repository } from "../../../scripts/editor/cache.mjs";
import { startHost } from "../../../scripts/editor/host.mjs";
import { openBrowser, workbenchUrl } from "../../../scripts/editor/workbench.mjs";
import { VIEW_CASES } from "./cases.mjs";
import { german } from "./german.mjs";

const QUIET = "tests/lsp/quiet";
const READY = ".statusbar-item[id='charterlint.charterlint-vscode.charterlint.status']";
const READY_WITHIN_MS = 60_000;

async function workspaceIn(folder) {
  const workspace = path.join(folder, "workspace");
  await mkdir(workspace);
  const copy = (from, to) => copyFile(path.join(repository, from), path.join(workspace, to));
  const strangers = readdirSync(path.join(repository, QUIET)).filter((name) => name.endsWith(".md"));
  await Promise.all([
    copy("tests/editor/fixtures/charter.md", "charter.md"),
    copy("README.md", "quiet-own-readme.md"),
    ...strangers.map((name) => copy(path.join(QUIET, name), `quiet-${name}`)),
  ]);
  return workspace;
}

/** The last: it loads the window anew. */
const GERMAN = { name: "speaks German to whoever reads German", run: german };

async function outcome({ name, run }, page, given) {
  try {
    await run(page, given);
    return { name: `views: ${name}` };
  } catch (error) {
    await page.screenshot({ path: path.join(given.folder, "failed.png") });
    return { name: `views: ${name}`, error: error.message };
  }
}

/**
 * @param {{ entry: string, chromium: string }} editor as `setUpHost` gives it
 * @returns {Promise<import("../outcome.mjs").Outcome[]>} of each case; they share a window, in their order
 */
export async function runViews({ entry, chromium }) {
  const folder = await fresh("runs/browser-views");
  const workspace = await workspaceIn(folder);
  const server = await startHost({ entry, folder, workspace });
  const browser = await openBrowser({ executable: chromium });
  try {
    const visit = (name) => {
      const paths = { extensionDevelopmentPath: repository, openFile: path.join(workspace, name) };
      return browser.visit(workbenchUrl({ port: server.port, folder: workspace, paths }));
    };
    await visit("quiet-recipe.md");
    await browser.page.locator(READY).waitFor({ timeout: READY_WITHIN_MS });
    const told = [];
    const given = { folder, workspace, pid: server.pid, visit: () => visit("charter.md") };
    for (const each of [...VIEW_CASES, GERMAN]) told.push(await outcome(each, browser.page, given));
    return told;
  } finally {
    await browser.end();
    await server.end();
  }
}
