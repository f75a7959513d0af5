// VS Code itself: the npm package code-server holds its server, its workbench and both extension hosts.
import path from "node:path";
import { HostUnavailable, once } from "./cache.mjs";
import { runCommand } from "./run-command.mjs";

const VERSION = "4.139.1";

/** Its lock file is not in step with its manifest, hence `install` and not `ci`. No native module is built. */
const INSTALL = ["install", "--ignore-scripts", "--omit=dev", "--no-audit", "--no-fund", "--no-package-lock"];

async function unpack(folder) {
  const packed = await runCommand("npm", ["pack", `code-server@${VERSION}`, "--silent"], { cwd: folder });
  const archive = packed.trim().split("\n").at(-1);
  await runCommand("tar", ["-xzf", archive], { cwd: folder });
  await runCommand("rm", [archive], { cwd: folder });
  await runCommand("npm", INSTALL, { cwd: path.join(folder, "package") });
  await runCommand("npm", INSTALL, { cwd: path.join(folder, "package/lib/vscode") });
}

/**
 * @returns {Promise<string>} the path of code-server's entry, set up in the cache if it is not there
 * @throws {HostUnavailable} when it cannot be fetched
 */
export async function codeServerEntry() {
  try {
    const folder = await once(`code-server-${VERSION}`, unpack);
    return path.join(folder, "package/out/node/entry.js");
  } catch (error) {
    throw new HostUnavailable(`code-server ${VERSION} could not be set up from npm: ${error.message.split("\n")[0]}`);
  }
}
