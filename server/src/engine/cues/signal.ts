/** What cues speak for. */
import type { Condition } from "../catalogue/types.js";
import type { KindId, RuleId, TopicId } from "../types.js";

/** `some`: less than a rule, more than a mention. */
export type Strength = "says" | "some" | "hint" | "not";

/** What a matched cue speaks for. */
export type Signal =
  | { readonly type: "topic"; readonly topic: TopicId; readonly strength: Strength }
  | { readonly type: "condition"; readonly condition: Condition }
  /** The sentence sets no rule: it tells history, hopes, or says what is undecided. */
  | { readonly type: "no-rule" }
  /** What the model reads from: a cue of the class `says-<name>`. */
  | { readonly type: "model"; readonly name: string }
  /** What a check without code of its own looks for; `role` is `trigger`, `sentence`, `section`, `document` or `part:<id>`. */
  | { readonly type: "check"; readonly rule: RuleId; readonly role: string }
  | { readonly type: "kind"; readonly kind: KindId | "none" };

/**
 * With all properties that any signal has, in one order: each hit of each sentence is asked what it speaks for by dozens
 * of readers, and V8 makes that fast for objects of few shapes only.
 */
export function ofOneShape(signal: Signal): Signal {
  const { type, topic, strength, condition, name, kind, rule, role }: Partial<WholeSignal> = signal;
  return { type, topic, strength, condition, name, kind, rule, role } as Signal;
}

type KeysOf<T> = T extends unknown ? keyof T : never;
type WholeSignal = { readonly [K in KeysOf<Signal>]: unknown };
