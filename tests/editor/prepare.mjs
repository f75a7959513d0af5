// What either door needs for one run: folders of its own, so that nothing of the repository is edited.
import { cp } from "node:fs/promises";
import path from "node:path";
import { fresh, repository } from "../../scripts/editor/cache.mjs";
import { webExtension } from "../../scripts/editor/web-extension.mjs";
import { bundleSuite } from "./bundle.mjs";

/**
 * @param {"browser" | "desktop"} door
 * @param {"node" | "web"} host
 * @returns {Promise<{ folder: string, workspace: string, extension: string, suite: string }>} absolute paths: the
 *   run's own folder, the workspace with the fixtures, the extension in development, the bundled suite
 */
export async function prepareRun(door, host) {
  const folder = await fresh(path.join("runs", `${door}-${host}`));
  const workspace = path.join(folder, "workspace");
  await cp(path.join(repository, "tests/editor/fixtures"), workspace, { recursive: true });
  const extension = host === "web" ? await webExtension(path.join(folder, "extension")) : repository;
  // VS Code runs a suite in the extension host of the extension that it lies in: below the copy, or below the
  // repository, where the cache is.
  const suite = await bundleSuite(host, host === "web" ? extension : folder);
  return { folder, workspace, extension, suite };
}
