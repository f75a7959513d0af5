/** A whole first draft from a few answers: what its check still says is only that placeholders are to be filled in. */
import { drafts } from "./data.js";
import { sectionsOf } from "./sections.js";
import { createNumbering, type Name, withLabels } from "./stops.js";
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
  const snippet = `${[frontMatter, ...parts].join("\n\n")}\n`;
  return { kind, snippet, text: withLabels(snippet, names) };
}

/** Where the body decides itself, both names are one. */
function namesFor({ name }: DraftAnswers, decides: Template["decides"]): readonly Name[] {
  const { body, decider } = drafts.shared;
  const given = name?.trim() ? { given: name.trim().replace(/\s+/g, " ") } : {};
  if (decides === "itself") return [{ labels: [body, decider], ...given }];
  return [{ labels: [body], ...given }, { labels: [decider] }];
}
