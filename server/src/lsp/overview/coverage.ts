/** `charterlint/coverage`: what the document answers, principle by principle. It counts answers; it never judges. */
import {
  type Coverage,
  type CoverageStatus,
  type Finding,
  formatMessage,
  type Level,
  type Linted,
  requirement,
  type Severity,
  type TopicId,
} from "../../engine/index.js";
import type { Checked } from "../checks.js";
import { toRange } from "../convert.js";
import type { Words } from "../words.js";
import { placeOf } from "./place.js";
import { principlesFor } from "./principles.js";
import type { CoverageResult, TopicCoverage, TopicStatus } from "./protocol.js";

const STATUS: Readonly<Record<CoverageStatus, TopicStatus>> = {
  present: "met",
  pointer: "pointer",
  waived: "waived",
  absent: "missing",
};

export function coverageOf(checked: Checked, words: Words): CoverageResult {
  const { result } = checked;
  if (!result.linted) return { linted: false, reason: result.reason, principles: [], topics: [] };
  const topics = result.coverage.flatMap((each) => topicCoverage(checked, result, each, words));
  const asked = new Set(topics.map(({ topic }) => topic));
  const { kind, kindSource } = result;
  return { linted: true, kind, kindSource, principles: principlesFor(asked, words), topics };
}

function topicCoverage(checked: Checked, result: Linted, coverage: Coverage, words: Words): TopicCoverage[] {
  const { topic } = coverage;
  const level: Level = result.levels[topic];
  if (level === "off") return [];
  const finding = findingFor(result, topic);
  const status = STATUS[coverage.status];
  const own = { topic, title: words.text(requirement(topic).title), status, severity: severityOf(level, finding) };
  const insertable = status === "missing" && finding?.rule === topic && finding.waiver === null;
  return [{ ...own, ...placed(checked, coverage, finding), insertable, ...detailOf(status, topic, finding) }];
}

const severityOf = (level: Severity, finding: Finding | undefined): Severity => finding?.severity ?? level;

/** The finding that tells that the topic is missing: its own, one of a check that says more, or a gap in its passage. */
function findingFor({ findings }: Linted, topic: TopicId): Finding | undefined {
  const { missing } = requirement(topic);
  return (
    findings.find(({ rule, standsFor }) => rule === topic || standsFor === topic) ??
    findings.find(({ rule, message }) => rule === "placeholder" && String(message.args.missing).includes(missing))
  );
}

function placed(
  checked: Checked,
  { status, evidence }: Coverage,
  finding: Finding | undefined,
): Pick<TopicCoverage, "place"> {
  const [strongest] = status === "absent" ? [] : evidence;
  const passage = strongest && placeOf(checked, strongest);
  if (passage) return { place: passage };
  const mendable = finding && (finding.place === "text" || finding.waiver !== null);
  return mendable ? { place: { uri: checked.uri, range: toRange(checked, finding.span) } } : {};
}

function detailOf(status: TopicStatus, topic: TopicId, finding: Finding | undefined): Pick<TopicCoverage, "detail"> {
  if (status === "waived") return finding?.waiver ? { detail: finding.waiver.reason } : {};
  if (status !== "missing") return {};
  return { detail: finding && finding.rule !== topic ? formatMessage(finding.message) : requirement(topic).answer };
}
