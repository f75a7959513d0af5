/** From a document and its settings to coverage and findings. */
import { catalogue } from "./catalogue/data.js";
import { isTopic } from "./catalogue/lookup.js";
import type { Condition } from "./catalogue/types.js";
import { runChecks } from "./checks/checks.js";
import { type Assessment, assess } from "./coverage/assess.js";
import { type Reading, readWith } from "./coverage/reading.js";
import { lexicon } from "./cues/lexicon.js";
import { type Control, type ControlProblem, readControl } from "./document/control.js";
import type { GovernanceDocument } from "./document/document.js";
import { levelsFor } from "./findings/levels.js";
import { missingFindings } from "./findings/missing.js";
import { applyWaivers } from "./findings/waive.js";
import { findKind, type KindFound } from "./kind/kind.js";
import { detectLanguage } from "./kind/language.js";
import { readModel } from "./model/model.js";
import type {
  Coverage,
  Failure,
  Finding,
  KindId,
  KindSource,
  Linted,
  LintInput,
  LintResult,
  NotLinted,
  TopicId,
} from "./types.js";

export function lint(document: GovernanceDocument, input: LintInput): LintResult {
  const control = readControl(document);
  // Broken YAML in a text that is not governance is not our business; a slip in our own key is.
  const own = control.problems.filter((each) => each.message.id !== "front-matter.yaml").map(controlFinding);
  const turnedOff = control.kind === "none" || (control.kind === undefined && input.settings.kind === "none");
  if (turnedOff) return notLinted(document, "turned-off", own);
  const language = control.language ?? input.settings.language ?? detectLanguage(document);
  const words = lexicon(language);
  const set = setKind(control, input);
  if (!words)
    return set || looksGoverning(document)
      ? notLinted(document, "language", own, language)
      : notLinted(document, "not-governance", [], language);
  const reading = readWith(document, words);
  const assessments = assess(reading);
  const found = set ? { kind: set.kind, why: [] } : findKind(reading, assessments);
  if (!found.kind) return notLinted(document, "not-governance", own, language);
  return judge({
    document,
    input,
    control,
    reading,
    assessments,
    kind: found.kind,
    found,
    source: set?.source ?? "text",
  });
}

interface Case {
  readonly document: GovernanceDocument;
  readonly input: LintInput;
  readonly control: Control;
  readonly reading: Reading;
  readonly assessments: ReadonlyMap<TopicId, Assessment>;
  readonly kind: KindId;
  readonly found: KindFound;
  readonly source: KindSource;
}

function judge(each: Case): Linted {
  const { document, input, control, reading, assessments, kind } = each;
  const status = control.status ?? "adopted";
  const levels = levelsFor(kind, status, conditionsOf(reading), input.settings);
  const failures: Failure[] = [];
  const attempt = (what: string, make: () => readonly Finding[]) => attemptTo(what, make, failures);
  const checkInput = { document, reading, kind, assessments, files: input.files, model: readModel(reading) };
  const checked = runChecks(checkInput, input.settings, failures);
  const made = [
    ...attempt("missing", () => missingFindings(reading, kind, levels, assessments)).filter(
      ({ rule }) => !(checked.stoodFor as ReadonlySet<string>).has(rule),
    ),
    ...checked.findings,
    ...control.problems.map(controlFinding),
  ];
  const { findings, unused } = applyWaivers(document, levelled(made, input), control, input.settings);
  return {
    path: document.path,
    linted: true,
    kind,
    kindSource: each.source,
    kindWhy: each.found.why,
    language: reading.lexicon.language,
    status,
    levels,
    coverage: coverageOf(assessments, findings),
    findings: [...findings, ...levelled(unused, input)].sort(
      (a, b) => a.span.start - b.span.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    ),
    failures,
  };
}

/** A check that throws is named once and never loses the other findings. */
function attemptTo(what: string, make: () => readonly Finding[], failures: Failure[]): readonly Finding[] {
  try {
    return make();
  } catch (error) {
    failures.push({ what, message: error instanceof Error ? error.message : String(error) });
    return [];
  }
}

function setKind(control: Control, { settings }: LintInput): { kind: KindId; source: KindSource } | undefined {
  if (control.kind && control.kind !== "none") return { kind: control.kind, source: "front-matter" };
  if (settings.kind && settings.kind !== "none") return { kind: settings.kind, source: "configuration" };
  return undefined;
}

/** Levels that configuration sets for checks; those of topics are in force already. */
function levelled(findings: readonly Finding[], { settings }: LintInput): Finding[] {
  return findings.flatMap((finding) => {
    const level = isTopic(finding.rule) ? undefined : settings.levels?.[finding.rule];
    if (level === "off") return [];
    return [level ? { ...finding, severity: level } : finding];
  });
}

function coverageOf(assessments: ReadonlyMap<TopicId, Assessment>, findings: readonly Finding[]): Coverage[] {
  return catalogue.requirements.map(({ id }) => {
    const coverage = assessments.get(id)?.coverage ?? { topic: id, status: "absent", confidence: 0, evidence: [] };
    const waived = coverage.status === "absent" && findings.some((each) => each.rule === id && each.waiver);
    return waived ? { ...coverage, status: "waived" } : coverage;
  });
}

function conditionsOf(reading: Reading): Set<Condition> {
  const holds = new Set<Condition>();
  for (const { hits } of reading.sentences)
    for (const { signal } of hits) if (signal.type === "condition") holds.add(signal.condition);
  return holds;
}

function controlFinding({ rule, span, message }: ControlProblem): Finding {
  return {
    rule,
    severity: "warning",
    message,
    confidence: 1,
    span,
    place: "text",
    related: [],
    principles: [],
    fixable: "nearest" in message.args,
    waiver: null,
  };
}

function notLinted(
  document: GovernanceDocument,
  reason: NotLinted["reason"],
  findings: readonly Finding[],
  language?: string,
): NotLinted {
  return { path: document.path, linted: false, reason, ...(language ? { language } : {}), findings, failures: [] };
}

/**
 * Whether a text in a language without words may be governance: what files and titles are called in many languages.
 * It decides only which reason is given for leaving the text alone.
 */
function looksGoverning(document: GovernanceDocument): boolean {
  const name = document.path.slice(document.path.lastIndexOf("/") + 1);
  return GOVERNING.test(name) || document.titles.some((title) => GOVERNING.test(title));
}

const GOVERNING =
  /govern|gobern|bylaw|charter|charte|statut|satzung|estatut|constitu|regiment|regulament|reglament|règlement|ordnung|ustav|устав|положени|хартия|управлен|章程|治理|定款|規約|规则|规约|نظام|ميثاق|حوكمة/iu;
