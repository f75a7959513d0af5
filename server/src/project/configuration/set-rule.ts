/** Writes the level of a rule into a configuration file, leaving all else as it is. */
import { isMap, isScalar, type Node, type Pair, parseDocument, type YAMLMap } from "yaml";
import type { Level, RuleId, Span } from "../../engine/types.js";

export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Undefined for a file that is not as a configuration is: it is to be mended first. */
export function setRule(text: string, rule: RuleId, level: Level): TextEdit | undefined {
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  const document = parseDocument(text, { prettyErrors: false, logLevel: "silent" });
  if (document.errors.length > 0) return undefined;
  const root: Node | null = document.contents;
  if (root === null || (isScalar(root) && root.value === null))
    return atEnd(text, `rules:${eol}  ${rule}: ${level}`, eol);
  if (!isMap<Node, Node | null>(root)) return undefined;
  const rules = pairAt(root, "rules");
  if (!rules && root.flow) return undefined;
  if (!rules) return atEnd(text, `rules:${eol}  ${rule}: ${level}`, eol);
  if (!rules.value || (isScalar(rules.value) && rules.value.value === null))
    return at(afterColon(text, rules.key), `${eol}  ${rule}: ${level}`);
  return isMap<Node, Node | null>(rules.value) ? inRules(text, rules.value, `${rule}`, level, eol) : undefined;
}

function inRules(text: string, rules: YAMLMap<Node, Node | null>, rule: string, level: Level, eol: string): TextEdit {
  const known = pairAt(rules, rule);
  const range = known?.value?.range;
  if (known && range && range[1] > range[0]) return { span: { start: range[0], end: range[1] }, newText: level };
  if (known) return at(afterColon(text, known.key), ` ${level}`);
  const first = rules.items[0]?.key.range?.[0];
  if (rules.flow || first === undefined)
    return at((rules.range?.[0] ?? 0) + 1, ` ${rule}: ${level}${rules.items.length > 0 ? "," : " "}`);
  const column = first - (text.lastIndexOf("\n", first - 1) + 1);
  return at(first, `${rule}: ${level}${eol}${" ".repeat(column)}`);
}

function pairAt(map: YAMLMap<Node, Node | null>, key: string): Pair<Node, Node | null> | undefined {
  return map.items.find((each) => isScalar(each.key) && String(each.key.value) === key);
}

function afterColon(text: string, { range }: Node): number {
  return text.indexOf(":", range?.[1] ?? 0) + 1;
}

function atEnd(text: string, lines: string, eol: string): TextEdit {
  // What follows a document's end mark would be another document.
  const lead = text === "" || text.endsWith("\n") ? "" : eol;
  return at(text.length, `${lead}${lines}${eol}`);
}

function at(offset: number, newText: string): TextEdit {
  return { span: { start: offset, end: offset }, newText };
}
