/** How what a document is asked for and what it answers add up. */
import {
  catalogue,
  formatMessage,
  type Level,
  type Page,
  type Principle,
  type PrincipleId,
  requirement,
  ruleUrl,
  type Severity,
  type TopicId,
} from "../../engine/index.js";
import type { CoverageReport, CustomCoverageReport, DocumentReport, FindingReport, LintedReport } from "./types.js";

export interface Questions {
  readonly asked: number;
  readonly answered: number;
  readonly waived: number;
  readonly missing: number;
}

interface Answers {
  readonly coverage: readonly Pick<CoverageReport, "topic" | "status">[];
  readonly levels: Readonly<Record<TopicId, Level>>;
}

/** How many topics a document is asked for, and how many of them it answers. */
export function questions({ coverage, levels }: Answers): Questions {
  const count = { asked: 0, answered: 0, waived: 0, missing: 0 };
  for (const { topic, status } of coverage) {
    if (levels[topic] === "off") continue;
    count.asked++;
    count[COUNTED[status]]++;
  }
  return count;
}

const COUNTED = { present: "answered", pointer: "answered", waived: "waived", absent: "missing" } as const;

/** Findings that count: waived ones do not. */
export function standing({ findings }: Pick<DocumentReport, "findings">): FindingReport[] {
  return findings.filter(({ waiver }) => waiver === null);
}

/** Findings as they are shown: those about missing topics on the title as one, where there are several. */
export function shownFindings({ summary, ...report }: Pick<DocumentReport, "findings" | "summary">): FindingReport[] {
  const all = standing(report);
  if (!summary) return all;
  const others = all.filter(({ place }) => place !== "title");
  return [summary, ...others].sort((a, b) => a.span.start - b.span.start);
}

/** A group of principles, such as an attribute, with the topics that serve each. */
export interface Group {
  readonly name: string;
  readonly principles: readonly { readonly principle: Principle; readonly topics: readonly TopicId[] }[];
}

/** In the catalogue's order. */
export function groups(): Group[] {
  const names = [...new Set(catalogue.principles.map(({ group }) => group))];
  return names.map((name) => ({
    name,
    principles: catalogue.principles
      .filter(({ group }) => group === name)
      .map((principle) => ({ principle, topics: topicsOf(principle) })),
  }));
}

function topicsOf({ id }: Principle): TopicId[] {
  const serving = catalogue.requirements.filter(({ principles }) => principles.includes(id));
  return [...serving].sort((a, b) => a.order - b.order).map((each) => each.id);
}

/** The topics of a group that the document is asked for, each once, with its answer. */
export function answersIn({ principles }: Group, { coverage, levels }: LintedReport): CoverageReport[] {
  const topics = new Set(principles.flatMap((each) => each.topics));
  return coverage.filter(({ topic }) => topics.has(topic) && levels[topic] !== "off");
}

/** What an organisation asks by itself, as far as the document is asked. */
export function ownAnswers({ customCoverage }: LintedReport): CustomCoverageReport[] {
  return customCoverage.filter(({ level }) => level !== "off");
}

/** A question that the document is asked, by the catalogue or by an organisation of its own. */
export interface Asked extends Pick<CoverageReport, "status" | "evidence"> {
  readonly topic: string;
  readonly title: string;
  /** A full sentence: what is missing, and what would answer it. */
  readonly missing: string;
  readonly page?: Partial<Page>;
  readonly principles: readonly PrincipleId[];
  readonly url: string;
  readonly level: Severity;
}

/** In the customary order of sections; an organisation's own without a place come last. */
export function asked(report: LintedReport): Asked[] {
  const common = report.coverage.map(({ topic, status, evidence }) => {
    const { order, ...rest } = requirement(topic);
    return {
      order,
      ...askedOf(report, { ...rest, url: ruleUrl(topic) }),
      status,
      evidence,
      level: report.levels[topic],
    };
  });
  const own = report.customCoverage.map(({ requirement: each, status, evidence, level }) => {
    const url = each.url ?? ruleUrl(each.id);
    return {
      order: each.order ?? Number.MAX_SAFE_INTEGER,
      ...askedOf(report, { ...each, url }),
      status,
      evidence,
      level,
    };
  });
  const sorted = [...common, ...own].sort((a, b) => a.order - b.order);
  return sorted.flatMap(({ order: _, level, ...each }) => (level === "off" ? [] : [{ ...each, level }]));
}

interface Rule {
  readonly id: string;
  readonly title: string;
  readonly missing: string;
  readonly answer: string;
  readonly page?: Partial<Page>;
  readonly principles: readonly PrincipleId[];
  readonly url: string;
}

function askedOf({ kind }: LintedReport, { id, title, missing, answer, page, principles, url }: Rule) {
  const sentence = formatMessage({ id: "missing", args: { kind, missing, answer, topic: id } });
  return { topic: id, title, missing: sentence, ...(page ? { page } : {}), principles, url };
}

/** Findings but for those that a question is left open. */
export function remarksOf(report: LintedReport): FindingReport[] {
  const topics = new Set<string>([...report.coverage, ...report.customCoverage].map(({ topic }) => topic));
  return standing(report).filter(({ rule }) => !topics.has(rule));
}
