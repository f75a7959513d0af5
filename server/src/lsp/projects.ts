/** A project for each workspace folder (and set of client settings), made when it is first needed. */
import type { WorkspaceFoldersChangeEvent } from "vscode-languageserver";
import { createProject, type FileSystem, type Project } from "../project/index.js";
import { folderOf, within } from "../project/paths.js";
import { type Located, locate } from "./places.js";
import type { Base } from "./session.js";
import type { DocumentSettings } from "./settings.js";
import { filesOf, type PlaceFiles } from "./stored-files.js";

export interface Projects {
  of(located: Located, settings: DocumentSettings): Project;
  /** The files of the place, where what is open goes before what is stored. */
  files(located: Located): FileSystem;
  /** The workspace folder that holds a document, the nearest. */
  folderOf(located: Located): Located | undefined;
  folders(): readonly Located[];
  foldersChanged(change: WorkspaceFoldersChangeEvent): void;
  /** A file changed, came or went. */
  invalidate(path: string): void;
  /** Whether a configuration that was found depends on the file at this path. */
  dependOn(path: string): boolean;
}

const TOO_MANY = 50;

export function createProjects(base: Base): Projects {
  const { engine, params } = base;
  const folders = new Map<string, Located>();
  for (const { uri } of params.workspaceFolders ?? []) folders.set(uri, locate(uri));
  if (folders.size === 0 && params.rootUri) folders.set(params.rootUri, locate(params.rootUri));
  const projects = new Map<string, { readonly project: Project; readonly files: PlaceFiles }>();
  const places = new Map<string, PlaceFiles>();
  const filesAt = (located: Located): PlaceFiles => {
    const key = `${located.scheme}://${located.authority}`;
    const files = places.get(key) ?? filesOf(base, located);
    places.set(key, files);
    return files;
  };
  const create = (located: Located, root: string, { levels }: DocumentSettings) => {
    const files = filesOf(base, located);
    return { files, project: createProject(files, { root, engine, overrides: { levels } }) };
  };
  return {
    files: filesAt,
    folders: () => [...folders.values()].map(withoutSlash),
    folderOf: (located) => holding(located, [...folders.values()]),
    of(located, settings) {
      const root = rootOf(located, [...folders.values()]);
      const key = JSON.stringify([located.scheme, located.authority, root, settings.levels]);
      const known = projects.get(key) ?? create(located, root, settings);
      if (projects.size >= TOO_MANY) projects.clear();
      projects.set(key, known);
      return known.project;
    },
    foldersChanged({ added, removed }) {
      for (const { uri } of removed) folders.delete(uri);
      for (const { uri } of added) folders.set(uri, locate(uri));
      projects.clear();
    },
    dependOn: (path) => [...projects.values()].some(({ project }) => project.dependsOn(path)),
    invalidate(path) {
      for (const files of places.values()) files.forget();
      for (const { project, files } of projects.values()) {
        files.forget();
        project.invalidate(path);
      }
    },
  };
}

/**
 * Configuration is looked for up to the root of a disk, as the command does it (and ends as there at a folder with
 * `.git`): which folder somebody opened is not to change what is found. Elsewhere up to the nearest workspace folder.
 */
function rootOf(located: Located, folders: readonly Located[]): string {
  if (located.scheme === "file") return /^[a-z]:\//i.exec(located.path)?.[0] ?? "/";
  return holding(located, folders)?.path ?? folderOf(located.path);
}

function holding(located: Located, folders: readonly Located[]): Located | undefined {
  const [nearest] = folders
    .filter(({ scheme, authority }) => scheme === located.scheme && authority === located.authority)
    .filter(({ path }) => within(path, located.path) !== undefined)
    .sort((a, b) => b.path.length - a.path.length);
  return nearest && withoutSlash(nearest);
}

function withoutSlash(located: Located): Located {
  const { path } = located;
  return path.length > 1 && path.endsWith("/") ? { ...located, path: path.slice(0, -1) } : located;
}
