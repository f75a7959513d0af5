/** Between the URIs of the protocol and the paths of the project layer. */
import { URI } from "vscode-uri";
import type { Place } from "./host.js";

/** A document's place and its absolute, `/`-separated path there (on Windows `c:/a/b`). */
export interface Located extends Place {
  readonly path: string;
}

const DRIVE = /^[a-z]:/;

/** The URI may be anything that a client sends: one that cannot be parsed is taken as the name of an unsaved text. */
export function locate(uri: string): Located {
  try {
    const { scheme, authority, path, fsPath } = URI.parse(uri, true);
    // `fsPath` knows drives and shares, but on Windows separates by backslashes; elsewhere they belong to names.
    const own = path.includes("\\") && !DRIVE.test(fsPath) ? fsPath : fsPath.replaceAll("\\", "/");
    return { scheme, authority, path: scheme === "file" ? own : path };
  } catch {
    return { scheme: "untitled", authority: "", path: `/${uri}` };
  }
}

/** The URI of `path` in the same place. */
export function uriIn({ scheme, authority }: Place, path: string): string {
  return (scheme === "file" ? URI.file(path) : URI.from({ scheme, authority, path })).toString();
}

/** One key for all spellings of a URI (`file:///c%3A/x`, `file:///C:/x`). */
export function keyOf({ scheme, authority, path }: Located): string {
  return scheme === "file" ? `file:${path}` : `${scheme}://${authority}${path}`;
}
