/** The files of a place, where an open document wins over what is stored. */
import { type FileSystem, remembering } from "../project/index.js";
import type { Place } from "./host.js";
import { keyOf, locate, uriIn } from "./places.js";
import type { Base } from "./session.js";

export interface PlaceFiles extends FileSystem {
  /** A stored file changed, came or went. */
  forget(): void;
}

/** So many milliseconds stored texts are taken to stay as they are, for files whose changes nobody tells. */
const KEPT = 2000;

export function filesOf(base: Base, place: Place): PlaceFiles {
  const stored = storedFiles(base, place);
  let texts: FileSystem | undefined;
  const kept = (): FileSystem => {
    if (!texts) base.host.after(KEPT, forget);
    texts ??= remembering(stored);
    return texts;
  };
  const forget = (): void => {
    texts = undefined;
  };
  const open = (path: string) => {
    const key = keyOf(locate(uriIn(place, path)));
    return base.documents.all().find(({ uri }) => keyOf(locate(uri)) === key);
  };
  return {
    forget,
    readText: async (path) => open(path)?.getText() ?? kept().readText(path),
    // Of files that are only linked to, nobody tells that they come or go.
    state: async (path) => (open(path) ? "file" : stored.state(path)),
    list: (path) => kept().list(path),
  };
}

function storedFiles({ host, client }: Base, place: Place): FileSystem {
  if (place.scheme === "file" && host.ownFiles) return host.ownFiles;
  return place.scheme !== "untitled" && client.options.files ? host.clientFiles(place) : NOWHERE;
}

/** An unsaved text stands nowhere: it has no configuration, and where its links lead cannot be told. */
const NOWHERE: FileSystem = {
  readText: async () => undefined,
  list: async () => [],
  state: async () => {
    throw new Error("the document is not stored where it can be looked up");
  },
};
