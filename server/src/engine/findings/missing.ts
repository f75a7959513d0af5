/** Findings about topics that a document does not answer, each at the place where a reader would look for it. */
import { isTopic, requirement } from "../catalogue/lookup.js";
import type { Assessment } from "../coverage/assess.js";
import { neededFor } from "../coverage/assess.js";
import { perPart } from "../coverage/per-part.js";
import type { Reading, ReadSentence } from "../coverage/reading.js";
import { type GovernanceDocument, isBelowTitle, type Section } from "../document/document.js";
import { openIn } from "../document/placeholders.js";
import { KeptOf } from "../text/kept-of.js";
import type { Finding, KindId, Level, Message, RuleId, Span, TopicId } from "../types.js";
import { RANK } from "./rank.js";
import { SURE } from "./sure.js";

export function missingFindings(
  reading: Reading,
  kind: KindId,
  levels: Readonly<Record<TopicId, Level>>,
  assessments: ReadonlyMap<TopicId, Assessment>,
  inherited?: string,
): Finding[] {
  const findings: Finding[] = [];
  for (const [topic, assessment] of assessments) {
    const level = levels[topic];
    if (level === "off" || assessment.coverage.status !== "absent") continue;
    findings.push(findingFor(reading, requirement(topic), { kind, level, ...assessment, inherited }));
  }
  return onePerPlaceholder(findings);
}

/** What is told of a requirement that is not met. */
export interface Asked {
  readonly id: RuleId;
  readonly title: string;
  readonly missing: string;
  readonly answer: string;
  readonly near: readonly TopicId[];
  readonly principles: Finding["principles"];
  readonly usual?: true;
}

/** How it is missing, and from what. */
export interface Missing extends Pick<Assessment, "voices" | "scoreWithPlaceholders"> {
  readonly kind: KindId;
  readonly level: Exclude<Level, "off">;
  readonly coverage: Pick<Assessment["coverage"], "confidence">;
  /** The rules that were not read and may answer it. */
  readonly inherited: string | undefined;
}

/** At the gap on which it hangs, else where a reader would look for it. */
export function findingFor(reading: Reading, asked: Asked, missing: Missing): Finding {
  const hangs = missing.scoreWithPlaceholders >= neededFor(asked);
  return (hangs ? placeholderFinding(reading, missing, asked) : undefined) ?? missingFinding(reading, asked, missing);
}

/** A gap that keeps several topics open is one finding, as severe as the gravest of them. */
export function onePerPlaceholder(findings: readonly Finding[]): Finding[] {
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
function placeholderFinding(reading: Reading, { voices, level }: Missing, asked: Asked): Finding | undefined {
  const sections = new Set(voices.filter((each) => each.sentence.unfinished).map((each) => each.sentence.section));
  const gapsOf = ({ block, start, end }: ReadSentence) => openIn(block.fact, start, end);
  const first = open(reading).find(({ sentence }) => sections.has(sentence.section))?.sentence;
  const placeholder = first && gapsOf(first)[0];
  if (!first || !placeholder) return undefined;
  const span = first.spanOf(placeholder.start, placeholder.end);
  const message = { id: "placeholder", args: { text: placeholder.text, missing: asked.missing } };
  return { ...base(asked, message), rule: "placeholder", severity: level, confidence: 0.95, span, place: "text" };
}

/** Sentences with a gap. */
const open = perPart(({ found }) => (found.placeholder ? true : undefined));

/** How surely a topic is missing that inherited rules, which were not read, may settle. */
export const INHERITED = 0.5;

function missingFinding(reading: Reading, asked: Asked, { kind, level, coverage, inherited }: Missing): Finding {
  const { id, title, missing, answer } = asked;
  const confidence = inherited === undefined ? coverage.confidence : Math.min(coverage.confidence, INHERITED);
  const sure = confidence >= SURE;
  const near = nearestSection(reading, asked.near);
  const args = { kind, missing, answer, topic: id, ...(isTopic(id) ? {} : { title }) };
  const message: Message =
    inherited === undefined
      ? { id: sure ? "missing" : "missing.unsure", args }
      : { id: "missing.inherited", args: { ...args, from: inherited } };
  return {
    ...base(asked, message),
    severity: sure ? level : "info",
    confidence,
    span: near ?? reading.document.title,
    place: near ? "section" : "title",
    fixable: true,
  };
}

function base({ id, principles }: Asked, message: Message) {
  return { rule: id, message, principles, related: [], fixable: false, waiver: null };
}

/** The heading of the nearest section that is dedicated to a related topic. */
function nearestSection(reading: Reading, topics: readonly TopicId[]): Span | undefined {
  const known = keptSections.of(reading, () => sectionsByTopic(reading));
  for (const near of topics) {
    const heading = known.get(near)?.heading;
    if (heading) return firstLine(reading.document, heading.span);
  }
  return undefined;
}

const keptSections = new KeptOf<Reading, ReadonlyMap<TopicId, Section>>();

/** The first section below the title that is dedicated to each topic. */
function sectionsByTopic({ document }: Reading): Map<TopicId, Section> {
  const first = new Map<TopicId, Section>();
  for (const section of document.sections)
    for (const topic of section.topics)
      if (!first.has(topic) && isBelowTitle(document, section)) first.set(topic, section);
  return first;
}

function firstLine(document: GovernanceDocument, span: Span): Span {
  const text = document.text.slice(span.start, span.end).split(/\r\n|\n|\r/, 1)[0] ?? "";
  return { start: span.start, end: span.start + text.trimEnd().length };
}
