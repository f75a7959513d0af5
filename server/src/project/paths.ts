/** Arithmetic on absolute, `/`-separated paths (`/a/b`, on Windows `c:/a/b`), alike on every host. */

const DRIVE = /^[a-z]:$/i;

/** The folder that holds a path; a root holds itself. */
export function folderOf(path: string): string {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
  return folder === "" || DRIVE.test(folder) ? `${folder}/` : folder;
}

/** The last segment of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The folders from the one that holds `path` up to `top`; up to the root when `path` is not under `top`. */
export function foldersUp(path: string, top: string): string[] {
  const folders: string[] = [];
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    folders.push(folder);
    if (folder === top || folderOf(folder) === folder) return folders;
  }
}

/** `path` as seen from `folder`; undefined when it is not under it. */
export function within(folder: string, path: string): string | undefined {
  const prefix = folder.endsWith("/") ? folder : `${folder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

/** A name beside others in a folder. */
export function inFolder(folder: string, name: string): string {
  return folder.endsWith("/") ? folder + name : `${folder}/${name}`;
}

/** The path that `reference` names, seen from `folder`; undefined when it is absolute or climbs above the root. */
export function resolveReference(folder: string, reference: string): string | undefined {
  if (reference.startsWith("/") || reference.includes("\\") || reference.includes("\0")) return undefined;
  let at: string | undefined = folder;
  for (const segment of reference.split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment !== "..") at = inFolder(at, segment);
    else if (folderOf(at) === at) return undefined;
    else at = folderOf(at);
  }
  return at;
}

/** The path that `reference` names, seen from `folder`; undefined when it leads out of `top`. */
export function pathWithin(top: string, folder: string, reference: string): string | undefined {
  const path = resolveReference(folder, reference);
  return path !== undefined && within(top, path) !== undefined ? path : undefined;
}
