/** From the engine's terms to those of the protocol. */
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Position,
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
  isOwn,
  type OwnRequirement,
  principle,
  type RuleId,
  ruleUrl,
  type Severity,
  type Span,
} from "../engine/index.js";
import type { ConfigurationFinding, ConfigurationProblem } from "../project/index.js";
import type { Checked } from "./checks.js";
import type { ClientFeatures } from "./client-features.js";
import type { Member } from "./family.js";
import { uriIn } from "./places.js";
import type { Lined, Positions } from "./positions.js";

export const SOURCE = "charterlint";

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** A text and the units in which the client counts its positions. */
export interface Placeable {
  readonly document: Lined;
  readonly positions: Positions;
}

export function toRange({ document, positions }: Placeable, { start, end }: Span): Range {
  return { start: positions.positionAt(document, start), end: positions.positionAt(document, end) };
}

export function toOffset({ document, positions }: Placeable, position: Position): number {
  return positions.offsetAt(document, position);
}

export function toDiagnostic(checked: Checked, finding: Finding, client: ClientFeatures): Diagnostic {
  const related = client.relatedInformation ? finding.related.map((each) => toRelated(checked, each)) : [];
  return {
    range: toRange(checked, finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    ...(client.codeDescription ? { codeDescription: { href: pageOf(checked, finding.rule, client) } } : {}),
    source: SOURCE,
    message: withPrinciples(finding),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    data: { rule: finding.rule },
  };
}

/** Where a rule is explained; an organisation may have a page of its own about its rule. */
export function pageOf(checked: Pick<Checked, "result">, rule: RuleId, client: ClientFeatures): string {
  return ownRequirement(checked, rule)?.url ?? pageUri(rule, client);
}

export function ownRequirement({ result }: Pick<Checked, "result">, rule: RuleId): OwnRequirement | undefined {
  return result.linted ? result.customCoverage?.find(({ topic }) => topic === rule)?.requirement : undefined;
}

export function pageUri(rule: string, { options }: ClientFeatures): string {
  return options.rulesBase && !isOwn(rule) ? `${options.rulesBase}/${rule}.md` : ruleUrl(rule);
}

/** The message with the principles behind it; a summary has too many to name. */
function withPrinciples({ rule, message, principles }: Finding): string {
  const text = formatMessage(message);
  if (rule === "missing-topics" || principles.length === 0) return text;
  return `${text} (${principles.map((each) => principle(each).label).join(", ")})`;
}

export const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function toRelated(
  checked: Checked,
  { path, span, message }: Finding["related"][number],
): DiagnosticRelatedInformation {
  const here = path === checked.located.path;
  const { positions, others } = checked;
  const document = here ? checked.document : others.find((each) => each.document.path === path)?.document;
  return {
    location: {
      uri: here ? checked.uri : uriIn(checked.located, path),
      range: document ? toRange({ document, positions }, span) : START,
    },
    message: formatMessage(message),
  };
}

/** @param lines those of the file, from which positions in bytes are counted */
export function toConfigurationDiagnostic(
  { start, end, ...told }: ConfigurationProblem | ConfigurationFinding,
  client: ClientFeatures,
  lines: readonly string[],
): Diagnostic {
  const place = (position: Position) => client.positions.fromUtf16(position, lines[position.line] ?? "");
  const range = { start: place(start), end: place(end) };
  if (!("rule" in told))
    return { range, severity: DiagnosticSeverity.Error, source: SOURCE, code: "configuration", message: told.message };
  const { rule, severity, message } = told;
  const page = client.codeDescription ? { codeDescription: { href: pageUri(rule, client) } } : {};
  return {
    range,
    severity: SEVERITIES[severity],
    code: rule,
    ...page,
    source: SOURCE,
    message: formatMessage(message),
  };
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

/** An edit of several documents. */
export function toSetEdit(
  all: readonly { readonly member: Member; readonly edits: readonly Edit[] }[],
  { versionedEdits }: ClientFeatures,
): WorkspaceEdit {
  const changed = all
    .filter(({ edits }) => edits.length > 0)
    .map(({ member, edits }) => ({
      ...member,
      edits: edits.map(({ span, newText }): TextEdit => ({ range: toRange(member, span), newText })),
    }));
  if (!versionedEdits) return { changes: Object.fromEntries(changed.map(({ uri, edits }) => [uri, edits])) };
  return { documentChanges: changed.map(({ uri, version, edits }) => ({ textDocument: { uri, version }, edits })) };
}

function toTextEdit({ range, newText }: TextChange): TextEdit {
  return { range, newText };
}

function toSnippetEdit(change: TextChange): TextEdit | SnippetTextEdit {
  if (change.snippet === undefined) return toTextEdit(change);
  return { range: change.range, snippet: { kind: "snippet", value: change.snippet } };
}
