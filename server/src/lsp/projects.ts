/** A project for each workspace folder (and set of client settings), made when it is first needed. */
import type { WorkspaceFoldersChangeEvent } from "vscode-languageserver";
import { createProject, type FileSystem, type Project } from "../project/index.js";
import { folderOf, within } from "../project/paths.js";
import type { Place } from "./host.js";
import { keyOf, type Located, locate, uriIn } from "./places.js";
import type { Base } from "./session.js";
import type { DocumentSettings } from "./settings.js";

export interface Projects {
  of(located: Located, settings: DocumentSettings): Project;
  foldersChanged(change: WorkspaceFoldersChangeEvent): void;
  /** A file changed, came or went. */
  invalidate(path: string): void;
}

const TOO_MANY = 50;

export function createProjects(base: Base): Projects {
  const { engine, params } = base;
  const folders = new Map<string, Located>();
  for (const { uri } of params.workspaceFolders ?? []) folders.set(uri, locate(uri));
  if (folders.size === 0 && params.rootUri) folders.set(params.rootUri, locate(params.rootUri));
  const projects = new Map<string, Project>();
  return {
    of(located, { levels }) {
      const root = rootOf(located, [...folders.values()]);
      const key = JSON.stringify([located.scheme, located.authority, root, levels]);
      const project =
        projects.get(key) ?? createProject(filesOf(base, located), { root, engine, overrides: { levels } });
      if (projects.size >= TOO_MANY) projects.clear();
      projects.set(key, project);
      return project;
    },
    foldersChanged({ added, removed }) {
      for (const { uri } of removed) folders.delete(uri);
      for (const { uri } of added) folders.set(uri, locate(uri));
      projects.clear();
    },
    invalidate(path) {
      for (const project of projects.values()) project.invalidate(path);
    },
  };
}

/** The nearest workspace folder that holds the document, else its own folder. */
function rootOf(located: Located, folders: readonly Located[]): string {
  const holding = folders
    .filter(({ scheme, authority }) => scheme === located.scheme && authority === located.authority)
    .filter(({ path }) => within(path, located.path) !== undefined)
    .sort((a, b) => b.path.length - a.path.length)[0];
  return holding ? withoutSlash(holding.path) : folderOf(located.path);
}

function withoutSlash(path: string): string {
  return path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
}

/** The files of a place, where an open document wins over what is stored. */
function filesOf(base: Base, place: Place): FileSystem {
  const stored = storedFiles(base, place);
  const open = (path: string) => {
    const key = keyOf(locate(uriIn(place, path)));
    return base.documents.all().find(({ uri }) => keyOf(locate(uri)) === key);
  };
  return {
    async readText(path) {
      return open(path)?.getText() ?? stored.readText(path);
    },
    async state(path) {
      return open(path) ? "file" : stored.state(path);
    },
  };
}

function storedFiles({ host, client }: Base, place: Place): FileSystem {
  if (place.scheme === "file" && host.ownFiles) return host.ownFiles;
  return place.scheme !== "untitled" && client.options.files ? host.clientFiles(place) : NOWHERE;
}

/** An unsaved text stands nowhere: it has no configuration, and where its links lead cannot be told. */
const NOWHERE: FileSystem = {
  readText: async () => undefined,
  state: async () => {
    throw new Error("the document is not stored where it can be looked up");
  },
};
