/** What a document says to Charterlint itself: its front matter and its comments. */
import { isMap, isScalar, type Node, type YAMLMap } from "yaml";
import { kindIds, ruleIds } from "../catalogue/ids.js";
import { isOwn } from "../catalogue/lookup.js";
import { KeptOf } from "../text/kept-of.js";
import { isSlip, nearest } from "../text/nearest.js";
import type { DocumentStatus, KindId, Message, RuleId, Span, Waiver } from "../types.js";
import { commentsOf, type GovernanceDocument } from "./document.js";
import { entry, type FrontMatter, nodeSpan, textOf } from "./front-matter.js";
import { type Inherited, readInherits } from "./inherits.js";
import { hasPlaceholder } from "./placeholders.js";

export interface ControlProblem {
  readonly rule: "front-matter" | "waiver-without-reason";
  readonly span: Span;
  readonly message: Message;
}

export interface PlacedWaiver {
  readonly rule: RuleId;
  readonly waiver: Waiver;
  readonly span: Span;
  /** The line it holds for (zero-based); without it, the whole document. */
  readonly line?: number;
}

export interface Control {
  readonly kind?: KindId | "none";
  readonly language?: string;
  readonly status?: DocumentStatus;
  readonly waivers: readonly PlacedWaiver[];
  /** Rules of a parent body under which the document says to stand. */
  readonly inherits: readonly Inherited[];
  readonly problems: readonly ControlProblem[];
}

const KEYS = ["kind", "lang", "language", "status", "waive", "inherits"];
const STATUSES: readonly DocumentStatus[] = ["draft", "review", "adopted"];

const kept = new KeptOf<GovernanceDocument, Control>();

export function readControl(document: GovernanceDocument): Control {
  return kept.of(document, () => readAnew(document));
}

function readAnew(document: GovernanceDocument): Control {
  const { frontMatter } = document;
  const reader = new ControlReader();
  if (frontMatter) reader.frontMatter(frontMatter);
  for (const comment of commentsOf(document)) reader.comment(comment.text, comment.span, document);
  return reader.done();
}

/** What is left to be filled in is no reason. */
function reasonIn(text: string): string {
  return hasPlaceholder(text) ? "" : text.trim();
}

class ControlReader {
  readonly #problems: ControlProblem[] = [];
  readonly #waivers: PlacedWaiver[] = [];
  readonly #inherits: Inherited[] = [];
  #kind: KindId | "none" | undefined;
  #language: string | undefined;
  #status: DocumentStatus | undefined;

  done(): Control {
    const kind = this.#kind ? { kind: this.#kind } : {};
    const language = this.#language ? { language: this.#language } : {};
    const status = this.#status ? { status: this.#status } : {};
    const [waivers, inherits, problems] = [this.#waivers, this.#inherits, this.#problems];
    return { ...kind, ...language, ...status, waivers, inherits, problems };
  }

  frontMatter(frontMatter: FrontMatter): void {
    for (const { span, message } of frontMatter.problems)
      this.#problem("front-matter", span, "front-matter.yaml", { problem: message });
    const status = textOf(entry(frontMatter.root, "status")?.value)?.toLowerCase();
    this.#status = STATUSES.find((each) => each === status);
    // Other tools have statuses of their own; what is one letter off from ours is a slip.
    if (status && isSlip(status, STATUSES))
      this.#unknown(
        nodeSpan(frontMatter, entry(frontMatter.root, "status")?.value),
        "front-matter.status",
        status,
        STATUSES,
      );
    const language =
      textOf(entry(frontMatter.root, "lang")?.value) ?? textOf(entry(frontMatter.root, "language")?.value);
    if (language) this.#language = language.toLowerCase().split(/[-_]/)[0];
    const own = entry(frontMatter.root, "charterlint");
    if (!own?.value || (isScalar(own.value) && own.value.value === null)) return;
    if (isMap(own.value)) this.#own(frontMatter, own.value);
    else if (textOf(own.value) === "off" || textOf(own.value) === "false") this.#kind = "none";
    else this.#problem("front-matter", nodeSpan(frontMatter, own.value), "front-matter.shape", {});
  }

  #own(frontMatter: FrontMatter, map: YAMLMap): void {
    for (const pair of map.items) {
      const key = textOf(pair.key as Node) ?? "";
      const value = pair.value as Node | null;
      if (!KEYS.includes(key)) this.#unknown(nodeSpan(frontMatter, pair.key as Node), "front-matter.key", key, KEYS);
      else if (key === "kind") this.#setKind(frontMatter, value);
      else if (key === "status") this.#setStatus(frontMatter, value);
      else if (key === "lang" || key === "language") this.#language = textOf(value)?.toLowerCase().split(/[-_]/)[0];
      else if (key === "waive") this.#waive(frontMatter, value);
      else if (key === "inherits") {
        this.#inherits.push(
          ...readInherits(frontMatter, value, (span, id, args) => this.#problem("front-matter", span, id, args)),
        );
      }
    }
  }

  #setKind(frontMatter: FrontMatter, value: Node | null): void {
    const text = textOf(value) ?? "";
    const known = [...kindIds, "none"] as const;
    this.#kind = known.find((each) => each === text);
    if (!this.#kind) this.#unknown(nodeSpan(frontMatter, value), "front-matter.kind", text, known);
  }

  #setStatus(frontMatter: FrontMatter, value: Node | null): void {
    const text = textOf(value) ?? "";
    this.#status = STATUSES.find((each) => each === text);
    if (!this.#status) this.#unknown(nodeSpan(frontMatter, value), "front-matter.status", text, STATUSES);
  }

  #waive(frontMatter: FrontMatter, value: Node | null): void {
    if (!isMap(value)) {
      this.#problem("front-matter", nodeSpan(frontMatter, value), "front-matter.waive", {});
      return;
    }
    for (const pair of value.items) {
      const key = pair.key as Node;
      const span = nodeSpan(frontMatter, key);
      const rule = this.#rule(textOf(key) ?? "", span, "front-matter.rule");
      if (rule) this.#frontMatterWaiver(rule, span, pair.value as Node | null);
    }
  }

  #frontMatterWaiver(rule: RuleId, span: Span, value: Node | null): void {
    const map = isMap(value) ? value : undefined;
    const reason = reasonIn((map ? textOf(entry(map, "reason")?.value) : textOf(value)) ?? "");
    const owner = textOf(entry(map, "owner")?.value);
    const until = textOf(entry(map, "until")?.value);
    if (reason === "") this.#problem("waiver-without-reason", span, "waiver-without-reason", { rule });
    const waiver: Waiver = { reason, source: "front-matter", ...(owner ? { owner } : {}), ...(until ? { until } : {}) };
    this.#waivers.push({ rule, waiver, span });
  }

  /** `charterlint-disable-next-line RULE [RULE …] -- reason`, or `charterlint-disable-file` */
  comment(text: string, span: Span, document: GovernanceDocument): void {
    const match = /^charterlint-(disable-next-line|[\w-]+)(?:\s+(.*))?$/s.exec(text);
    if (!match) return;
    if (match[1] === "disable-file") {
      this.#kind = "none";
      return;
    }
    if (match[1] !== "disable-next-line") {
      this.#problem("front-matter", span, "front-matter.comment", { text: `charterlint-${match[1]}` });
      return;
    }
    const [rules = "", ...rest] = (match[2] ?? "").split(/\s+--\s+|\s+--$|^--\s+/);
    const reason = reasonIn(rest.join(" -- "));
    const line = document.lines.lineAt(span.end) + 1;
    const names = rules.split(/[\s,]+/).filter((each) => each !== "");
    if (names.length === 0) this.#problem("front-matter", span, "front-matter.no-rule", {});
    for (const name of names) {
      const rule = this.#rule(name, span, "front-matter.rule");
      if (!rule) continue;
      if (reason === "") this.#problem("waiver-without-reason", span, "waiver-without-reason", { rule });
      this.#waivers.push({ rule, waiver: { reason, source: "comment" }, span, line });
    }
  }

  #rule(name: string, span: Span, message: string): RuleId | undefined {
    // Whether there is such a rule of an organisation's own, only its configuration tells.
    const rule = ruleIds.find((each) => each === name) ?? (isOwn(name) ? name : undefined);
    if (!rule) this.#unknown(span, message, name, ruleIds);
    return rule;
  }

  #unknown(span: Span, id: string, text: string, known: readonly string[]): void {
    this.#problem("front-matter", span, id, { text, nearest: nearest(text, known) ?? known.join(", ") });
  }

  #problem(rule: ControlProblem["rule"], span: Span, id: string, args: Message["args"]): void {
    this.#problems.push({ rule, span, message: { id, args } });
  }
}
