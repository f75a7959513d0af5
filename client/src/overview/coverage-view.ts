/** The side bar's view of what the last active governance document answers. */
import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  type TextDocument,
  type TreeDataProvider,
  type TreeView,
  window,
  workspace,
} from "vscode";
import { activeMarkdown } from "../active-document.js";
import { ask } from "../messages.js";
import type { DocumentStatus } from "../protocol.js";
import { type Server, watchedSchemes } from "../server.js";
import { isAnswered, type Node, nodesOf, type SourceNode, treeItem } from "./nodes.js";
import { type CoverageResult, coverage } from "./protocol.js";

export const VIEW = "charterlint.coverage";
/** Shows the view's container: nothing of it is to be seen in a window without governance documents. */
const CONTEXT = "charterlint.hasGovernance";
/** The view shows a document: there is something to go to and to report on. */
const SHOWN = "charterlint.coverageShown";

export interface CoverageView extends Disposable {
  readonly checked: (status: DocumentStatus) => void;
  readonly roots: () => readonly SourceNode[];
  /** Shows the view, for someone who asks for it. */
  readonly show: () => Promise<void>;
}

export function createCoverageView(server: Server): CoverageView {
  const changed = new EventEmitter<undefined>();
  let roots: readonly SourceNode[] = [];
  let shown: TextDocument | undefined;
  let asked = 0;
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: treeItem,
    getChildren: (node) => [...(node === undefined ? roots : node.type === "topic" ? [] : node.children)],
  };
  const view = window.createTreeView(VIEW, { treeDataProvider: provider, showCollapseAll: true });
  const update = async (): Promise<void> => {
    shown = followed(shown);
    if (!view.visible) return;
    const own = ++asked;
    const result = shown && (await answerFor(server, shown));
    if (own !== asked) return;
    roots = shown && result?.linted ? nodesOf(shown.uri.toString(), result) : [];
    describe(view, shown, result);
    void commands.executeCommand("setContext", SHOWN, roots.length > 0);
    changed.fire(undefined);
  };
  const listeners = [
    window.onDidChangeActiveTextEditor(update),
    view.onDidChangeVisibility(update),
    workspace.onDidCloseTextDocument(update),
  ];
  return {
    roots: () => roots,
    checked: ({ uri, linted }) => {
      if (linted) void commands.executeCommand("setContext", CONTEXT, true);
      if (shown === undefined || sameUri(server, shown, uri)) void update();
    },
    show: async () => {
      await commands.executeCommand("setContext", CONTEXT, true);
      await commands.executeCommand(`${VIEW}.focus`);
    },
    dispose: () => {
      for (const each of [view, changed, ...listeners]) each.dispose();
    },
  };
}

/** The active Markdown document, else the one before it while it is open. */
function followed(before: TextDocument | undefined): TextDocument | undefined {
  const active = activeMarkdown();
  if (active !== undefined && watchedSchemes().has(active.uri.scheme)) return active;
  return before?.isClosed === false ? before : undefined;
}

const sameUri = (server: Server, { uri }: TextDocument, other: string): boolean => {
  try {
    return server.client().code2ProtocolConverter.asUri(uri) === other;
  } catch {
    return false;
  }
};

/** Undefined while the server does not run: then there is nothing to be shown. */
async function answerFor(server: Server, document: TextDocument): Promise<CoverageResult | undefined> {
  try {
    const client = server.client();
    return await ask(client, coverage, { uri: client.code2ProtocolConverter.asUri(document.uri) });
  } catch {
    return undefined;
  }
}

function describe(view: TreeView<Node>, document: TextDocument | undefined, result: CoverageResult | undefined): void {
  const name = document?.uri.path.split("/").at(-1) ?? "";
  view.description = result?.linted
    ? l10n.t("{0}: {1} of {2}", name, result.topics.filter(isAnswered).length, result.topics.length)
    : "";
}
