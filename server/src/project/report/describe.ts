/** From a checked document to what reports say of it. */
import {
  type Coverage,
  type Finding,
  forDisplay,
  formatMessage,
  type GovernanceDocument,
  type LintResult,
  type RuleId,
  ruleUrl,
  type model as Shapes,
  type Span,
} from "../../engine/index.js";
import type { AppliedWaiver, ConfigurationFinding, ConfigurationProblem } from "../configuration/types.js";
import { fingerprints, headingsAt } from "../fingerprints.js";
import { pictureOf } from "./picture/picture.js";
import { frameOf, markedText, NOWHERE, quoteOf, rangeOf } from "./quote.js";
import type { DocumentReport, FindingReport, Place, RelatedReport } from "./types.js";

export interface Described {
  readonly result: LintResult;
  /** As it is shown to people. */
  readonly name: string;
  readonly explicit?: boolean;
  readonly problems?: readonly ConfigurationProblem[];
  readonly configurationFindings?: readonly ConfigurationFinding[];
  readonly waivers?: readonly AppliedWaiver[];
  /** The document itself and the others of its set; undefined for what was not read. */
  documentOf(path: string): GovernanceDocument | undefined;
  /** What another document is called. */
  nameOf(path: string): string;
  /** For the picture of who decides. */
  readonly model?: Shapes.Model | undefined;
  /** False: the passages that answer questions are left out, which are most of a report. */
  readonly withPassages?: boolean;
}

export function describeDocument(described: Described): DocumentReport {
  const { result, name, explicit = false, problems = [], configurationFindings = [], waivers = [], model } = described;
  const document = described.documentOf(result.path);
  const { path, failures } = result;
  const told = document ? toldOf(described, document, result.findings) : { findings: [] };
  const title = document?.titles[0];
  const shared = {
    path,
    name,
    explicit,
    ...(title === undefined ? {} : { title }),
    ...told,
    failures,
    problems,
    configurationFindings,
    waivers,
  };
  if (!result.linted) return { ...result, ...shared };
  const coverage = result.coverage.map((each) => coverageReport(described, each));
  const customCoverage = (result.customCoverage ?? []).map((each) => coverageReport(described, each));
  const picture = model && pictureOf(model);
  return { ...result, ...shared, coverage, customCoverage, ...(picture ? { picture } : {}) };
}

function toldOf(
  described: Described,
  document: GovernanceDocument,
  findings: readonly Finding[],
): Pick<DocumentReport, "findings" | "summary"> {
  const prints = fingerprints(document, findings);
  const gathered = forDisplay(document.path, findings).find((each) => !findings.includes(each));
  return {
    findings: findings.map((each, i) => findingReport(described, document, each, prints[i] ?? "")),
    ...(gathered ? { summary: findingReport(described, document, gathered, "") } : {}),
  };
}

function findingReport(
  described: Described,
  document: GovernanceDocument,
  { message, related, remedy: _, ...rest }: Finding,
  fingerprint: string,
): FindingReport {
  const { span } = rest;
  const marked = markedText(document, span);
  return {
    ...rest,
    message: formatMessage(message),
    url: urlOf(described.result, rest.rule),
    range: rangeOf(document, span),
    related: related.map(
      (each): RelatedReport => ({ ...place(described, each), message: formatMessage(each.message) }),
    ),
    fingerprint,
    headings: headingsAt(document, span.start),
    ...(marked === undefined ? {} : { marked }),
    frame: frameOf(document, span),
  };
}

/** The organisation may have a page of its own about its rule. */
function urlOf(result: LintResult, rule: RuleId): string {
  const own = result.linted ? result.customCoverage?.find(({ topic }) => topic === rule)?.requirement : undefined;
  return own?.url ?? ruleUrl(rule);
}

function coverageReport<T extends Pick<Coverage, "evidence">>(described: Described, { evidence, ...rest }: T) {
  return {
    ...rest,
    evidence: (described.withPassages === false ? [] : evidence).map(({ path, span, cues }) => ({
      ...place(described, { path, span }),
      cues,
      quote: quoteOf(described.documentOf(path), span),
    })),
  };
}

function place(
  { documentOf, nameOf, result, name }: Described,
  { path, span }: { readonly path: string; readonly span: Span },
): Place {
  const document = documentOf(path);
  return {
    path,
    name: path === result.path ? name : nameOf(path),
    range: document ? rangeOf(document, span) : NOWHERE,
  };
}
