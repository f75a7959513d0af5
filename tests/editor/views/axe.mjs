// What axe-core finds in a page, or in the page of a webview.
import { createRequire } from "node:module";

const { source } = createRequire(import.meta.url)("axe-core");

const lines = ({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`);

async function violations(page, selector) {
  await page.evaluate(source);
  const found = await page.evaluate((where) => globalThis.axe.run(where), selector);
  if (found.passes.length === 0) throw new Error(`axe-core had nothing to look at in ${selector}`);
  return found.violations.flatMap(lines);
}

/** @throws with what axe-core finds within `selector` of the workbench */
export async function mustBeAccessible(page, selector) {
  const found = await violations(page, selector);
  if (found.length > 0) throw new Error(found.join("\n"));
}

const SHOWN_WITHIN_MS = 10_000;
const POLL_MS = 200;

/** The HTML of the webview that is shown. Scripts are off in ours: it is read from the frame around it. */
export async function webviewHtml(page, until = Date.now() + SHOWN_WITHIN_MS) {
  const around = page.frames().filter((frame) => frame.parentFrame() === page.mainFrame());
  for (const frame of around) {
    const html = await frame.evaluate(
      () => document.getElementById("active-frame")?.contentDocument?.documentElement.outerHTML,
    );
    if (html !== undefined) return html;
  }
  if (Date.now() > until) throw new Error("no webview is shown");
  await page.waitForTimeout(POLL_MS);
  return webviewHtml(page, until);
}

const CONTENT_POLICY = /<meta[^>]*Content-Security-Policy[^>]*>/i;

/** @throws with what axe-core finds in the webview's page, which is laid out again with the colours it had there */
export async function webviewMustBeAccessible(page) {
  const html = await webviewHtml(page);
  if (!CONTENT_POLICY.test(html)) throw new Error("the webview's page has no content security policy");
  const copy = await page.context().newPage();
  try {
    // The policy would keep axe-core out as well.
    await copy.setContent(html.replace(CONTENT_POLICY, ""));
    await mustBeAccessible(copy, "body");
  } finally {
    await copy.close();
  }
}
