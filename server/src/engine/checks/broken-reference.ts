/** A relative link whose file does not exist. */
import { type GovernanceDocument, linksOf } from "../document/document.js";
import type { CheckInput, Found } from "./check.js";

/** The relative link targets of a document that the host is to look up: decoded, without query or fragment. */
export function references(document: GovernanceDocument): string[] {
  const targets = new Set<string>();
  for (const { url } of linksOf(document)) {
    const target = relativeTarget(url);
    if (target) targets.add(target);
  }
  return [...targets];
}

export function brokenReference({ document, files }: CheckInput): Found[] {
  const found: Found[] = [];
  for (const { url, span } of linksOf(document)) {
    const target = relativeTarget(url);
    if (!target || files.get(target) !== "missing") continue;
    found.push({ span, message: { id: "broken-reference", args: { target } }, confidence: 1 });
  }
  return found;
}

/** Undefined for what is not a file beside the document: other schemes, absolute paths, fragments alone. */
export function relativeTarget(url: string): string | undefined {
  if (url === "" || /^(?:[a-z][a-z\d+.-]*:|\/|\\|#|\?)/i.test(url)) return undefined;
  const path = url.replace(/[?#].*$/s, "");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
