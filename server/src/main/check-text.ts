/** The shortest way from a text to its findings. */
import { createEngine, formatMessage, type LintResult, type LintSettings, type Position } from "../engine/index.js";

export interface CheckTextOptions extends LintSettings {
  /** What the text is called; shows in the result. */
  readonly path?: string;
}

export interface PlacedFinding {
  readonly rule: string;
  readonly severity: "error" | "warning" | "info";
  /** A sentence for people, in English. */
  readonly message: string;
  /** Zero-based lines and characters, in UTF-16 units; `end` is not part of it. */
  readonly start: Position;
  readonly end: Position;
}

/**
 * Checks one text by itself: no configuration file is looked up and no link followed. Never throws on any text.
 *
 * @returns the whole result, with offsets, and its findings that stand (waived ones left out) as sentences with places
 */
export function checkText(
  text: string,
  { path = "document.md", ...settings }: CheckTextOptions = {},
): { readonly result: LintResult; readonly findings: readonly PlacedFinding[] } {
  const engine = createEngine();
  const document = engine.read(path, text);
  const result = engine.lint(document, { settings, files: new Map() });
  const place = (offset: number) => document.lines.positionAt(offset);
  const findings = result.findings
    .filter((finding) => finding.waiver === null)
    .map(({ rule, severity, message, span }) => ({
      rule,
      severity,
      message: formatMessage(message),
      start: place(span.start),
      end: place(span.end),
    }));
  return { result, findings };
}
