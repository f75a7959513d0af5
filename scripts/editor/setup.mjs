// Sets up the host of the editor tests: `node scripts/editor/setup.mjs`. Done once, it returns at once.
import { pathToFileURL } from "node:url";
import { chromiumExecutable } from "./chromium.mjs";
import { codeServerEntry } from "./code-server.mjs";

const NODE_NEEDED = 22;

function requireNode() {
  const [major] = process.versions.node.split(".").map(Number);
  if (major < NODE_NEEDED) {
    throw new Error(
      `Node ${NODE_NEEDED} or later is needed, this is ${process.versions.node}: start it by an npm script`,
    );
  }
}

/**
 * @returns {Promise<{ entry: string, chromium: string }>} absolute paths of code-server's entry and of the browser
 * @throws {import("./cache.mjs").HostUnavailable} when one cannot be had here
 * @throws {Error} when this Node is too old
 */
export async function setUpHost() {
  requireNode();
  const chromium = await chromiumExecutable();
  const entry = await codeServerEntry();
  return { entry, chromium };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { entry, chromium } = await setUpHost();
    console.log(`code-server: ${entry}\nChromium:    ${chromium}`);
  } catch (error) {
    console.error(`set-up: ${error.message}`);
    process.exitCode = 3;
  }
}
