/** The quiet item in the status bar: what the active Markdown document is taken for, and why. */
import {
  type Disposable,
  l10n,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  Uri,
  window,
  workspace,
} from "vscode";
import { activeMarkdown } from "./active-document.js";
import { kindLabel, reasonText } from "./kinds.js";
import type { DocumentStatus } from "./protocol.js";
import { watchedSchemes } from "./server.js";

export interface StatusBar extends Disposable {
  readonly show: (status: DocumentStatus) => void;
  /** Forgets what a server said that has ended. */
  readonly clear: () => void;
}

interface Content {
  readonly text: string;
  readonly command: string;
  readonly lines: readonly string[];
}

const MARKUP = /[\\`*_{}[\]()#+\-.!|<>~&]/g;
const REASONS_SHOWN = 4;
const NAME = "Charterlint";

function lintedContent({ kind = "", why = [], met, asked }: DocumentStatus): Content {
  const label = kindLabel(kind);
  const count =
    met === undefined || asked === undefined ? [] : [l10n.t("{0} of {1} questions answered in the text.", met, asked)];
  const because =
    why.length === 0 ? [] : [l10n.t("Taken for this kind because of: {0}", why.slice(0, REASONS_SHOWN).join("; "))];
  const click = l10n.t("Click to see what is missing.");
  return { text: `${NAME}: ${label}`, command: "charterlint.insertMissing", lines: [...count, ...because, click] };
}

function silentContent(status: DocumentStatus | undefined): Content {
  const reason = status === undefined ? l10n.t("Not checked yet.") : reasonText(status.reason, status.language);
  const click = l10n.t("Click to have this file checked as a charter, bylaws, policy or proposal.");
  return { text: NAME, command: "charterlint.checkAs", lines: [reason, click] };
}

function tooltip(lines: readonly string[]): MarkdownString {
  // What spoke for a kind are the document's own words: shown as text, never rendered.
  return new MarkdownString(lines.map((line) => line.replace(MARKUP, "\\$&")).join("\n\n"));
}

function update(item: StatusBarItem, known: ReadonlyMap<string, DocumentStatus>): void {
  const document = activeMarkdown();
  if (document === undefined || !watchedSchemes().has(document.uri.scheme)) {
    item.hide();
    return;
  }
  const status = known.get(document.uri.toString());
  const content = status?.linted ? lintedContent(status) : silentContent(status);
  item.text = content.text;
  item.command = content.command;
  item.tooltip = tooltip(content.lines);
  item.show();
}

export function createStatusBar(): StatusBar {
  const known = new Map<string, DocumentStatus>();
  const item = window.createStatusBarItem("charterlint.status", StatusBarAlignment.Right, 90);
  item.name = NAME;
  const refresh = (): void => update(item, known);
  const listeners = [
    window.onDidChangeActiveTextEditor(refresh),
    // A change of language closes the document and opens it again.
    workspace.onDidOpenTextDocument(refresh),
    workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
  ];
  refresh();
  return {
    show: (status) => {
      known.set(Uri.parse(status.uri).toString(), status);
      refresh();
    },
    clear: () => {
      known.clear();
      refresh();
    },
    dispose: () => {
      for (const each of [item, ...listeners]) each.dispose();
    },
  };
}
