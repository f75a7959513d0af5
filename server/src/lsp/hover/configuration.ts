/** In a configuration file: the page of the rule, or the principle, that is named. */
import type { Position } from "vscode-languageserver";
import { LineIndex, ruleIds } from "../../engine/index.js";
import type { ClientFeatures } from "../client-features.js";
import { pageUri } from "../convert.js";
import type { Told } from "../hover.js";
import type { Lined } from "../positions.js";
import type { Texts } from "../texts.js";
import { principleAt } from "./principle.js";

export function configurationHover(
  words: Texts,
  client: ClientFeatures,
  text: string,
  position: Position,
): (Told & { readonly document: Lined }) | null {
  const document = { text, lines: new LineIndex(text) };
  const offset = client.positions.offsetAt(document, position);
  const told = principleAt(words, document, offset) ?? ruleAt(words, client, text, offset);
  return told ? { ...told, document } : null;
}

function ruleAt({ rule }: Texts, client: ClientFeatures, text: string, offset: number): Told | undefined {
  const start = offset - (/[\w-]*$/.exec(text.slice(Math.max(0, offset - 80), offset))?.[0].length ?? 0);
  const word = /^[\w-]+/.exec(text.slice(start, start + 80))?.[0] ?? "";
  const id = ruleIds.find((each) => each === word);
  return id && { text: rule(id, pageUri(id, client)), span: { start, end: start + word.length } };
}
