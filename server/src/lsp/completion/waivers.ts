/** `<!-- charterlint-disable-next-line RULE -- reason -->`. */
import { type RuleId, rule, ruleIds } from "../../engine/index.js";
import type { Checked } from "../checks.js";
import { REASON } from "../offers.js";
import type { Words } from "../words.js";
import type { Context } from "./context.js";
import { type Proposal, ProposalKind } from "./proposal.js";

const COMMAND = "charterlint-disable-next-line";
const OPEN = /<!--\s*([\w-]*)$/;
const RULES = new RegExp(`<!--\\s*${COMMAND}\\s+(?:[\\w/-]+[\\s,]+)*([\\w/-]*)$`);

export function isInComment({ before }: Context): boolean {
  return before.lastIndexOf("<!--") > before.lastIndexOf("-->");
}

export function waiverProposals(words: Words, checked: Checked, context: Context): Proposal[] {
  const { before } = context;
  const rules = RULES.exec(before);
  if (rules && !/\s--(?:\s|$)/.test(rules[0])) return ruleProposals(words, checked, context, rules[1] ?? "");
  const open = OPEN.exec(before);
  // Where nothing of Charterlint's was typed, other comments are nobody's business.
  if (!open || (!checked.result.linted && !/^c/.test(open[1] ?? ""))) return [];
  return [wholeComment(words, checked, context, open[1] ?? "")];
}

function wholeComment(words: Words, checked: Checked, context: Context, typed: string): Proposal {
  const { before, after, offset } = context;
  const rules = rulesBelow(checked, context);
  const lead = /<!--$/.test(before) ? " " : "";
  const closes = /^\s*-->/.test(after) ? "" : " -->";
  return {
    label: COMMAND,
    kind: ProposalKind.Snippet,
    span: { start: offset - typed.length, end: offset },
    text: `${lead}${COMMAND} \${1:${rules.join(" ") || "[rule]"}} -- \${2:${REASON}}${closes}`,
    isSnippet: true,
    detail: words.text("accepts what is found in the next line, with the reason"),
    filter: lead + COMMAND,
    order: 0,
  };
}

function ruleProposals(words: Words, checked: Checked, context: Context, typed: string): Proposal[] {
  const below = rulesBelow(checked, context);
  return ruleIds.map((id, at) => ({
    label: id,
    kind: ProposalKind.Value,
    span: { start: context.offset - typed.length, end: context.offset },
    text: id,
    detail: below.includes(id)
      ? words.text("found in the next line: {0}", rule(id)?.title ?? id)
      : (rule(id)?.title ?? ""),
    documentation: rule(id)?.page.looksFor.trim() ?? "",
    order: below.includes(id) ? at : 1000 + at,
  }));
}

/** What is found in the line below, which the comment would accept. */
function rulesBelow({ document, result }: Checked, { text, offset }: Context): RuleId[] {
  const line = text.lines.lineAt(offset) + 1;
  const found = result.findings.filter(({ span, waiver }) => !waiver && document.lines.lineAt(span.start) === line);
  return [...new Set(found.map(({ rule: id }) => id))];
}
