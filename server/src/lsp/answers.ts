/** Which requirements each section of a document answers. */
import { isBelowTitle, type Section } from "../engine/document/document.js";
import type { Coverage, TopicId } from "../engine/index.js";
import type { Checked } from "./checks.js";

/** By number of the section: the topics that its heading promises, and those whose best passage it holds. */
export function answersOf({ document, result }: Checked): ReadonlyMap<number, readonly TopicId[]> {
  const answers = new Map<number, TopicId[]>();
  if (!result.linted) return answers;
  const add = (section: Section | undefined, topic: TopicId): void => {
    const known = section && answers.get(section.index);
    if (known && !known.includes(topic)) known.push(topic);
    else if (section && !known) answers.set(section.index, [topic]);
  };
  for (const section of document.sections)
    if (isBelowTitle(document, section)) for (const topic of section.topics) add(section, topic);
  for (const coverage of result.coverage)
    add(sectionOf(document.sections, placeOf(coverage, document.path)), coverage.topic);
  return answers;
}

/** Where the best passage stands, if it stands in this document. */
function placeOf({ evidence: [best] }: Coverage, path: string): number | undefined {
  return best?.path === path ? best.span.start : undefined;
}

/** The innermost section around an offset. */
export function sectionOf(sections: readonly Section[], offset: number | undefined): Section | undefined {
  if (offset === undefined) return undefined;
  return sections.findLast(({ heading, span }) => heading && span.start <= offset && offset < span.end);
}
