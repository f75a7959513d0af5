/** What can be done about the findings of a document: each offer becomes a code action. */
import { CodeActionKind } from "vscode-languageserver";
import { escapeSnippet } from "../engine/fixes/snippet.js";
import {
  type Edit,
  type Engine,
  type Finding,
  type Fix,
  isOwn,
  isTopic,
  type LintResult,
  type RuleId,
} from "../engine/index.js";
import type { Checked } from "./checks.js";
import type { Words } from "./words.js";

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.charterlint`;

export interface Offer {
  /** Names the offer among all of this version, to find it again when its edit is asked for. */
  readonly key: string;
  readonly title: string;
  readonly kind: typeof CodeActionKind.QuickFix | typeof FIX_ALL;
  readonly preferred: boolean;
  /** The finding that it answers. */
  readonly finding?: Finding;
  readonly act:
    | { readonly type: "edit"; readonly edits: readonly Edit[] }
    | { readonly type: "waive"; readonly rule: RuleId };
}

export interface OfferOptions {
  /** The client has a command that asks for the reason of a waiver. */
  readonly asksReason: boolean;
  readonly words: Words;
}

/** Stands for the reason until someone writes one. */
export const REASON = "[why this document leaves it out]";

/** Offers for some of the findings that are shown, and for the whole document; the likeliest first. */
export function offersFor(
  engine: Engine,
  checked: Checked,
  findings: readonly Finding[],
  options: OfferOptions,
): Offer[] {
  const fixes = findings.flatMap((finding) => fixOffers(engine, checked, finding, options));
  const own = fixes.map((each) => ({ ...each, preferred: each.preferred && fixes.length === 1 }));
  const missing = findings.find(({ rule }) => isTopic(rule) || isOwn(rule) || rule === "missing-topics");
  const all = missing ? insertAll(engine, checked, missing, options) : [];
  const waivers = findings.flatMap((finding) => waiveOffers(engine, checked, finding, options));
  return unique([...own, ...all, ...waivers, ...fixAll(engine, checked, options)]);
}

function fixOffers(engine: Engine, { document, result }: Checked, finding: Finding, { words }: OfferOptions): Offer[] {
  const fixes = behind(result, finding).flatMap((each) => engine.fixes(document, result, each));
  return fixes.map((fix) => ({ ...offer(fix, words), finding }));
}

/** The findings that a summary stands for; any other finding stands for itself. */
function behind({ findings }: LintResult, finding: Finding): readonly Finding[] {
  if (finding.rule !== "missing-topics") return [finding];
  return findings.filter((each) => each.waiver === null && each.place === "title");
}

/** Tied to a finding, so that editors list it with the others; preferred where the finding is the summary. */
function insertAll(engine: Engine, { document, result }: Checked, finding: Finding, { words }: OfferOptions): Offer[] {
  const fix = engine.insertMissing(document, result);
  const topics = result.findings.filter(({ rule, waiver }) => waiver === null && (isTopic(rule) || isOwn(rule)));
  if (!fix || topics.length < 2) return [];
  return [{ ...offer(fix, words), preferred: finding.rule === "missing-topics", finding }];
}

function offer(fix: Fix, words: Words): Offer {
  const key = `${fix.kind}:${fix.rule}:${fix.edits[0]?.span.start ?? 0}`;
  const { edits, preferred } = fix;
  return {
    key,
    title: words.message(fix.title),
    kind: CodeActionKind.QuickFix,
    preferred,
    act: { type: "edit", edits },
  };
}

function waiveOffers(
  engine: Engine,
  { document, result }: Checked,
  finding: Finding,
  { asksReason, words }: OfferOptions,
): Offer[] {
  return behind(result, finding)
    .filter(canBeWaived)
    .map(({ rule }) => {
      const fix = engine.waive(document, rule, REASON);
      const act = asksReason
        ? ({ type: "waive", rule } as const)
        : ({ type: "edit", edits: fix.edits.map(withReasonStop) } as const);
      return { ...offer(fix, words), key: `waive:${rule}`, preferred: false, finding, act };
    });
}

/** A fault in what is said to Charterlint itself is mended, not waived; a summary is waived topic by topic. */
const NEVER_WAIVED: ReadonlySet<RuleId> = new Set<RuleId>([
  "front-matter",
  "waiver-without-reason",
  "unused-waiver",
  "expired-waiver",
  "missing-topics",
]);

function canBeWaived({ rule }: Finding): boolean {
  return !NEVER_WAIVED.has(rule);
}

function withReasonStop({ span, newText }: Edit): Edit {
  return {
    span,
    newText,
    snippet: escapeSnippet(newText).replace(escapeSnippet(REASON), `\${1:${escapeSnippet(REASON)}}`),
  };
}

function fixAll(engine: Engine, { document, result }: Checked, { words }: OfferOptions): Offer[] {
  const edits = engine.corrections(document, result);
  if (edits.length === 0) return [];
  const title = words.text("Correct what can be corrected without changing the meaning ({0})", edits.length);
  return [{ key: "fix-all", title, kind: FIX_ALL, preferred: false, act: { type: "edit", edits } }];
}

function unique(offers: readonly Offer[]): Offer[] {
  return [...new Map(offers.toReversed().map((each) => [`${each.key}:${each.title}`, each])).values()].reverse();
}
