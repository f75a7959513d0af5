/** What a report that is kept or sent says beyond the summary: the passages that answer, quoted, and who decides. */
import { asked } from "../tally.js";
import type { LintedReport, Passage } from "../types.js";
import { linesText, type Say } from "../words.js";
import { escapeMarkdown as plain } from "./escape.js";
import { flowchart } from "./flowchart.js";

/** More bodies than these make a picture that nobody reads. */
const MOST_BODIES = 40;

export function answers(report: LintedReport, say: Say): string[] {
  const blocks = asked(report).flatMap(({ title, status, evidence: [first] }) =>
    status === "absent" || first === undefined
      ? []
      : [`**${plain(say.title(title))}**: ${say(`is.${status}`)}, ${placeText(report, say, first)}`, ...quote(first)],
  );
  return blocks.length === 0 ? [] : [`### ${say("section.answered")}`, ...blocks];
}

function quote({ quote: text }: Passage): string[] {
  return text === "" ? [] : [`> ${plain(text)}`];
}

function placeText(report: LintedReport, say: Say, { path, name, range }: Passage): string {
  const lines = linesText(say, range);
  return path === report.path ? lines : say("in.file", { name: plain(name), lines });
}

export function deciders({ picture }: LintedReport, say: Say): string[] {
  if (picture === undefined || picture.bodies.length > MOST_BODIES) return [];
  return [`### ${say("section.deciders")}`, say("deciders"), flowchart(picture, say)];
}
