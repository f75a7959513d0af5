// The workbench as a person sees it, driven by keys and the mouse.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { QUICK_INPUT, runCommand, settle } from "../../../scripts/editor/workbench-steps.mjs";
import { mustBeAccessible, webviewMustBeAccessible } from "./axe.mjs";

const VIEW = ".part.sidebar .pane-body";
const ROW = `${VIEW} .monaco-list-row`;
const FINDINGS = ".squiggly-error, .squiggly-warning, .squiggly-info, .squiggly-hint";
const STATUS = ".statusbar-item[id='charterlint.charterlint-vscode.charterlint.status']";
const NOTIFICATION = ".notifications-center .notification-list-item";
const THEMES = ["Light Modern", "Dark Modern", "Dark High Contrast", "Light High Contrast"];
const SOON_MS = 20_000;

async function open(page, name) {
  await page.keyboard.press("ControlOrMeta+p");
  await page.locator(`${QUICK_INPUT} input`).first().fill(name);
  await page.locator(QUICK_INPUT).getByRole("option", { name }).first().click();
  await page.locator(".tab.active", { hasText: name }).waitFor();
}

async function until(what, answer) {
  const end = Date.now() + SOON_MS;
  for (;;) {
    const found = answer();
    if (found) return found;
    if (Date.now() > end) throw new Error(`not soon enough: ${what}`);
    await delay(100);
  }
}

const statusText = (page) => page.locator(STATUS).innerText();

async function mustShowNothing(page, name) {
  const shown = await page.locator(`${FINDINGS}, .codelens-decoration`).count();
  const views = await page.locator(".activitybar [aria-label*='Charterlint']").count();
  if (shown + views > 0) throw new Error(`${name} shows ${shown} findings or lenses, ${views} views`);
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
  const told = await messages(page);
  if (told.length > 0) throw new Error(`told: ${told.join(" | ")}`);
}

/** What VS Code was asked to tell since the last look. A window under test keeps it to its list. */
async function messages(page) {
  await runCommand(page, "Notifications: Show Notifications");
  await page.locator(".notifications-center.visible").waitFor();
  const told = await page.locator(NOTIFICATION).allInnerTexts();
  if (told.length > 0) await runCommand(page, "Notifications: Clear All Notifications");
  else await runCommand(page, "Notifications: Hide Notifications");
  return told;
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

/** With the report in front, it can be exported; it is itself none of the documents to be checked. */
async function exported(page, { workspace }) {
  await page.locator(".tab", { hasText: "Report: charter.md" }).click();
  await page.locator(".editor-actions [aria-label*='Export report']").first().click();
  await page
    .locator(QUICK_INPUT)
    .getByRole("option", { name: /^Markdown/ })
    .click();
  await page.waitForFunction(
    (input) => [...document.querySelectorAll(input)].some(({ value }) => value.endsWith("charter-report.md")),
    `${QUICK_INPUT} input`,
  );
  await settle(page);
  await page.keyboard.press("Enter");
  await until("a report is written", () => existsSync(path.join(workspace, "charter-report.md")));
  await runCommand(page, "Notifications: Show Notifications");
  await page.locator(NOTIFICATION).getByRole("button", { name: "Open file" }).click();
  await page.locator(".tab.active", { hasText: "charter-report.md" }).waitFor();
  await untilChecked(page);
  const text = (await statusText(page)).trim();
  if (text !== "Charterlint") throw new Error(`the report is checked: ${text}`);
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
    .filter((match) => Number(match?.[2]) === pid && match[3].includes(path.join("dist", "server", "start.js")))
    .map((match) => Number(match[1]));
}

const another = (pid, before) => until("another server runs", () => servers(pid).find((each) => each !== before));

async function toldOnce(page, { pid }) {
  await messages(page);
  await open(page, "charter.md");
  let running = await another(pid);
  for (let ends = 0; ends < 2; ends += 1) {
    process.kill(running, "SIGKILL");
    running = await another(pid, running);
    await page.locator(FINDINGS).first().waitFor({ state: "attached", timeout: SOON_MS });
  }
  const told = await messages(page);
  if (told.length !== 1 || !told[0].includes("was started again"))
    throw new Error(`told ${told.length} times: ${told.join(" | ")}`);
}

export const VIEW_CASES = [
  { name: "shows nothing but a quiet status in documents that are not governance", run: quiet },
  { name: "axe-core finds nothing in the coverage view, in four themes", run: coverage },
  { name: "axe-core finds nothing in the report, in four themes", run: report },
  { name: "exports the report that is in front, as a file that is left alone", run: exported },
  { name: "axe-core finds nothing in the coverage view where there is nothing to show", run: welcome },
  { name: "tells once that the server ended, though it ends twice", run: toldOnce },
];
