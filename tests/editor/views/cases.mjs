// The workbench as a person sees it, driven by keys and the mouse.
import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { QUICK_INPUT, runCommand, settle } from "../../../scripts/editor/workbench-steps.mjs";
import { mustBeAccessible, webviewMustBeAccessible } from "./axe.mjs";

const VIEW = ".part.sidebar .pane-body";
const ROW = `${VIEW} .monaco-list-row`;
const FINDINGS = ".squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint";
const STATUS = ".statusbar-item[id='charterlint.charterlint-vscode.charterlint.status']";
const TOAST = ".notification-toast";
const NOTIFICATION = ".notifications-center .notification-list-item";
const THEMES = ["Light Modern", "Dark Modern", "Dark High Contrast", "Light High Contrast"];
const SOON_MS = 20_000;

async function open(page, name) {
  await page.keyboard.press("ControlOrMeta+p");
  await page.locator(`${QUICK_INPUT} input`).first().fill(name);
  await page.locator(QUICK_INPUT).getByRole("option", { name }).first().click();
  await page.locator(".tab.active", { hasText: name }).waitFor();
}

const statusText = (page) => page.locator(STATUS).innerText();

async function mustShowNothing(page, name) {
  const shown = await page.locator(`${FINDINGS}, .codelens-decoration, ${TOAST}`).count();
  const views = await page.locator(".activitybar [aria-label*='Charterlint']").count();
  if (shown + views > 0) throw new Error(`${name} shows ${shown} findings, lenses or messages, ${views} views`);
  const text = (await statusText(page)).trim();
  if (text !== "Charterlint") throw new Error(`the status of ${name} is not quiet: ${text}`);
}

/** Its tooltip says why, once the server has answered; until then, that it was not checked. */
async function untilChecked(page) {
  await page.locator(`${STATUS}[aria-label*='Not checked yet']`).waitFor({ state: "detached", timeout: SOON_MS });
}

async function quiet(page, { workspace }) {
  const names = readdirSync(workspace).filter((name) => name.startsWith("quiet-"));
  if (names.length < 16) throw new Error(`there are only ${names.length} documents to open`);
  for (const name of names) {
    await open(page, name);
    await untilChecked(page);
    await mustShowNothing(page, name);
  }
}

async function chooseTheme(page, theme) {
  await runCommand(page, "Preferences: Color Theme");
  await page.locator(`${QUICK_INPUT} input`).first().fill(theme);
  await settle(page);
  await page.keyboard.press("Enter");
  await settle(page);
}

async function coverage(page) {
  await open(page, "charter.md");
  await page.locator(FINDINGS).first().waitFor({ state: "attached", timeout: SOON_MS });
  await runCommand(page, "Charterlint: Show charter coverage");
  const first = page.locator(ROW, { hasText: "Inclusiveness and transparency" }).first();
  await first.click();
  await page.keyboard.press("ArrowRight");
  await page.locator(ROW, { hasText: "Stakeholders" }).first().waitFor();
  for (const theme of THEMES) {
    await chooseTheme(page, theme);
    await mustBeAccessible(page, VIEW);
  }
}

async function report(page) {
  await open(page, "charter.md");
  await runCommand(page, "Charterlint: Show report");
  await page.locator(".tab.active", { hasText: "Report" }).waitFor();
  for (const theme of THEMES) {
    // A webview takes the keys as long as it has the focus.
    await page.locator(".tab", { hasText: "charter.md" }).first().click();
    await chooseTheme(page, theme);
    await webviewMustBeAccessible(page);
  }
}

async function welcome(page) {
  await runCommand(page, "View: Close All Editors");
  await runCommand(page, "Charterlint: Show charter coverage");
  await page.locator(".welcome-view-content", { hasText: "New charter" }).first().waitFor();
  await mustBeAccessible(page, ".part.sidebar .welcome-view-content");
}

/** Process ids of language servers below the host that `pid` leads. */
function servers(pid) {
  const listed = execFileSync("ps", ["-A", "-o", "pid=,pgid=,args="], { encoding: "utf8" });
  return listed
    .split("\n")
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((match) => Number(match?.[2]) === pid && match[3].includes(path.join("dist", "server", "server.js")))
    .map((match) => Number(match[1]));
}

async function another(pid, before) {
  const until = Date.now() + SOON_MS;
  while (Date.now() < until) {
    const found = servers(pid).find((each) => each !== before);
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("no other server was started");
}

async function toldOnce(page, { pid }) {
  await open(page, "charter.md");
  let running = await another(pid);
  for (let ends = 0; ends < 2; ends += 1) {
    process.kill(running, "SIGKILL");
    running = await another(pid, running);
    await page.locator(FINDINGS).first().waitFor({ state: "attached", timeout: SOON_MS });
  }
  await runCommand(page, "Notifications: Show Notifications");
  await page.locator(NOTIFICATION).first().waitFor();
  const told = await page.locator(NOTIFICATION).allInnerTexts();
  if (told.length !== 1 || !told[0].includes("was started again"))
    throw new Error(`told ${told.length} times: ${told.join(" | ")}`);
}

export const VIEW_CASES = [
  { name: "shows nothing but a quiet status in documents that are not governance", run: quiet },
  { name: "axe-core finds nothing in the coverage view, in four themes", run: coverage },
  { name: "axe-core finds nothing in the report, in four themes", run: report },
  { name: "axe-core finds nothing in the coverage view where there is nothing to show", run: welcome },
  { name: "tells once that the server ended, though it ends twice", run: toldOnce },
];
