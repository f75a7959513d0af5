/** The sections of a draft, as the answers shape them. */
import { catalogue } from "../catalogue/data.js";
import type { KindId } from "../catalogue/ids.js";
import type { Requirement } from "../catalogue/types.js";
import { escapeSnippet } from "../fixes/snippet.js";
import { drafts } from "./data.js";
import type { DraftAnswers } from "./types.js";

export interface DraftSection {
  readonly heading: string;
  /** In LSP snippet syntax, with tab stops of its own. */
  readonly body: string;
}

const LANGUAGE = "en";

/** All that is asked of the kind, in the customary order. */
export function sectionsOf(kind: KindId, answers: DraftAnswers): DraftSection[] {
  const asked = catalogue.requirements.filter(({ levels }) => levels[kind] !== "not-asked");
  return asked.flatMap((requirement) => [sectionOf(requirement, kind, answers), ...extrasAfter(requirement, answers)]);
}

function extrasAfter({ id }: Requirement, { subject }: DraftAnswers): DraftSection[] {
  return drafts.extras.filter(({ after, proposals }) => after === id && proposals.some((each) => each === subject));
}

function sectionOf({ id, title, snippet }: Requirement, kind: KindId, answers: DraftAnswers): DraftSection {
  const usual = snippet[LANGUAGE] ?? { heading: title, body: "" };
  const own = drafts.sections.find(
    ({ topic, kinds, ways }) =>
      topic === id && (kinds?.includes(kind) ?? true) && (ways?.includes(answers.way) ?? true),
  );
  const heading = own?.heading ?? usual.heading;
  const body = own?.body ?? usual.body;
  if (id === "stakeholders") return { heading, body: withGroups(body, answers) };
  return { heading, body: id === "decision-procedure" ? withWay(body, answers) : body };
}

const BULLET = /^- \*\*/;
const KEEP_ONE = / \$\{\d+:\[keep one [^\]]*\]\}/;

/** Keeps the way that was chosen, and no list of one. */
function withWay(body: string, { way }: DraftAnswers): string {
  const lines = body.replace(KEEP_ONE, "").split("\n");
  const chosen = `- **${drafts.ways[way]}.** `;
  return lines
    .filter((line) => !BULLET.test(line) || line.startsWith(chosen))
    .map((line) => line.replace(/^- (?=\*\*)/, ""))
    .join("\n");
}

/** One line of plain text in a table, its first letter a capital one. */
function cell(text: string): string {
  const line = text.trim().replace(/\s+/g, " ").replaceAll("|", "/");
  return escapeSnippet(line.slice(0, 1).toUpperCase() + line.slice(1));
}

const ROW = /^\| \$\{\d+:\[[^\]]*\]\}/;

/** A row for each group that was named; at least the rows of the draft. */
function withGroups(body: string, { groups, ownGroups = [] }: DraftAnswers): string {
  const lines = body.split("\n");
  const first = lines.findIndex((line) => ROW.test(line));
  const rows = lines.filter((line) => ROW.test(line));
  const pattern = rows[0] ?? "";
  const names = [...groups.map((group) => drafts.groups[group]), ...ownGroups.map(cell)];
  const named = names.map((name) => pattern.replace(ROW, () => `| ${name}`));
  return [...lines.slice(0, first), ...named, ...rows.slice(named.length), ...lines.slice(first + rows.length)].join(
    "\n",
  );
}
