/** The files of a repository as they were at a revision. What is in no repository is read from the disk. */
import type { DocumentFiles, DocumentRead, FolderEntry } from "../../project/index.js";
import { MAX_BYTES } from "../../project/index.js";
import type { Io } from "../io.js";
import type { Git } from "./git.js";

interface Entry {
  readonly type: "file" | "link" | "folder";
  readonly id: string;
  readonly bytes: number;
}

export async function revisionFiles(
  io: Pick<Io, "files" | "decode">,
  git: Git,
  commit: string,
): Promise<DocumentFiles> {
  const tree = await readTree(git, commit);
  const { files } = io;
  /** What git does not keep, such as installed packages, is there for all revisions. */
  const isKept = (path: string): boolean =>
    (path === git.top || path.startsWith(`${git.top}/`)) &&
    !/\/(?:node_modules|\.git)(?:\/|$)/.test(path.slice(git.top.length));
  const readDocument = async (path: string): Promise<DocumentRead> =>
    isKept(path) ? readEntry(io, git, tree.entries.get(path), tree.folders.has(path)) : files.readDocument(path);
  return {
    ...files,
    readDocument,
    async readText(path) {
      if (!isKept(path)) return files.readText(path);
      const read = await readDocument(path);
      return read.type === "text" ? read.text : undefined;
    },
    async state(path) {
      if (!isKept(path)) return files.state(path);
      return tree.entries.has(path) ? "file" : tree.folders.has(path) || path === git.top ? "folder" : "missing";
    },
    list: async (path) => (isKept(path) ? (tree.folders.get(path) ?? []) : files.list(path)),
    replace: async () => "changed",
  };
}

async function readEntry(
  io: Pick<Io, "decode">,
  git: Git,
  entry: Entry | undefined,
  isFolder: boolean,
): Promise<DocumentRead> {
  if (!entry) return { type: isFolder ? "folder" : "missing" };
  if (entry.type === "link") return { type: "unreadable", message: "it is a symbolic link" };
  if (entry.bytes > MAX_BYTES) return { type: "too-large", bytes: entry.bytes };
  return io.decode(await git.bytes(["cat-file", "blob", entry.id]));
}

interface Tree {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly folders: ReadonlyMap<string, readonly FolderEntry[]>;
}

async function readTree(git: Git, commit: string): Promise<Tree> {
  const entries = new Map<string, Entry>();
  const folders = new Map<string, FolderEntry[]>();
  const put = (path: string, type: FolderEntry["type"]): void => {
    const at = path.lastIndexOf("/");
    const folder = path.slice(0, at);
    const known = folders.get(folder);
    const entry = { name: path.slice(at + 1), type };
    if (known) known.push(entry);
    else folders.set(folder, [entry]);
    if (!known && folder.length > git.top.length) put(folder, "folder");
  };
  const listed = await git.text(["ls-tree", "-r", "-l", "-z", "--full-tree", commit]);
  for (const line of listed.split("\0")) {
    const [, mode = "", type, id = "", size = "", name] = /^(\d+) (\w+) (\w+) +(\d+|-)\t([\s\S]*)$/.exec(line) ?? [];
    if (type !== "blob" || name === undefined) continue;
    const path = `${git.top}/${name}`;
    entries.set(path, { type: mode === "120000" ? "link" : "file", id, bytes: Number(size) });
    if (mode !== "120000") put(path, "file");
  }
  return { entries, folders };
}
