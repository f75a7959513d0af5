// The same workbench for someone who reads German.
import { QUICK_INPUT } from "../../../scripts/editor/workbench-steps.mjs";
import { webviewHtml } from "./axe.mjs";

const VIEW = ".part.sidebar";

/**
 * There is no language pack of VS Code here: its own words stay English, and only the language that it tells extensions
 * is set. Manifest, views, lenses and report follow that.
 */
export async function german(page, { visit }) {
  await page.addInitScript(() => {
    globalThis._VSCODE_NLS_LANGUAGE = "de";
  });
  await visit();
  await page.locator(".codelens-decoration", { hasText: "Fragen beantwortet" }).waitFor({ timeout: 60_000 });
  await page.keyboard.press("F1");
  await page.locator(`${QUICK_INPUT} input`).first().fill(">Charterlint: Beantwortete Fragen zeigen");
  await page
    .locator(QUICK_INPUT)
    .getByRole("option", { name: /Beantwortete Fragen zeigen/ })
    .first()
    .click();
  await page.locator(VIEW, { hasText: "Eigenschaften (Internet Society)" }).waitFor();
  await page.keyboard.press("F1");
  await page.locator(`${QUICK_INPUT} input`).first().fill(">Charterlint: Bericht zeigen");
  await page
    .locator(QUICK_INPUT)
    .getByRole("option", { name: /Bericht zeigen/ })
    .first()
    .click();
  await page.locator(".tab.active", { hasText: "Bericht: charter.md" }).waitFor();
  const html = await webviewHtml(page);
  for (const expected of ['lang="de"', "Auf einen Blick", "Offenheit für alle und Transparenz", "Englisch"])
    if (!html.includes(expected)) throw new Error(`the report does not say ${expected}`);
}
