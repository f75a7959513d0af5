/** Which documents a change touches, and what they were called before. */
import type { Git } from "./git.js";

/** Absolute paths; one of them is missing for a document that came or went. */
export interface ChangedPath {
  readonly before?: string;
  readonly after?: string;
}

const DOCUMENT = /\.(?:md|markdown)$/i;

/**
 * @param to the newer commit; undefined for the files as they stand in the folder, of which those that git does not know
 * are left out
 * @param paths files, folders or git's own patterns, seen from the working folder; none: all
 */
export async function changedDocuments(
  git: Git,
  from: string,
  to: string | undefined,
  paths: readonly string[],
): Promise<ChangedPath[]> {
  const revisions = to === undefined ? [from] : [from, to];
  const printed = await git.text([
    "diff",
    "--name-status",
    "-z",
    "-M40%",
    "--no-ext-diff",
    "--no-textconv",
    ...revisions,
    "--",
    ...paths,
  ]);
  return [...pathsIn(printed.split("\0"), git.top)].filter(({ before, after }) => DOCUMENT.test(after ?? before ?? ""));
}

/** `M path`, `A path`, `D path`, `R087 old new`, each ended by NUL. */
function* pathsIn(fields: readonly string[], top: string): Generator<ChangedPath> {
  for (let at = 0; at < fields.length - 1; ) {
    const [status = "", first = "", second = ""] = fields.slice(at, at + 3);
    const isPair = /^[RC]/.test(status);
    const [before, after] = [`${top}/${first}`, `${top}/${isPair ? second : first}`];
    at += isPair ? 3 : 2;
    if (status.startsWith("A") || status.startsWith("C")) yield { after };
    else if (status.startsWith("D")) yield { before };
    else yield { before, after };
  }
}
