/** Configurations in npm packages, found as Node finds packages: in `node_modules` of the folder and of those above it. */
import type { FileSystem } from "../file-system.js";
import { foldersUp, inFolder } from "../paths.js";
import { isRecord, valueAt } from "./faults.js";
import { readSource } from "./source.js";

/** Where a configuration stands. */
export interface Located {
  readonly path: string;
  readonly text: string;
  /** Keys to it, where it is only a part of the file. */
  readonly at?: readonly string[];
}

export type PackageFound =
  | { readonly type: "found"; readonly located: Located }
  | { readonly type: "missing" }
  /** The package is there, and has no configuration. */
  | { readonly type: "empty"; readonly message: string };

/** `name` or `@scope/name`, and a file in it. */
const NAME = /^((?:@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*)(?:\/(.+))?$/i;
const MANIFEST = "package.json";
const KEY = "charterlint";

export interface PackageName {
  readonly name: string;
  readonly file: string | undefined;
}

/** Undefined for what cannot be the name of a package. */
export function packageName(text: string): PackageName | undefined {
  const [, name, file] = NAME.exec(text) ?? [];
  if (name === undefined || text.includes("\\") || text.split("/").some((each) => each === ".." || each === "."))
    return undefined;
  return { name, file };
}

/**
 * @param from the folder in which the search begins
 * @param top the folder in which it ends
 * @throws with a message for people when a file cannot be read
 */
export async function findPackage(
  fs: FileSystem,
  { name, file }: PackageName,
  from: string,
  top: string,
): Promise<PackageFound> {
  for (const folder of foldersUp(inFolder(from, "package"), top)) {
    const home = inFolder(folder, `node_modules/${name}`);
    const manifest = await fs.readText(inFolder(home, MANIFEST));
    const path = inFolder(home, file ?? "charterlint.yaml");
    const text = await fs.readText(path);
    if (text !== undefined) return { type: "found", located: { path, text } };
    if (manifest === undefined) continue;
    if (file !== undefined) return { type: "empty", message: `The package "${name}" has no file "${file}".` };
    return inManifest(fs, name, home, manifest);
  }
  return { type: "missing" };
}

/** The key `charterlint` of package.json: the configuration itself, or the path of it in the package. */
async function inManifest(fs: FileSystem, name: string, home: string, manifest: string): Promise<PackageFound> {
  const path = inFolder(home, MANIFEST);
  const held = valueAt(readSource(manifest).plain, [KEY]);
  if (isRecord(held) && !Array.isArray(held)) return { type: "found", located: { path, text: manifest, at: [KEY] } };
  if (typeof held !== "string")
    return {
      type: "empty",
      message: `The package "${name}" holds no configuration: neither a file charterlint.yaml nor a key "charterlint" in its package.json.`,
    };
  const target = held.replace(/^\.\//, "");
  const isInside =
    target !== "" && !target.startsWith("/") && !target.includes("\\") && !target.split("/").includes("..");
  const text = isInside ? await fs.readText(inFolder(home, target)) : undefined;
  if (text !== undefined) return { type: "found", located: { path: inFolder(home, target), text } };
  return { type: "empty", message: `The package "${name}" names "${held}" as its configuration, which is not there.` };
}
