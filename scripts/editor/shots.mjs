// The pictures: what a drafter does in the editor, one function a picture. Each leaves the editor as it found it.

import { OVERVIEW_SHOTS } from "./overview-shots.mjs";
import { QUICK_INPUT, runCommand, SETTLE_MS, settle } from "./workbench-steps.mjs";

const BOX_TRIES = 10;
const SQUIGGLE = ".squiggly-error, .squiggly-warning, .squiggly-info";
const HOVER = ".monaco-hover:not(.hidden) .hover-row";
const MENU = ".action-widget";

/** The editor draws its lines anew when it has coloured them: what was found may be gone a moment later. */
async function boxOf(locator) {
  for (let tries = 0; tries < BOX_TRIES; tries += 1) {
    const box = await locator.boundingBox();
    if (box !== null) return box;
    await settle(locator.page());
  }
  throw new Error("what the mouse is to point at is not in view");
}

async function centre(locator) {
  const box = await boxOf(locator);
  return { x: box.x + Math.min(box.width / 2, 60), y: box.y + box.height / 2 };
}

async function pointAt(page, { x, y }) {
  await page.mouse.move(x, y - 60);
  await page.mouse.move(x, y, { steps: 5 });
}

/** Leaves hovers, menus and snippet mode. */
async function leave(page) {
  await page.mouse.move(5, 5);
  for (let times = 0; times < 3; times += 1) await page.keyboard.press("Escape");
  await settle(page);
}

/** Where the finding is: its squiggle. On a heading that says `text`, or else the first. */
async function findingPlace(page, text) {
  await page.locator(SQUIGGLE).first().waitFor({ state: "attached" });
  if (text === undefined) return centre(page.locator(SQUIGGLE).first());
  return headingPlace(page, text);
}

const headingPlace = (page, text) =>
  centre(page.locator(".view-line", { hasText: text }).first().locator("span > span").last());

async function openMenu(page, place) {
  await page.mouse.click(place.x, place.y);
  await page.keyboard.press("Control+.");
  await page.locator(MENU).first().waitFor();
}

async function finding(page, { on }) {
  await pointAt(page, await findingPlace(page, on));
  await page.locator(HOVER).first().waitFor();
}

async function quickFix(page, { on }) {
  await openMenu(page, await findingPlace(page, on));
}

/** The menu's list takes the keyboard a moment after it is shown. */
async function inserted(page, { on }) {
  await openMenu(page, await findingPlace(page, on));
  await settle(page);
  await page
    .locator(`${MENU} .monaco-list-row`, { hasText: /^Insert a section/ })
    .first()
    .click();
  await page.locator(".snippet-placeholder").first().waitFor();
}

async function heading(page, { heading: text }) {
  await pointAt(page, await headingPlace(page, text));
  await page.locator(HOVER).first().waitFor();
}

async function missing(page) {
  await runCommand(page, "Charterlint: Insert missing section");
  await page.locator(`${QUICK_INPUT} .quick-input-title`, { hasText: "Insert missing" }).waitFor();
}

async function waiver(page, { on }) {
  await openMenu(page, await findingPlace(page, on));
  await settle(page);
  await page
    .locator(`${MENU} .monaco-list-row`, { hasText: /^Waive/ })
    .first()
    .click();
  await page.locator(`${QUICK_INPUT} input`).first().fill("The exchange's own board hears complaints.");
}

async function statusBar(page) {
  await pointAt(page, await centre(page.locator(".statusbar-item", { hasText: "Charterlint" }).first()));
  await page.locator(".monaco-hover:not(.hidden)").first().waitFor();
}

async function rulePage(page, { rule }) {
  await runCommand(page, "Charterlint: Explain rule");
  const input = page.locator(`${QUICK_INPUT} input`).first();
  await page.locator(`${QUICK_INPUT} .monaco-list-row`).first().waitFor();
  await input.fill(rule);
  await page.keyboard.press("Enter");
  await page.locator(".tab.active", { hasText: `${rule}.md` }).waitFor();
  await page.waitForTimeout(3 * SETTLE_MS);
}

const back = async (page) => {
  await runCommand(page, "View: Close Editor");
  await settle(page);
};

/** What is undone after a picture. */
const undo = async (page) => {
  await page.keyboard.press("Control+1");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+Home");
  await settle(page);
};

const SHOTS = [
  { name: "finding", take: finding },
  { name: "quick-fix", take: quickFix },
  { name: "inserted", take: inserted, after: undo },
  { name: "heading", take: heading },
  { name: "missing", take: missing },
  { name: "waiver", take: waiver },
  { name: "status-bar", take: statusBar },
  { name: "rule", take: rulePage, after: back },
  ...OVERVIEW_SHOTS,
];

/**
 * @param {import("playwright-core").Page} page a workbench that shows the document
 * @param {object} options
 * @param {string} [options.on] text of the heading whose finding is shown; else the first finding
 * @param {string} options.heading text of the heading to hover
 * @param {string} options.rule id of the rule to explain
 * @param {readonly string[]} [options.only] names of the pictures to take; else all
 * @param {(name: string) => string} file where a picture goes
 */
export async function takeShots(page, { file, only, ...options }) {
  await page.locator(SQUIGGLE).first().waitFor({ state: "attached", timeout: 60_000 });
  await settle(page);
  const wanted = SHOTS.filter(({ name }) => only === undefined || only.includes(name));
  for (const { name, take, after } of wanted) {
    await take(page, options);
    await settle(page);
    await page.screenshot({ path: file(name) });
    await leave(page);
    await after?.(page);
  }
}
