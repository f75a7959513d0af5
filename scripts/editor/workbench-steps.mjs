// What pictures do in the workbench, over and over.

export const SETTLE_MS = 600;
export const QUICK_INPUT = ".quick-input-widget:not(.hidden)";

/** Decorations and lists fade and scroll: a picture is taken when they have come to rest. */
export const settle = (page) => page.waitForTimeout(SETTLE_MS);

/** Runs a command by its title, as a person does. */
export async function runCommand(page, title) {
  // A dialog that is about to close takes the key and shows nothing for it.
  await page.locator(QUICK_INPUT).first().waitFor({ state: "hidden" });
  await page.keyboard.press("F1");
  const input = page.locator(`${QUICK_INPUT} input`).first();
  await input.fill(`>${title}`);
  // A row is named by its command, with its keys after a comma; some titles end with an ellipsis.
  const name = new RegExp(`^${title}…?(,|$)`);
  await page.locator(QUICK_INPUT).getByRole("option", { name }).first().click();
}

/** As a person does: the workbench in a browser does not take the themes of high contrast from its settings at the start. */
export async function chooseTheme(page, theme) {
  await page
    .locator(".squiggly-error, .squiggly-warning, .squiggly-info")
    .first()
    .waitFor({ state: "attached", timeout: 60_000 });
  await runCommand(page, "Preferences: Color Theme");
  await page.locator(QUICK_INPUT).locator("input").first().fill(theme);
  await settle(page);
  await page.keyboard.press("Enter");
  await settle(page);
}
