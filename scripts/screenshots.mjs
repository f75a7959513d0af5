// Pictures of the extension at work in VS Code, light and dark:
//   node scripts/screenshots.mjs [FILE] [--out FOLDER] [--on HEADING] [--heading HEADING] [--rule ID] [--only NAME]…
// FILE is copied first. Needs the build, and the host that `npm test` sets up.
import { copyFile, mkdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { cache, fresh, repository } from "./editor/cache.mjs";
import { startHost } from "./editor/host.mjs";
import { setUpHost } from "./editor/setup.mjs";
import { takeShots } from "./editor/shots.mjs";
import { openBrowser, workbenchUrl } from "./editor/workbench.mjs";

const THEMES = { light: "Default Light Modern", dark: "Default Dark Modern" };
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
    },
  });
  const { out, ...shown } = values;
  return { source: path.resolve(positionals[0] ?? FIXTURE), out: path.resolve(out), shown };
}

async function picture(theme, { source, out, shown }, { entry, chromium }) {
  const folder = await fresh(`runs/screenshots-${theme}`);
  const workspace = path.join(folder, "workspace");
  const document = path.join(workspace, path.basename(source));
  await mkdir(workspace);
  await copyFile(source, document);
  const settings = { ...SETTINGS, "workbench.colorTheme": THEMES[theme] };
  const server = await startHost({ entry, folder, workspace, settings });
  try {
    const browser = await openBrowser({ executable: chromium, scale: 1.5 });
    try {
      const paths = { extensionDevelopmentPath: repository, openFile: document };
      await browser.visit(workbenchUrl({ port: server.port, folder: workspace, paths }));
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
  for (const theme of Object.keys(THEMES)) await picture(theme, chosen, editor);
  console.log(`pictures: ${chosen.out}`);
} catch (error) {
  console.error(`screenshots: ${error.message}`);
  process.exitCode = 1;
}
