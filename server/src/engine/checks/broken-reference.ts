/** A relative link whose file does not exist. */
import { check } from "../catalogue/lookup.js";
import { type GovernanceDocument, linksOf } from "../document/document.js";
import type { FileState, Finding, Severity } from "../types.js";

/** The relative link targets of a document that the host is to look up: decoded, without query or fragment. */
export function references(document: GovernanceDocument): string[] {
  const targets = new Set<string>();
  for (const { url } of linksOf(document)) {
    const target = relativeTarget(url);
    if (target) targets.add(target);
  }
  return [...targets];
}

export function brokenReferences(document: GovernanceDocument, files: ReadonlyMap<string, FileState>): Finding[] {
  const findings: Finding[] = [];
  for (const { url, span } of linksOf(document)) {
    const target = relativeTarget(url);
    if (!target || files.get(target) !== "missing") continue;
    findings.push({
      rule: "broken-reference",
      severity: SEVERITY,
      message: { id: "broken-reference", args: { target } },
      confidence: 1,
      span,
      place: "text",
      related: [],
      principles: PRINCIPLES,
      fixable: false,
      waiver: null,
    });
  }
  return findings;
}

const { level, principles: PRINCIPLES } = check("broken-reference");
const SEVERITY: Severity = level === "off" ? "warning" : level;

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
