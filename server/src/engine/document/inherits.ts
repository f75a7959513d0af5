/** `inherits:` in the front matter: the rules under which a document says to stand. */
import { isMap, isSeq, type Node } from "yaml";
import { topicIds } from "../catalogue/ids.js";
import { nearest } from "../text/nearest.js";
import type { Message, Span, TopicId } from "../types.js";
import { entry, type FrontMatter, nodeSpan, textOf } from "./front-matter.js";

export { isAddress } from "./address.js";

/** Rules of a parent body. */
export interface Inherited {
  /** A path, seen from the document, or an address, which is never fetched. */
  readonly from: string;
  /** What they are said to settle; without it, whatever they are found to. */
  readonly topics?: readonly TopicId[];
  readonly span: Span;
}

type Tell = (span: Span, id: string, args: Message["args"]) => void;

export function readInherits(frontMatter: FrontMatter, value: Node | null, tell: Tell): Inherited[] {
  if (isSeq<Node | null>(value)) return value.items.flatMap((item) => readOne(frontMatter, item, tell));
  return readOne(frontMatter, value, tell);
}

function readOne(frontMatter: FrontMatter, value: Node | null, tell: Tell): Inherited[] {
  const map = isMap(value) ? value : undefined;
  const from = map ? entry(map, "from")?.value : value;
  const text = textOf(from)?.trim() ?? "";
  if (text === "") {
    tell(nodeSpan(frontMatter, value), "front-matter.inherits", {});
    return [];
  }
  const topics = readTopics(frontMatter, entry(map, "topics")?.value, tell);
  return [{ from: text, span: nodeSpan(frontMatter, from), ...(topics ? { topics } : {}) }];
}

function readTopics(frontMatter: FrontMatter, value: Node | null | undefined, tell: Tell): TopicId[] | undefined {
  if (value === null || value === undefined) return undefined;
  const items = isSeq<Node | null>(value) ? value.items : [value];
  return items.flatMap((item) => {
    const text = textOf(item) ?? "";
    const topic = topicIds.find((each) => each === text);
    if (topic) return [topic];
    tell(nodeSpan(frontMatter, item), "front-matter.topic", {
      text,
      nearest: nearest(text, topicIds) ?? topicIds.join(", "),
    });
    return [];
  });
}
