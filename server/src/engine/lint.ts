/** From a document and its settings to coverage and findings. */
import { catalogue } from "./catalogue/data.js";
import { isOwn, isTopic } from "./catalogue/lookup.js";
import type { Condition } from "./catalogue/types.js";
import { runChecks } from "./checks/checks.js";
import type { Assessment } from "./coverage/assess.js";
import { perPart } from "./coverage/per-part.js";
import type { Reading } from "./coverage/reading.js";
import { lexicon } from "./cues/lexicon.js";
import { type Control, type ControlProblem, readControl } from "./document/control.js";
import { type GovernanceDocument, upToDate } from "./document/document.js";
import { levelsFor, settingsFor } from "./findings/levels.js";
import { missingFindings, onePerPlaceholder } from "./findings/missing.js";
import { applyWaivers } from "./findings/waive.js";
import type { KindFound } from "./kind/kind.js";
import { detectLanguage } from "./kind/language.js";
import { withOthers } from "./others/answered.js";
import { type Studied, study } from "./others/study.js";
import { surroundings, untold } from "./others/surroundings.js";
import { judgeOwn, withWaivers } from "./own/judge.js";
import { unknownOwn } from "./own/unknown.js";
import type {
  Coverage,
  Failure,
  Finding,
  KindId,
  KindSource,
  Linted,
  LintInput,
  LintResult,
  LintSettings,
  NotLinted,
  TopicId,
} from "./types.js";

export function lint(version: GovernanceDocument, input: LintInput): LintResult {
  const document = upToDate(version);
  const met = meet(document, input);
  return "linted" in met ? met : judge(met);
}

/** Whether a document is judged at all, other documents left aside. */
export function isGovernance(document: GovernanceDocument, settings: LintSettings): boolean {
  return !("linted" in meet(document, { settings, files: new Map() }));
}

function meet(document: GovernanceDocument, input: LintInput): Case | NotLinted {
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
  const studied = study(document, words);
  const found = set ? { kind: set.kind, why: [] } : studied.found;
  if (!found.kind) return notLinted(document, "not-governance", own, language);
  return { document, input, control, studied, kind: found.kind, found, source: set?.source ?? "text" };
}

interface Case {
  readonly document: GovernanceDocument;
  readonly input: LintInput;
  readonly control: Control;
  readonly studied: Studied;
  readonly kind: KindId;
  readonly found: KindFound;
  readonly source: KindSource;
}

function judge(each: Case): Linted {
  const { document, input, control, kind } = each;
  const { reading, model } = each.studied;
  const around = surroundings(document, control, input, kind);
  const assessments = withOthers(each.studied.assessments, kind, around.others, around.unread);
  const inherited = untold(around.unread)?.from;
  const status = control.status ?? input.settings.status ?? "adopted";
  const settings = settingsFor({ kind, status }, input.settings);
  const holds = conditionsOf(reading);
  const stage = { kind, status, holds };
  const levels = levelsFor(stage, settings);
  const failures: Failure[] = [];
  const attempt = (what: string, make: () => readonly Finding[]) => attemptTo(what, make, failures);
  const checkInput = {
    document,
    reading,
    kind,
    holds,
    levels,
    assessments,
    files: input.files,
    model,
    ...around,
    inherited,
  };
  const checked = runChecks(checkInput, settings, failures);
  const own = judgeOwn({ reading, stage, settings, others: around.others, inherited });
  const missing = attempt("missing", () => missingFindings(reading, kind, levels, assessments, inherited));
  const made = [
    ...onePerPlaceholder([
      ...missing.filter(({ rule }) => !(checked.stoodFor as ReadonlySet<string>).has(rule)),
      ...own.findings,
    ]),
    ...checked.findings,
    ...[...control.problems, ...around.problems, ...unknownOwn(control, settings)].map(controlFinding),
  ];
  const { findings, idle } = applyWaivers(document, levelled(oneGapAPlace(made), settings), control, settings);
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
    ...(own.coverage.length > 0 ? { customCoverage: withWaivers(own.coverage, findings) } : {}),
    findings: [...findings, ...levelled(idle, settings)].sort(
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

/** A gap on which a topic hangs is told with the topic, and not again as a gap. */
function oneGapAPlace(findings: readonly Finding[]): Finding[] {
  const told = new Set<number>();
  return findings.filter(({ rule, span }) => {
    if (rule !== "placeholder") return true;
    if (told.has(span.start)) return false;
    told.add(span.start);
    return true;
  });
}

function setKind(control: Control, { settings }: LintInput): { kind: KindId; source: KindSource } | undefined {
  if (control.kind && control.kind !== "none") return { kind: control.kind, source: "front-matter" };
  if (settings.kind && settings.kind !== "none") return { kind: settings.kind, source: "configuration" };
  return undefined;
}

/** Levels that configuration sets for checks; those of topics are in force already. */
function levelled(findings: readonly Finding[], settings: LintSettings): Finding[] {
  return findings.flatMap((finding) => {
    const level = isTopic(finding.rule) || isOwn(finding.rule) ? undefined : settings.levels?.[finding.rule];
    if (level === "off") return [];
    return [level ? { ...finding, severity: level } : finding];
  });
}

function coverageOf(assessments: ReadonlyMap<TopicId, Assessment>, findings: readonly Finding[]): Coverage[] {
  return catalogue.requirements.map(({ id }) => {
    const coverage = assessments.get(id)?.coverage ?? { topic: id, status: "absent", confidence: 0, evidence: [] };
    const waived =
      coverage.status === "absent" &&
      findings.some((each) => (each.rule === id || each.standsFor === id) && each.waiver);
    return waived ? { ...coverage, status: "waived" } : coverage;
  });
}

const conditions = perPart(({ hits }) => {
  let found: Condition[] | undefined;
  for (const { signal } of hits)
    if (signal.type === "condition") {
      found ??= [];
      found.push(signal.condition);
    }
  return found;
});

function conditionsOf(reading: Reading): Set<Condition> {
  return new Set(conditions(reading).flatMap(({ value }) => value));
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
