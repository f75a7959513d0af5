// Opens VS Code's workbench in Chromium, with an extension in development.
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-features=LocalNetworkAccessChecks",
];

const SETTINGS_ATTRIBUTE = /(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)(">)/;

const ENTITIES = [
  ["&quot;", '"'],
  ["&#39;", "'"],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&amp;", "&"],
];

const decode = (text) => ENTITIES.reduce((result, [entity, character]) => result.replaceAll(entity, character), text);
const encode = (text) =>
  ENTITIES.toReversed().reduce((result, [entity, character]) => result.replaceAll(character, entity), text);

/** The workbench heeds the development keys of its address only with this option, which code-server leaves out. */
export function withTestDriver(html) {
  if (!SETTINGS_ATTRIBUTE.test(html)) throw new Error("the workbench page holds no configuration where it used to");
  return html.replace(SETTINGS_ATTRIBUTE, (_all, before, settings, after) => {
    const configuration = JSON.parse(decode(settings));
    configuration.developmentOptions = { ...configuration.developmentOptions, enableSmokeTestDriver: true };
    return `${before}${encode(JSON.stringify(configuration))}${after}`;
  });
}

/** Visits the workbench at `url`. @throws when what is there is not a workbench that takes the test driver */
async function visit(page, url) {
  let failure;
  await page.route(/\/\?/, async (route) => {
    if (route.request().resourceType() !== "document") return route.continue();
    try {
      const response = await route.fetch();
      await route.fulfill({ response, body: withTestDriver(await response.text()) });
    } catch (error) {
      // Thrown here it would end the process.
      failure = error;
      await route.abort();
    }
  });
  try {
    await page.goto(url);
  } catch (error) {
    throw failure ?? error;
  }
}

/** The address of the workbench; `paths` are absolute and become addresses on the host. */
export function workbenchUrl({ port, folder, paths, flags = {} }) {
  const remote = Object.entries(paths).map(([key, value]) => [key, `vscode-remote://127.0.0.1:${port}${value}`]);
  const payload = [...remote, ...Object.entries(flags), ["skipWelcome", "true"]];
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query.toString().replaceAll("+", "%20")}`;
}

/**
 * @param {object} options
 * @param {string} options.executable path of Chromium
 * @param {{ width: number, height: number }} [options.viewport] in CSS pixels
 * @param {number} [options.scale] device pixels for one CSS pixel
 * @returns {Promise<{ page: import("playwright-core").Page, visit: (url: string) => Promise<void>, end: () => Promise<void> }>}
 *   a page that is still empty, and how it gets to a workbench
 */
export async function openBrowser({ executable, viewport = { width: 1280, height: 800 }, scale = 1 }) {
  const browser = await chromium.launch({ executablePath: executable, args: FLAGS });
  const context = await browser.newContext({ viewport, deviceScaleFactor: scale });
  const page = await context.newPage();
  return { page, visit: (url) => visit(page, url), end: () => browser.close() };
}
