/** A whole first draft from a few answers: what its check still says is only that placeholders are to be filled in. */
import { drafts } from "./data.js";
import { sectionsOf } from "./sections.js";
import { createNumbering, type Name, withDefinitions, withLabels } from "./stops.js";
import type { Draft, DraftAnswers, Template } from "./types.js";

const templates: Readonly<Record<DraftAnswers["subject"], Template>> = { ...drafts.charters, ...drafts.proposals };

export function draft(answers: DraftAnswers): Draft {
  const { kind, title, decides } = templates[answers.subject];
  const names = namesFor(answers, decides);
  const sections = sectionsOf(kind, answers).map(({ heading, body }) => `## ${heading}\n\n${body.trimEnd()}`);
  const label = `\${1:[${drafts.shared.body}]}`;
  const number = createNumbering(names);
  const parts = [`# ${title.replaceAll("{body}", label)}`, ...sections].map(number);
  const frontMatter = `---\nstatus: draft\ncharterlint:\n  kind: ${kind}\n---`;
  const snippet = withDefinitions(`${[frontMatter, ...parts].join("\n\n")}\n`, names);
  return { kind, snippet, text: withLabels(snippet, names) };
}

/** Where the body decides itself, both names are one. */
function namesFor({ name }: DraftAnswers, decides: Template["decides"]): readonly Name[] {
  const { body, decider } = drafts.shared;
  const given = name?.trim() ? { given: withArticle(name.trim().replace(/\s+/g, " ")) } : {};
  if (decides === "itself") return [{ labels: [body, decider], ...given }];
  return [{ labels: [body], ...given }, { labels: [decider] }];
}

/** Nouns by which bodies are called that have an article in a sentence. */
const NOUN =
  /\b(?:alliance|assembly|association|board|bureau|caucus|circle|club|coalition|commission|committee|community|conference|congress|consortium|cooperative|council|federation|forum|foundation|group|guild|initiative|institute|league|network|panel|partnership|project|secretariat|society|taskforce|task force|team|trust|union|working group)$/i;

/** "Harbour Forum" as it stands in a sentence; "Tidewater" has no article. */
function withArticle(name: string): string {
  return /^(?:the|an?|our)\s/i.test(name) || !NOUN.test(name) ? name : `the ${name}`;
}
