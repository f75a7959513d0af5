/** Links: "Section 4.2", annexes, anchors, files, and the rules that a document inherits. Broken ones are findings. */
import type { DocumentLink } from "vscode-languageserver";
import { readControl } from "../engine/document/control.js";
import { isAddress, type model, type Span } from "../engine/index.js";
import { folderOf, resolveReference } from "../project/paths.js";
import { toRange } from "./convert.js";
import { type Member, memberOf } from "./family.js";
import { uriIn } from "./places.js";
import { runSafely } from "./run-safely.js";
import type { Session } from "./session.js";

export function documentLinks(session: Session): void {
  const { connection, log, checks } = session;
  connection.onDocumentLinks(({ textDocument }, token) =>
    runSafely<DocumentLink[]>(log, "Finding links", [], async () => {
      const checked = await checks.of(textDocument.uri, token);
      const member = memberOf(session, checked);
      if (!checked || !member) return [];
      const broken = checked.result.findings.filter(({ rule }) => rule === "broken-reference");
      const isBroken = (span: Span) => broken.some((each) => each.span.start < span.end && span.start < each.span.end);
      return [...referenceLinks(session, member), ...inheritedLinks(member)]
        .filter(({ span }) => !isBroken(span))
        .map(({ link }) => link);
    }),
  );
}

interface Found {
  readonly span: Span;
  readonly link: DocumentLink;
}

function referenceLinks({ client }: Session, member: Member): Found[] {
  const isLink = ({ type }: model.Reference) => type === "anchor" || type === "file";
  return member.model.references.flatMap((reference) => {
    if (client.options.followsLinks && isLink(reference)) return [];
    const target = targetOf(member, reference);
    return target === undefined ? [] : [found(member, reference.span, target, `Go to ${reference.text}`)];
  });
}

function inheritedLinks(member: Member): Found[] {
  return readControl(member.document).inherits.flatMap(({ from, span }) => {
    const target = isAddress(from) ? webAddress(from) : fileUri(member, from);
    return target === undefined ? [] : [found(member, span, target, "Go to the rules that apply here too")];
  });
}

function webAddress(from: string): string | undefined {
  return /^https?:/i.test(from) ? from : undefined;
}

function found(member: Member, span: Span, target: string, tooltip: string): Found {
  return { span, link: { range: toRange(member, span), target, tooltip } };
}

/** A place of the document itself is named by its line, as editors understand it. */
function targetOf(member: Member, { type, target, leadsTo }: model.Reference): string | undefined {
  if (leadsTo) return `${member.uri}#L${member.document.lines.lineAt(leadsTo.start) + 1}`;
  return type === "file" ? fileUri(member, target) : undefined;
}

function fileUri({ located }: Member, target: string): string | undefined {
  const [reference = "", fragment] = target.split("#", 2);
  const path = resolveReference(folderOf(located.path), reference);
  if (path === undefined) return undefined;
  return uriIn(located, path) + (fragment ? `#${encodeURIComponent(fragment)}` : "");
}
