/** Writes into a document's own `charterlint:` front matter, leaving all else as it is. */
import { isMap, type Node, type YAMLMap } from "yaml";
import type { GovernanceDocument } from "../document/document.js";
import { entry, type FrontMatter } from "../document/front-matter.js";
import type { Edit } from "../types.js";
import { lineEndOf } from "./insert.js";

/** The edit that sets `charterlint: { [keys]: value }`. */
export function setFrontMatter(document: GovernanceDocument, keys: readonly string[], value: string): Edit {
  const eol = lineEndOf(document.text);
  const path = ["charterlint", ...keys];
  const { frontMatter } = document;
  if (!frontMatter) return newFrontMatter(document, path, value, eol);
  const { root } = frontMatter;
  if (!root || root.items.length === 0) return at(frontMatter.yaml.end, blockText(path, value, 0, eol) + eol);
  return inMap(document, frontMatter, root, path, value);
}

function newFrontMatter(document: GovernanceDocument, path: readonly string[], value: string, eol: string): Edit {
  const start = document.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return at(start, `---${eol}${blockText(path, value, 0, eol)}${eol}---${eol}${eol}`);
}

function inMap(
  document: GovernanceDocument,
  frontMatter: FrontMatter,
  map: YAMLMap,
  path: readonly string[],
  value: string,
): Edit {
  const [key = "", ...rest] = path;
  const found = entry(map, key);
  const inner = found && isMap(found.value) && found.value.items.length > 0 ? found.value : undefined;
  if (inner && rest.length > 0) return inMap(document, frontMatter, inner, rest, value);
  const offset = frontMatter.yaml.start;
  if (found) return replaceValue(frontMatter, map, found, rest, value);
  if (map.flow)
    return at(offset + (map.range?.[0] ?? 0) + 1, ` ${flowText(path, value)}${map.items.length > 0 ? "," : " "}`);
  const first = offset + ((map.items[0]?.key as Node | undefined)?.range?.[0] ?? 0);
  const column = document.lines.positionAt(first).character;
  const eol = lineEndOf(document.text);
  return at(first, blockText(path, value, column, eol) + eol + " ".repeat(column));
}

function replaceValue(
  frontMatter: FrontMatter,
  map: YAMLMap,
  found: { key: Node; value: Node | null },
  rest: readonly string[],
  value: string,
): Edit {
  const offset = frontMatter.yaml.start;
  const text = rest.length === 0 ? value : `{ ${flowText(rest, value)} }`;
  const range = found.value?.range;
  const empty = !range || range[0] === range[1];
  const keyEnd = found.key.range?.[1] ?? map.range?.[1] ?? 0;
  if (empty) return at(offset + keyEnd + 1, ` ${text}`);
  return { span: { start: offset + range[0], end: offset + range[1] }, newText: text };
}

function blockText(path: readonly string[], value: string, column: number, eol: string): string {
  return `${path.map((key, depth) => `${depth > 0 ? eol + " ".repeat(column + depth * 2) : ""}${key}:`).join("")} ${value}`;
}

function flowText([key = "", ...rest]: readonly string[], value: string): string {
  return rest.length === 0 ? `${key}: ${value}` : `${key}: { ${flowText(rest, value)} }`;
}

function at(offset: number, newText: string): Edit {
  return { span: { start: offset, end: offset }, newText };
}
