// Pictures of the extension at work in VS Code, light and dark unless a theme is named:
//   node scripts/screenshots.mjs [FILE] [--out FOLDER] [--on HEADING] [--heading HEADING] [--rule ID] [--only NAME]…
//     [--theme light|dark|contrast|contrast-light]… [--zoom 2]
//   node scripts/screenshots.mjs --readme   makes the pictures of README.md
// FILE is copied first. Needs the build, and the host that `npm test` sets up.
import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { cache, fresh, repository } from "./editor/cache.mjs";
import { startHost } from "./editor/host.mjs";
import { setUpHost } from "./editor/setup.mjs";
import { takeShots } from "./editor/shots.mjs";
import { openBrowser, workbenchUrl } from "./editor/workbench.mjs";
import { chooseTheme } from "./editor/workbench-steps.mjs";

const THEMES = {
  light: "Light Modern",
  dark: "Dark Modern",
  contrast: "Dark High Contrast",
  "contrast-light": "Light High Contrast",
};
const VIEWPORT = { width: 1280, height: 800 };
const SCALE = 1.5;
/** Those that README.md shows, small enough for a page. */
const README = { out: "docs/images", theme: ["light"], scale: 1, only: ["finding", "coverage", "draft"] };
const FIXTURE = path.join(repository, "tests/editor/fixtures/charter.md");
const SETTINGS = { "editor.minimap.enabled": false, "editor.hover.delay": 100, "window.commandCenter": false };

function options() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      out: { type: "string", default: path.join(cache, "screenshots") },
      on: { type: "string" },
      heading: { type: "string", default: "Transparency" },
      only: { type: "string", multiple: true },
      rule: { type: "string", default: "appeals" },
      theme: { type: "string", multiple: true, default: ["light", "dark"] },
      zoom: { type: "string", default: "1" },
      readme: { type: "boolean", default: false },
    },
  });
  const { readme, ...given } = values;
  const { out, theme: themes, zoom, scale = SCALE, ...shown } = { ...given, ...(readme ? README : {}) };
  const unknown = themes.filter((each) => !Object.hasOwn(THEMES, each));
  if (unknown.length > 0) throw new Error(`--theme is one of ${Object.keys(THEMES).join(", ")}, not ${unknown}`);
  const source = path.resolve(positionals[0] ?? FIXTURE);
  return { source, out: path.resolve(out), themes, zoom: Number(zoom), scale, shown };
}

/** As the browser's own zoom does: fewer and larger pixels. */
const zoomed = (zoom) => ({ width: VIEWPORT.width / zoom, height: VIEWPORT.height / zoom });

async function picture(theme, { source, out, zoom, scale, shown }, { entry, chromium }) {
  const folder = await fresh(`runs/screenshots-${theme}`);
  const workspace = path.join(folder, "workspace");
  const document = path.join(workspace, path.basename(source));
  await mkdir(workspace);
  await copyFile(source, document);
  const server = await startHost({ entry, folder, workspace, settings: SETTINGS });
  try {
    const browser = await openBrowser({ executable: chromium, viewport: zoomed(zoom), scale: scale * zoom });
    try {
      const paths = { extensionDevelopmentPath: repository, openFile: document };
      await browser.visit(workbenchUrl({ port: server.port, folder: workspace, paths }));
      await chooseTheme(browser.page, THEMES[theme]);
      await takeShots(browser.page, { ...shown, file: (name) => path.join(out, `${theme}-${name}.png`) });
    } catch (error) {
      await browser.page.screenshot({ path: path.join(out, `${theme}-failed.png`) });
      throw error;
    } finally {
      await browser.end();
    }
  } finally {
    await server.end();
  }
}

try {
  const chosen = options();
  await mkdir(chosen.out, { recursive: true });
  const editor = await setUpHost();
  for (const theme of chosen.themes) await picture(theme, chosen, editor);
  console.log(`pictures: ${chosen.out}`);
} catch (error) {
  console.error(`screenshots: ${error.message}`);
  process.exitCode = 1;
}
