/** What can be done about the findings of a document: each offer becomes a code action. */
import { CodeActionKind } from "vscode-languageserver";
import { escapeSnippet } from "../engine/fixes/snippet.js";
import {
  type Edit,
  type Engine,
  type Finding,
  type Fix,
  formatMessage,
  isTopic,
  type LintResult,
  type RuleId,
} from "../engine/index.js";
import type { Checked } from "./checks.js";

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
  const own = findings.flatMap((finding) => fixOffers(engine, checked, finding));
  const all = findings.some(({ rule }) => isTopic(rule) || rule === "missing-topics") ? insertAll(engine, checked) : [];
  const waivers = findings.flatMap((finding) => waiveOffers(engine, checked, finding, options));
  return unique([...own, ...all, ...waivers, ...fixAll(engine, checked)]);
}

function fixOffers(engine: Engine, { document, result }: Checked, finding: Finding): Offer[] {
  const fixes = behind(result, finding).flatMap((each) => engine.fixes(document, result, each));
  const alone = fixes.length === 1;
  return fixes.map((fix) => ({ ...offer(fix), preferred: fix.preferred && alone, finding }));
}

/** The findings that a summary stands for; any other finding stands for itself. */
function behind({ findings }: LintResult, finding: Finding): readonly Finding[] {
  if (finding.rule !== "missing-topics") return [finding];
  return findings.filter((each) => each.waiver === null && each.place === "title");
}

function insertAll(engine: Engine, { document, result, shown }: Checked): Offer[] {
  const fix = engine.insertMissing(document, result);
  if (!fix) return [];
  const finding = shown.find(({ rule }) => rule === "missing-topics");
  const topics = result.findings.filter(({ rule, waiver }) => waiver === null && isTopic(rule));
  return topics.length < 2
    ? []
    : [{ ...offer(fix), preferred: finding !== undefined, ...(finding ? { finding } : {}) }];
}

function offer(fix: Fix): Offer {
  const key = `${fix.kind}:${fix.rule}:${fix.edits[0]?.span.start ?? 0}`;
  const { edits, preferred } = fix;
  return {
    key,
    title: formatMessage(fix.title),
    kind: CodeActionKind.QuickFix,
    preferred,
    act: { type: "edit", edits },
  };
}

function waiveOffers(
  engine: Engine,
  { document, result }: Checked,
  finding: Finding,
  { asksReason }: OfferOptions,
): Offer[] {
  return behind(result, finding)
    .filter(canBeWaived)
    .map(({ rule }) => {
      const fix = engine.waive(document, rule, REASON);
      const act = asksReason
        ? ({ type: "waive", rule } as const)
        : ({ type: "edit", edits: fix.edits.map(withReasonStop) } as const);
      return { ...offer(fix), key: `waive:${rule}`, preferred: false, finding, act };
    });
}

/** A fault in what is said to Charterlint itself is mended, not waived; a summary is waived topic by topic. */
const NEVER_WAIVED: ReadonlySet<RuleId> = new Set<RuleId>([
  "front-matter",
  "waiver-without-reason",
  "unused-waiver",
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

function fixAll(engine: Engine, { document, result }: Checked): Offer[] {
  const edits = engine.corrections(document, result);
  if (edits.length === 0) return [];
  const title = `Correct what can be corrected without changing the meaning (${edits.length})`;
  return [{ key: "fix-all", title, kind: FIX_ALL, preferred: false, act: { type: "edit", edits } }];
}

function unique(offers: readonly Offer[]): Offer[] {
  return [...new Map(offers.toReversed().map((each) => [`${each.key}:${each.title}`, each])).values()].reverse();
}
