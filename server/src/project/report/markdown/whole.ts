/** What a report that is kept or sent says beyond the summary: the passages that answer, quoted, and who decides. */
import { isTooLarge } from "../picture/picture.js";
import { asked } from "../tally.js";
import type { LintedReport, Passage } from "../types.js";
import { placeText, type Say } from "../words.js";
import { escapeMarkdown as plain } from "./escape.js";
import { flowchart } from "./flowchart.js";

export function answers(report: LintedReport, say: Say): string[] {
  const blocks = asked(report).flatMap(({ title, status, evidence: [first] }) =>
    status === "absent" || first === undefined
      ? []
      : [
          `**${plain(say.title(title))}**: ${say(`is.${status}`)}, ${plain(placeText({ report, say }, first))}`,
          ...quote(first),
        ],
  );
  return blocks.length === 0 ? [] : [`### ${say("section.answered")}`, ...blocks];
}

function quote({ quote: text }: Passage): string[] {
  return text === "" ? [] : [`> ${plain(text)}`];
}

export function deciders({ picture }: LintedReport, say: Say): string[] {
  if (picture === undefined || isTooLarge(picture)) return [];
  return [`### ${say("section.deciders")}`, say("deciders"), flowchart(picture, say)];
}
