/** Hover: on a heading, what it answers and by whom it is asked; on a finding, its rule. */
import { type Hover, MarkupKind, type Position } from "vscode-languageserver";
import type { Span } from "../engine/index.js";
import type { Checked } from "./checks.js";
import { pageUri, toRange } from "./convert.js";
import { runSafely } from "./run-safely.js";
import type { Session } from "./session.js";
import { texts } from "./texts.js";

/** With more rules than these in one place, each is told in a line. */
const FULL = 2;

export function hover(session: Session): void {
  const { connection, log, checks } = session;
  connection.onHover(({ textDocument, position }, token) =>
    runSafely<Hover | null>(log, "Hovering", null, async () => {
      const checked = await checks.of(textDocument.uri, token);
      return checked ? hoverAt(session, checked, position) : null;
    }),
  );
}

function hoverAt({ client }: Session, checked: Checked, position: Position): Hover | null {
  const offset = checked.document.lines.offsetAt(position);
  const kind = client.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText;
  const { heading, rule, brief, join } = texts(kind);
  const section = sectionAt(checked, offset);
  const findings = checked.shown.filter(({ span }) => holds(span, offset));
  const ids = [...new Set(findings.map((each) => each.rule))];
  const rules =
    ids.length > FULL
      ? [ids.map((id) => brief(id, pageUri(id, client))).join("\n")]
      : ids.map((id) => rule(id, pageUri(id, client)));
  const all = [...(section ? [heading(section.topics)] : []), ...rules].filter((each) => each !== "");
  const span = findings[0]?.span ?? section?.span;
  return all.length === 0 || !span ? null : { contents: { kind, value: join(all) }, range: toRange(checked, span) };
}

/** The section whose heading stands at `offset`, if it answers something; in a text that is not checked none does. */
function sectionAt({ document, result }: Checked, offset: number) {
  if (!result.linted) return undefined;
  const section = document.sections.find(
    ({ heading, topics }) => heading && topics.length > 0 && holds(heading.span, offset),
  );
  return section?.heading ? { topics: section.topics, span: section.heading.span } : undefined;
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
