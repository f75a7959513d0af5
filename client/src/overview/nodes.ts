/** The nodes of the coverage view: the two sources, their principles, and the requirements under each. */
import { l10n, MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from "vscode";
import type { CoverageResult, PrincipleCoverage, TopicCoverage, TopicStatus } from "./protocol.js";

export interface SourceNode {
  readonly type: "source";
  readonly source: PrincipleCoverage["source"];
  readonly children: readonly PrincipleNode[];
}

export interface PrincipleNode {
  readonly type: "principle";
  readonly principle: PrincipleCoverage;
  readonly children: readonly TopicNode[];
}

export interface TopicNode {
  readonly type: "topic";
  readonly coverage: TopicCoverage;
  readonly labels: readonly string[];
  readonly under: string;
  /** Of the document that is looked at. */
  readonly uri: string;
}

export type Node = SourceNode | PrincipleNode | TopicNode;

export const isTopicNode = (value: unknown): value is TopicNode =>
  typeof value === "object" && value !== null && "type" in value && value.type === "topic";

export const isAnswered = ({ status }: TopicCoverage): boolean => status === "met" || status === "pointer";

export function nodesOf(uri: string, { principles, topics }: CoverageResult): readonly SourceNode[] {
  const byId = new Map(topics.map((each) => [each.topic, each]));
  const topicNodes = ({ id, topics: own }: PrincipleCoverage): TopicNode[] =>
    own.flatMap(({ topic, labels }) => {
      const coverage = byId.get(topic);
      return coverage ? [{ type: "topic", coverage, labels, under: id, uri }] : [];
    });
  return (["isoc", "netmundial"] as const).map((source) => ({
    type: "source",
    source,
    children: principles
      .filter((each) => each.source === source)
      .map((principle) => ({ type: "principle", principle, children: topicNodes(principle) })),
  }));
}

export function treeItem(node: Node): TreeItem {
  if (node.type === "source") return sourceItem(node);
  return node.type === "principle" ? principleItem(node) : topicItem(node);
}

function sourceItem({ source }: SourceNode): TreeItem {
  const label = source === "isoc" ? l10n.t("Attributes (Internet Society)") : l10n.t("Process principles (NETmundial)");
  const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
  item.id = source;
  item.contextValue = "source";
  return item;
}

function principleItem({ principle, children }: PrincipleNode): TreeItem {
  const { id, title, asks, notCheckable } = principle;
  const answered = children.filter(({ coverage }) => isAnswered(coverage)).length;
  const count =
    children.length === 0 ? l10n.t("nothing asked here") : l10n.t("{0} of {1} answered", answered, children.length);
  // The count stands first: it is to be seen in a narrow side bar, too.
  const label = children.length === 0 ? title : l10n.t("{0}/{1} {2}", answered, children.length, title);
  const item = new TreeItem(
    label,
    children.length === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed,
  );
  item.id = id;
  item.contextValue = "principle";
  if (children.length === 0) item.description = count;
  item.iconPath = principleIcon(children);
  item.tooltip = plainTooltip([title, count, asks, ...notCheckable]);
  item.accessibilityInformation = { label: l10n.t("{0}, {1}", label, count) };
  return item;
}

function principleIcon(children: readonly TopicNode[]): ThemeIcon {
  if (children.length === 0) return new ThemeIcon("dash");
  if (children.some(({ coverage }) => coverage.status === "missing")) return new ThemeIcon("circle-large-outline");
  return new ThemeIcon("pass", new ThemeColor("testing.iconPassed"));
}

function statusText({ status, place }: TopicCoverage): string {
  const texts: Readonly<Record<TopicStatus, string>> = {
    met: l10n.t("answered"),
    pointer: l10n.t("answered by pointer"),
    waived: l10n.t("waived"),
    // There is a passage, with a gap in it.
    missing: place === undefined ? l10n.t("missing") : l10n.t("to be filled in"),
  };
  return texts[status];
}

const SEVERITY_COLORS = {
  error: "list.errorForeground",
  warning: "list.warningForeground",
  info: "descriptionForeground",
} as const;

function topicIcon({ status, severity }: TopicCoverage): ThemeIcon {
  if (status === "met") return new ThemeIcon("pass", new ThemeColor("testing.iconPassed"));
  if (status === "pointer") return new ThemeIcon("link-external", new ThemeColor("testing.iconPassed"));
  if (status === "waived") return new ThemeIcon("circle-slash");
  return new ThemeIcon(
    severity === "info" ? "info" : severity === "error" ? "error" : "warning",
    new ThemeColor(SEVERITY_COLORS[severity]),
  );
}

/** What Enter or a click does. */
export function actionText({ status, place, insertable }: TopicCoverage): string {
  if (place !== undefined)
    return status === "missing" ? l10n.t("Go to what is to be filled in") : l10n.t("Go to the passage");
  return insertable ? l10n.t("Insert a draft of the section") : l10n.t("Explain the rule");
}

function topicItem(node: TopicNode): TreeItem {
  const { coverage, labels, under } = node;
  const { topic, title, detail } = coverage;
  const item = new TreeItem(title, TreeItemCollapsibleState.None);
  const text = statusText(coverage);
  const description = labels.length > 0 ? l10n.t("{0} · {1}", text, labels.join(", ")) : text;
  item.id = `${under}/${topic}`;
  item.contextValue = coverage.status === "missing" && coverage.insertable ? "topic-missing" : "topic";
  // VS Code sets it right beside the title: without the space both are read as one word.
  item.description = ` ${description}`;
  item.iconPath = topicIcon(coverage);
  item.tooltip = plainTooltip([title, text, ...(detail === undefined ? [] : [detail]), actionText(coverage)]);
  item.accessibilityInformation = { label: l10n.t("{0}, {1}. {2}.", title, description, actionText(coverage)) };
  item.command = { command: "charterlint.openTopic", title: actionText(coverage), arguments: [node] };
  return item;
}

/** Words of the document among them: shown as text, never rendered. */
function plainTooltip([title = "", ...lines]: readonly string[]): MarkdownString {
  const tooltip = new MarkdownString();
  tooltip.appendMarkdown("**").appendText(title).appendMarkdown("**");
  for (const line of lines) tooltip.appendMarkdown("\n\n").appendText(line);
  return tooltip;
}
