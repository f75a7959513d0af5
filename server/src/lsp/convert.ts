/** From the engine's terms to those of the protocol. Positions are zero-based and count UTF-16 units in both. */
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { renumberStops } from "../engine/fixes/snippet.js";
import {
  type Edit,
  type Finding,
  formatMessage,
  principle,
  ruleUrl,
  type Severity,
  type Span,
} from "../engine/index.js";
import type { ConfigurationProblem } from "../project/index.js";
import type { Checked } from "./checks.js";
import type { ClientFeatures } from "./client-features.js";
import { uriIn } from "./places.js";

export const SOURCE = "charterlint";

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

export function toRange({ document: { lines } }: Pick<Checked, "document">, { start, end }: Span): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

export function toDiagnostic(checked: Checked, finding: Finding, client: ClientFeatures): Diagnostic {
  const related = client.relatedInformation ? finding.related.map((each) => toRelated(checked, each)) : [];
  return {
    range: toRange(checked, finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    ...(client.codeDescription ? { codeDescription: { href: pageUri(finding.rule, client) } } : {}),
    source: SOURCE,
    message: withPrinciples(finding),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    data: { rule: finding.rule },
  };
}

export function pageUri(rule: string, { options }: ClientFeatures): string {
  return options.rulesBase ? `${options.rulesBase}/${rule}.md` : ruleUrl(rule);
}

/** The message with the principles behind it; a summary has too many to name. */
function withPrinciples({ rule, message, principles }: Finding): string {
  const text = formatMessage(message);
  if (rule === "missing-topics" || principles.length === 0) return text;
  return `${text} (${principles.map((each) => principle(each).label).join(", ")})`;
}

function toRelated(
  checked: Checked,
  { path, span, message }: Finding["related"][number],
): DiagnosticRelatedInformation {
  const here = path === checked.located.path;
  // Of another document only the name is known here, not its lines.
  const range = here ? toRange(checked, span) : { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return {
    location: { uri: here ? checked.uri : uriIn(checked.located, path), range },
    message: formatMessage(message),
  };
}

export function toConfigurationDiagnostic({ start, end, message }: ConfigurationProblem): Diagnostic {
  return { range: { start, end }, severity: DiagnosticSeverity.Error, source: SOURCE, code: "configuration", message };
}

/** A replacement as the extension's own requests give it: the client chooses text or snippet. */
export interface TextChange extends TextEdit {
  readonly snippet?: string;
}

/** In the order of the text, with the tab stops of all snippets counted through, so that no two are the same stop. */
export function toTextChanges(checked: Checked, edits: readonly Edit[]): TextChange[] {
  let stop = 1;
  return edits
    .toSorted((a, b) => a.span.start - b.span.start)
    .map(({ span, newText, snippet }) => {
      const change = { range: toRange(checked, span), newText };
      if (snippet === undefined) return change;
      const { body, next } = renumberStops(snippet, stop);
      stop = next;
      return { ...change, snippet: body };
    });
}

export function toWorkspaceEdit(checked: Checked, edits: readonly Edit[], client: ClientFeatures): WorkspaceEdit {
  const { uri, version } = checked;
  const changes = toTextChanges(checked, edits);
  if (!client.versionedEdits) return { changes: { [uri]: changes.map(toTextEdit) } };
  const asEdit = client.snippetEdits ? toSnippetEdit : toTextEdit;
  return { documentChanges: [{ textDocument: { uri, version }, edits: changes.map(asEdit) }] };
}

function toTextEdit({ range, newText }: TextChange): TextEdit {
  return { range, newText };
}

function toSnippetEdit(change: TextChange): TextEdit | SnippetTextEdit {
  if (change.snippet === undefined) return toTextEdit(change);
  return { range: change.range, snippet: { kind: "snippet", value: change.snippet } };
}
