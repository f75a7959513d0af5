// media/icon.png from media/icon.svg: `node scripts/icon.mjs`. Needs the browser that `npm test` sets up.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { repository } from "./editor/cache.mjs";
import { chromiumExecutable } from "./editor/chromium.mjs";
import { openBrowser } from "./editor/workbench.mjs";

const SIZE = 128;

const media = (name) => path.join(repository, "media", name);
const browser = await openBrowser({ executable: await chromiumExecutable(), viewport: { width: SIZE, height: SIZE } });
try {
  const svg = await readFile(media("icon.svg"), "utf8");
  await browser.page.setContent(`<style>body{margin:0;background:transparent}svg{display:block}</style>${svg}`);
  await writeFile(media("icon.png"), await browser.page.screenshot({ omitBackground: true }));
} finally {
  await browser.end();
}
