// Pictures of the overviews and of the start: see shots.mjs.
import { QUICK_INPUT, runCommand, settle } from "./workbench-steps.mjs";

const VIEW = ".pane-body .monaco-list-row";
const LENS = ".codelens-decoration a";
const PAGE_MS = 2500;
/** The least that the workbench gives a side bar. */
const NARROW_PX = 170;

const title = (page, text) => page.locator(`${QUICK_INPUT} .quick-input-title`, { hasText: text }).waitFor();

async function coverage(page) {
  await runCommand(page, "Charterlint: Show charter coverage");
  const first = page.locator(VIEW, { hasText: "Inclusiveness and transparency" }).first();
  await first.waitFor();
  await first.click();
  await page.keyboard.press("ArrowRight");
  const last = page.locator(VIEW, { hasText: "Effective decision-making" }).first();
  await last.click();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Home");
}

/** The sash of the side bar, pulled as far as it goes. */
async function narrow(page) {
  await coverage(page);
  const box = await page.locator(".part.sidebar").boundingBox();
  if (box === null) throw new Error("there is no side bar");
  const edge = box.x + box.width;
  await page.mouse.move(edge, 400);
  await page.mouse.down();
  await page.mouse.move(box.x + NARROW_PX, 400, { steps: 8 });
  await page.mouse.up();
}

async function lens(page) {
  await page.locator(LENS).first().waitFor();
}

async function report(page) {
  await runCommand(page, "Charterlint: Show report");
  await page.locator(".tab.active", { hasText: "Report" }).waitFor();
  await page.waitForTimeout(PAGE_MS);
}

const closeEditor = async (page) => {
  await runCommand(page, "View: Close Editor");
  await settle(page);
};

async function documentMenu(page) {
  await page.locator(".statusbar-item", { hasText: "Charterlint" }).first().click();
  await title(page, "Charterlint");
}

async function newCharter(page) {
  await runCommand(page, "Charterlint: New charter");
  await title(page, "New charter");
}

async function draft(page) {
  await newCharter(page);
  for (let answers = 0; answers < 4; answers += 1) {
    await page.keyboard.press("Enter");
    await settle(page);
  }
  await page.locator(".snippet-placeholder").first().waitFor();
}

const throwAway = async (page) => {
  await runCommand(page, "View: Revert and Close Editor");
  await settle(page);
};

async function walkthrough(page) {
  await runCommand(page, "Charterlint: Get started");
  await page
    .locator(".getting-started-category, .gettingStartedDetailsContent, .gettingStartedContainer")
    .first()
    .waitFor();
  await page.waitForTimeout(PAGE_MS);
}

async function welcome(page) {
  await runCommand(page, "View: Close All Editors");
  await runCommand(page, "Charterlint: Show charter coverage");
  await page.locator(".welcome-view-content", { hasText: "New charter" }).first().waitFor();
}

export const OVERVIEW_SHOTS = [
  { name: "lens", take: lens },
  { name: "document-menu", take: documentMenu },
  { name: "coverage", take: coverage },
  { name: "report", take: report, after: closeEditor },
  { name: "new-charter", take: newCharter },
  { name: "draft", take: draft, after: throwAway },
  { name: "narrow", take: narrow },
  { name: "walkthrough", take: walkthrough, after: closeEditor },
  { name: "welcome", take: welcome },
];
