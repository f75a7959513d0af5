/** Paths as the readers of a report know them. */
import { posix } from "node:path";
import { pathToFileURL } from "node:url";
import { isAddress } from "../../engine/index.js";
import type { Report } from "../../project/index.js";
import { shownFrom } from "../paths.js";

/** Seen from the repository's topmost folder; what is not under it, and addresses, as it is. */
export function inRepository(root: string, path: string): string {
  if (isAddress(path)) return path;
  const relative = posix.relative(root, path);
  return relative === "" || relative.startsWith("../") ? path : relative;
}

/** A relative URI for what is in the repository, an absolute one for what is not. */
export function uriOf(root: string, path: string): { readonly uri: string; readonly isRelative: boolean } {
  if (isAddress(path)) return { uri: encodeURI(path), isRelative: false };
  const relative = inRepository(root, path);
  if (relative === path) return { uri: pathToFileURL(path).href, isRelative: false };
  return { uri: relative.split("/").map(segment).join("/"), isRelative: true };
}

/** A name that Unicode cannot spell is not to stop the report. */
function segment(name: string): string {
  return encodeURIComponent(name.replace(/\p{Cs}/gu, "\ufffd"));
}

/** With the paths of configuration files as they are shown. */
export function namedFrom(cwd: string, report: Report): Report {
  const problems = report.problems.map((problem) => ({ ...problem, path: shownFrom(cwd, problem.path) }));
  return { ...report, problems };
}
