/** Completion: in Markdown that is governance, and in configuration files. */
import {
  type CancellationToken,
  type CompletionItem,
  type CompletionParams,
  CompletionTriggerKind,
  type ServerCapabilities,
} from "vscode-languageserver";
import { LineIndex } from "../../engine/index.js";
import type { Checked } from "../checks.js";
import { isConfiguration } from "../configuration-problems.js";
import { familyOf, memberOf } from "../family.js";
import { runSafely } from "../run-safely.js";
import type { Session } from "../session.js";
import { configurationProposals } from "./configuration.js";
import { type Context, contextAt } from "./context.js";
import { frontMatterProposals, isInFrontMatter } from "./front-matter.js";
import { nameProposals } from "./names.js";
import { type Proposal, toItem } from "./proposal.js";
import { sectionProposals, startsSection } from "./sections.js";
import { isInComment, waiverProposals } from "./waivers.js";

export const completionProvider: NonNullable<ServerCapabilities["completionProvider"]> = {
  triggerCharacters: ["#", "-", " "],
};

export function completion(session: Session): void {
  const { connection, log, client, documents } = session;
  connection.onCompletion((params, token) =>
    runSafely<CompletionItem[]>(log, "Completing", [], async () => {
      const open = documents.get(params.textDocument.uri);
      if (!open) return [];
      const text = open.getText();
      const document = { text, lines: new LineIndex(text) };
      const offset = client.positions.offsetAt(document, params.position);
      const context = contextAt(
        document,
        offset,
        params.context?.triggerKind === CompletionTriggerKind.TriggerCharacter,
      );
      const proposals = isConfiguration(open.uri)
        ? configurationProposals(context)
        : await inMarkdown(session, params, context, token);
      return proposals.map((proposal) => toItem(context, client, proposal));
    }),
  );
}

/** Somebody said so, and not the text. */
function isLeftAlone({ result }: Checked): boolean {
  return !result.linted && (result.reason === "turned-off" || result.reason === "ignored");
}

async function inMarkdown(
  session: Session,
  { textDocument }: CompletionParams,
  context: Context,
  token: CancellationToken,
): Promise<Proposal[]> {
  const checked = await session.checks.of(textDocument.uri, token);
  if (!checked || isLeftAlone(checked) || checked.document.text !== context.text.text) return [];
  if (isInFrontMatter(context)) return frontMatterProposals(context, checked.result.linted);
  if (isInComment(context)) return waiverProposals(session.words, checked, context);
  const member = memberOf(session, checked);
  if (!member || !checked.result.linted) return [];
  if (startsSection(context)) return sectionProposals(session.words, checked.document, checked.result, context);
  // Whoever types a blank in a sentence did not ask for names.
  return context.automatic ? [] : nameProposals(session.words, await familyOf(session, checked, token), context);
}
