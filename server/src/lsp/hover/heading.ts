/** On a heading: which requirement it answers, and what the document says on it. */
import type { Checked } from "../checks.js";
import type { Told } from "../hover.js";
import { shortened } from "../quotes.js";
import { holds } from "../targets.js";
import type { Answer, Texts } from "../texts.js";

/** In a text that is not checked no heading answers anything. */
export function headingHover({ heading }: Texts, checked: Checked, offset: number): Told | undefined {
  if (!checked.result.linted) return undefined;
  const section = checked.document.sections.find(
    (each) => each.heading && each.topics.length > 0 && holds(each.heading.span, offset),
  );
  if (!section?.heading) return undefined;
  return { text: heading(section.topics.flatMap((topic) => answer(checked, topic))), span: section.heading.span };
}

function answer({ document, others, result }: Checked, topic: Answer["topic"]): Answer[] {
  const coverage = result.linted ? result.coverage.find((each) => each.topic === topic) : undefined;
  if (!coverage) return [];
  const { status, evidence } = coverage;
  const [best] = evidence;
  const source = [document, ...others.map((other) => other.document)].find(({ path }) => path === best?.path);
  const quote = best && source ? shortened(source.text.slice(best.span.start, best.span.end)) : "";
  return [{ topic, status, ...(quote === "" ? {} : { quote }) }];
}
