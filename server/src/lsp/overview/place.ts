import type { Span } from "../../engine/index.js";
import type { Checked } from "../checks.js";
import { toRange } from "../convert.js";
import { uriIn } from "../places.js";
import type { Place } from "./protocol.js";

/** Where a passage is, in this document or in another of its set; undefined for one that was not read. */
export function placeOf(
  checked: Checked,
  { path, span }: { readonly path: string; readonly span: Span },
): Place | undefined {
  if (path === checked.located.path) return { uri: checked.uri, range: toRange(checked, span) };
  const document = checked.others.find((each) => each.document.path === path)?.document;
  const { positions } = checked;
  return document && { uri: uriIn(checked.located, path), range: toRange({ document, positions }, span) };
}
