/**
 * Hover: on a heading, what it answers and by whom it is asked; on a finding, its rule; on a name, who or what it is; on
 * a principle's id, what it asks; in a configuration file, the rules.
 */
import { type CancellationToken, type Hover, type HoverParams, MarkupKind } from "vscode-languageserver";
import type { Span } from "../engine/index.js";
import type { Checked } from "./checks.js";
import { isConfiguration } from "./configuration-problems.js";
import { ownRequirement, type Placeable, pageOf, toOffset, toRange } from "./convert.js";
import { configurationHover } from "./hover/configuration.js";
import { headingHover } from "./hover/heading.js";
import { nameHover } from "./hover/name.js";
import { principleHover } from "./hover/principle.js";
import { runSafely } from "./run-safely.js";
import type { Session } from "./session.js";
import { holds } from "./targets.js";
import { type Texts, texts } from "./texts.js";

/** What is told of a place, and the place. */
export interface Told {
  readonly text: string;
  readonly span: Span;
}

/** With more rules than these in one place, each is told in a line. */
const FULL = 2;

export function hover(session: Session): void {
  const { connection, client, log, checks } = session;
  const kind = client.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText;
  const words = texts(kind);
  connection.onHover((params, token) =>
    runSafely<Hover | null>(log, "Hovering", null, async () => {
      const { uri } = params.textDocument;
      if (isConfiguration(uri)) return inConfiguration(session, words, kind, params);
      const checked = await checks.of(uri, token);
      if (!checked) return null;
      const offset = toOffset(checked, params.position);
      return asHover(words, kind, checked, await toldAt(session, words, checked, offset, token));
    }),
  );
}

function inConfiguration({ documents, client }: Session, words: Texts, kind: MarkupKind, params: HoverParams) {
  const text = documents.get(params.textDocument.uri)?.getText();
  if (text === undefined) return null;
  const told = configurationHover(words, client, text, params.position);
  return told && asHover(words, kind, { document: told.document, positions: client.positions }, [told]);
}

function asHover({ join }: Texts, kind: MarkupKind, place: Placeable, told: readonly Told[]): Hover | null {
  const all = told.filter(({ text }) => text !== "");
  const [first] = all;
  if (!first) return null;
  return { contents: { kind, value: join(all.map(({ text }) => text)) }, range: toRange(place, first.span) };
}

/** What is wrong comes with its place; the rest is told after it. */
async function toldAt(
  session: Session,
  words: Texts,
  checked: Checked,
  offset: number,
  token: CancellationToken,
): Promise<Told[]> {
  const heading = headingHover(words, checked, offset);
  const rules = rulesAt(session, words, checked, offset);
  const principle = principleHover(words, checked, offset);
  const name = heading ? undefined : await nameHover(session, words, checked, offset, token);
  return [heading, ...rules, principle, name].filter((each) => each !== undefined);
}

function rulesAt({ client }: Session, { rule, brief, own }: Texts, checked: Checked, offset: number): Told[] {
  const findings = checked.shown.filter(({ span }) => holds(span, offset));
  const [first] = findings;
  if (!first) return [];
  const ids = [...new Set(findings.map((each) => each.rule))];
  const page = (id: (typeof ids)[number]) => pageOf(checked, id, client);
  const told = (id: (typeof ids)[number], isBrief: boolean) => {
    const asked = ownRequirement(checked, id);
    return asked ? own(asked, page(id)) : isBrief ? brief(id, page(id)) : rule(id, page(id));
  };
  if (ids.length > FULL) return [{ text: ids.map((id) => told(id, true)).join("\n"), span: first.span }];
  return ids.map((id) => ({ text: told(id, false), span: first.span }));
}
