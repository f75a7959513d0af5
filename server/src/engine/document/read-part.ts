/** One part of Markdown to its facts. */
import type {
  Blockquote,
  Definition,
  Html,
  List,
  ListItem,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from "mdast";
import type { Span } from "../types.js";
import type {
  CommentFact,
  DefinitionFact,
  Fact,
  Facts,
  HeadingStyle,
  LinkFact,
  PlainText,
  ProseFact,
} from "./facts.js";
import { parseMarkdown } from "./parser.js";
import { PlainTextBuilder } from "./plain-text.js";
import { isBoldTitle, isItemTitle, isNumberedTitle, isPlainTitle } from "./pseudo-heading.js";
import { sentences } from "./sentences.js";
import { parseByShape } from "./shapes/parse.js";

/**
 * Reads `text`. `definitions` are link definitions of other parts that it refers to; they go before it, as the
 * first definition of a label holds.
 */
export function readPart(text: string, definitions: readonly DefinitionFact[] = []): Facts {
  if (definitions.length === 0) return new PartReader(text, 0).read(parseByShape(text));
  const source = `${definitions.map((each) => `[${each.label}]: <${each.url}>\n`).join("")}\n${text}`;
  return new PartReader(source, source.length - text.length).read(parseMarkdown(source));
}

/** The same, each character parsed as it stands. */
export function readWhole(text: string): Facts {
  return new PartReader(text, 0).read(parseMarkdown(text));
}

const WHITE = /[ \t\r\n]/;

/** An entry of a table of contents says nothing: it only leads to where something is said. */
function isContentsEntry([only, ...rest]: readonly PhrasingContent[]): boolean {
  return rest.length === 0 && only?.type === "link" && only.url.startsWith("#");
}

class PartReader {
  readonly #source: string;
  readonly #base: number;
  readonly #blocks: Fact[] = [];
  readonly #links: LinkFact[] = [];
  readonly #comments: CommentFact[] = [];
  readonly #definitions: DefinitionFact[] = [];
  /** Urls of link references, by normalised label. */
  readonly #urls = new Map<string, string>();

  constructor(source: string, base: number) {
    this.#source = source;
    this.#base = base;
  }

  read(tree: Root): Facts {
    for (const node of tree.children) this.#gather(node);
    for (const node of tree.children) this.#block(node, 0);
    return { blocks: this.#blocks, links: this.#links, comments: this.#comments, definitions: this.#definitions };
  }

  #gather(node: Nodes): void {
    if (node.type === "definition") this.#definition(node);
    else if ("children" in node && (node.type === "blockquote" || node.type === "list" || node.type === "listItem"))
      for (const child of node.children) this.#gather(child);
  }

  #definition(node: Definition): void {
    const { identifier, url } = node;
    if (!this.#urls.has(identifier)) this.#urls.set(identifier, url);
    if ((node.position?.start.offset ?? 0) >= this.#base)
      this.#definitions.push({ label: node.label ?? identifier, url });
  }

  /** White space at the end is left out: how much of it belongs to a block depends on what follows. */
  #span(node: Nodes): Span {
    const start = node.position?.start.offset ?? 0;
    let end = node.position?.end.offset ?? 0;
    while (end > start && WHITE.test(this.#source[end - 1] ?? "")) end--;
    return { start: start - this.#base, end: end - this.#base };
  }

  #block(node: RootContent, depth: number): void {
    switch (node.type) {
      case "heading":
        this.#heading(node.children, node.depth, this.#isSetext(node) ? "setext" : "atx", this.#span(node));
        break;
      case "paragraph":
        this.#paragraph(node, depth);
        break;
      case "list":
        this.#list(node, depth);
        break;
      case "table":
        this.#table(node);
        break;
      case "blockquote":
        this.#quote(node);
        break;
      case "html":
        this.#html(node);
        break;
      case "code":
        this.#blocks.push({ type: "aside", what: "code", span: this.#span(node) });
        break;
      default:
    }
  }

  #isSetext(node: Nodes): boolean {
    return this.#source[node.position?.start.offset ?? 0] !== "#";
  }

  #text(nodes: readonly PhrasingContent[]): PlainText {
    return new PlainTextBuilder(this.#source, this.#base).add(nodes).build();
  }

  #heading(
    nodes: readonly PhrasingContent[],
    depth: number,
    style: HeadingStyle,
    span: Span,
    sectionEnd?: number,
  ): void {
    const end = sectionEnd === undefined ? {} : { sectionEnd };
    this.#collect(nodes);
    this.#blocks.push({ type: "heading", depth, style, span, ...end, ...this.#text(nodes) });
  }

  #prose(
    nodes: readonly PhrasingContent[],
    form: ProseFact["form"],
    depth: number,
    span: Span,
    plain = this.#text(nodes),
  ): void {
    this.#collect(nodes);
    if (plain.text.trim() === "" || (form === "item" && isContentsEntry(nodes))) return;
    this.#blocks.push({ type: "prose", form, depth, span, sentences: sentences(plain.text), ...plain });
  }

  #paragraph(node: Paragraph, depth: number): void {
    const span = this.#span(node);
    const [first, ...rest] = node.children;
    if (depth === 0 && first?.type === "strong" && this.#boldHeading(first.children, rest, span)) return;
    const plain = this.#text(node.children);
    if (depth === 0 && isPlainTitle(plain.text)) this.#heading(node.children, 7, "plain", span);
    else this.#prose(node.children, depth > 0 ? "item" : "paragraph", depth, span, plain);
  }

  /** A line in bold is a heading; so is a bold number at the start of a paragraph, whose rest is then prose. */
  #boldHeading(bold: readonly PhrasingContent[], rest: readonly PhrasingContent[], span: Span): boolean {
    const title = this.#text(bold).text;
    const after = this.#text(rest).text.trim();
    if (/^[.:]?$/.test(after)) {
      if (!isBoldTitle(title)) return false;
      this.#heading(bold, 7, "bold", span);
      return true;
    }
    if (!isNumberedTitle(title) || !isBoldTitle(title)) return false;
    const start = (rest[0]?.position?.start.offset ?? this.#base + span.end) - this.#base;
    this.#heading(bold, 7, "bold", { start: span.start, end: start });
    this.#prose(rest, "paragraph", 0, { start, end: span.end });
    return true;
  }

  #list(node: List, depth: number): void {
    for (const item of node.children) this.#item(item, depth + 1);
  }

  #item(item: ListItem, depth: number): void {
    const [first, ...rest] = item.children;
    const title = first?.type === "paragraph" && rest.length > 0 ? this.#itemTitle(first) : undefined;
    if (title && first) this.#heading(title, 7 + depth, "item", this.#span(first), this.#span(item).end);
    else if (first) this.#block(first, depth);
    for (const node of rest) this.#block(node, depth);
  }

  #itemTitle(paragraph: Paragraph): readonly PhrasingContent[] | undefined {
    const { text } = this.#text(paragraph.children);
    return isItemTitle(text) ? paragraph.children : undefined;
  }

  #table(node: Table): void {
    node.children.forEach((row, index) => {
      const builder = new PlainTextBuilder(this.#source, this.#base);
      for (const cell of row.children) {
        this.#collect(cell.children);
        if (builder.length > 0) builder.literal(" | ", cell.position?.start.offset ?? this.#base);
        builder.add(cell.children);
      }
      const plain = builder.build();
      if (plain.text.trim() === "") return;
      const form = index === 0 ? "header-row" : "row";
      this.#blocks.push({
        type: "prose",
        form,
        depth: 0,
        span: this.#span(row),
        sentences: [0, plain.text.length],
        ...plain,
      });
    });
  }

  #quote(node: Blockquote): void {
    this.#blocks.push({ type: "aside", what: "quote", span: this.#span(node) });
  }

  #html(node: Html): void {
    const span = this.#span(node);
    this.#blocks.push({ type: "aside", what: "html", span });
    this.#commentsIn(node.value, span.start);
  }

  #commentsIn(value: string, start: number): void {
    for (let at = value.indexOf("<!--"); at >= 0; at = value.indexOf("<!--", at + 4)) {
      const end = value.indexOf("-->", at + 4);
      if (end < 0) return;
      this.#comments.push({ text: value.slice(at + 4, end).trim(), span: { start: start + at, end: start + end + 3 } });
    }
  }

  /** Links and comments inside a run of inline content. */
  #collect(nodes: readonly PhrasingContent[]): void {
    for (const node of nodes) {
      if (node.type === "html") this.#commentsIn(node.value, this.#span(node).start);
      else if (node.type === "link") this.#link(node.url, node);
      else if (node.type === "linkReference") this.#link(this.#urls.get(node.identifier) ?? "", node);
      if ("children" in node) this.#collect(node.children);
    }
  }

  #link(url: string, node: Extract<PhrasingContent, { type: "link" | "linkReference" }>): void {
    const { text } = this.#text(node.children);
    this.#links.push({ url, text, span: this.#span(node) });
  }
}
