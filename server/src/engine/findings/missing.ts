/** Findings about topics that a document does not answer, each at the place where a reader would look for it. */
import { requirement } from "../catalogue/lookup.js";
import type { Assessment } from "../coverage/assess.js";
import { needed } from "../coverage/assess.js";
import type { Reading } from "../coverage/reading.js";
import { type GovernanceDocument, isBelowTitle } from "../document/document.js";
import { placeholdersIn } from "../document/placeholders.js";
import type { Finding, KindId, Level, Message, RuleId, Span, TopicId } from "../types.js";
import { RANK } from "./rank.js";
import { SURE } from "./sure.js";

export function missingFindings(
  reading: Reading,
  kind: KindId,
  levels: Readonly<Record<TopicId, Level>>,
  assessments: ReadonlyMap<TopicId, Assessment>,
): Finding[] {
  const findings: Finding[] = [];
  for (const [topic, assessment] of assessments) {
    const level = levels[topic];
    if (level === "off" || assessment.coverage.status !== "absent") continue;
    const half =
      assessment.scoreWithPlaceholders >= needed(topic) ? placeholderFinding(reading, assessment, topic, level) : undefined;
    findings.push(half ?? missingFinding(reading.document, kind, topic, level, assessment));
  }
  return onePerPlaceholder(findings);
}

/** A gap that keeps several topics open is one finding, as severe as the gravest of them. */
function onePerPlaceholder(findings: readonly Finding[]): Finding[] {
  const gaps = new Map<number, Finding>();
  for (const finding of findings.filter((each) => each.rule === "placeholder")) {
    const known = gaps.get(finding.span.start);
    gaps.set(finding.span.start, known ? joined(known, finding) : finding);
  }
  return [...findings.filter((each) => each.rule !== "placeholder"), ...gaps.values()];
}

function joined(one: Finding, other: Finding): Finding {
  const severity = RANK[one.severity] <= RANK[other.severity] ? one.severity : other.severity;
  const missing = `${one.message.args.missing}; ${other.message.args.missing}`;
  const message = { id: one.message.id, args: { ...one.message.args, missing } };
  return { ...one, severity, message, principles: [...new Set([...one.principles, ...other.principles])] };
}

/** The topic would be met but for what is left to be filled in. */
function placeholderFinding(
  reading: Reading,
  { voices }: Assessment,
  topic: TopicId,
  severity: Exclude<Level, "off">,
): Finding | undefined {
  const sections = new Set(voices.filter((each) => each.sentence.unfinished).map((each) => each.sentence.section));
  const first = reading.sentences.find((each) => sections.has(each.section) && placeholdersIn(each.text).length > 0);
  const placeholder = first && placeholdersIn(first.text)[0];
  if (!first || !placeholder) return undefined;
  const span = first.spanOf(first.start + placeholder.start, first.start + placeholder.end);
  const { missing } = requirement(topic);
  return base(
    "placeholder",
    severity,
    0.95,
    span,
    "text",
    { id: "placeholder", args: { text: placeholder.text, missing } },
    topic,
    false,
  );
}

function missingFinding(
  document: GovernanceDocument,
  kind: KindId,
  topic: TopicId,
  level: Exclude<Level, "off">,
  { coverage }: Assessment,
): Finding {
  const { missing, answer } = requirement(topic);
  const sure = coverage.confidence >= SURE;
  const near = nearestSection(document, topic);
  const message = { id: sure ? "missing" : "missing.unsure", args: { kind, missing, answer, topic } };
  return base(
    topic,
    sure ? level : "info",
    coverage.confidence,
    near ?? document.title,
    near ? "section" : "title",
    message,
    topic,
    true,
  );
}

function base(
  rule: RuleId,
  severity: Finding["severity"],
  confidence: number,
  span: Span,
  place: Finding["place"],
  message: Message,
  topic: TopicId,
  fixable: boolean,
): Finding {
  const { principles } = requirement(topic);
  return { rule, severity, confidence, span, place, message, principles, related: [], fixable, waiver: null };
}

/** The heading of the nearest section that is dedicated to a related topic. */
function nearestSection(document: GovernanceDocument, topic: TopicId): Span | undefined {
  for (const near of requirement(topic).near) {
    const section = document.sections.find((each) => each.topics.includes(near) && isBelowTitle(document, each));
    if (section?.heading) return firstLine(document, section.heading.span);
  }
  return undefined;
}

function firstLine(document: GovernanceDocument, span: Span): Span {
  const text = document.text.slice(span.start, span.end).split(/\r\n|\n|\r/, 1)[0] ?? "";
  return { start: span.start, end: span.start + text.trimEnd().length };
}
