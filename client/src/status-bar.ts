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
import { kindLabel, reasonText, whyText } from "./kinds.js";
import type { DocumentStatus } from "./protocol.js";
import { watchedSchemes } from "./server.js";

export interface StatusBar extends Disposable {
  readonly checked: (status: DocumentStatus) => void;
  /** What is known of the active document. */
  readonly active: () => DocumentStatus | undefined;
  /** Forgets what a server said that has ended. */
  readonly clear: () => void;
}

interface Content {
  readonly text: string;
  readonly lines: readonly string[];
}

const MARKUP = /[\\`*_{}[\]()#+\-.!|<>~&]/g;
const NAME = "Charterlint";

function lintedContent(status: DocumentStatus): Content {
  const { kind = "", met, asked } = status;
  const count =
    met === undefined || asked === undefined ? [] : [l10n.t("{0} of {1} questions answered in the text.", met, asked)];
  const stage =
    status.stage === "draft"
      ? [
          l10n.t(
            "It says that it is a draft: what is left open weighs less than in a document under review or adopted.",
          ),
        ]
      : [];
  return { text: `${NAME}: ${kindLabel(kind)}`, lines: [...count, ...stage, whyText(status), clickText()] };
}

function silentContent(status: DocumentStatus | undefined): Content {
  const reason = status === undefined ? l10n.t("Not checked yet.") : reasonText(status.reason, status.language);
  return { text: NAME, lines: [reason, clickText()] };
}

const clickText = (): string => l10n.t("Click for what can be done about it.");

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
  item.tooltip = tooltip(content.lines);
  item.accessibilityInformation = { label: [`${content.text}.`, ...content.lines].join(" ") };
  item.show();
}

export function createStatusBar(): StatusBar {
  const known = new Map<string, DocumentStatus>();
  const item = window.createStatusBarItem("charterlint.status", StatusBarAlignment.Right, 90);
  item.name = NAME;
  item.command = "charterlint.documentMenu";
  const refresh = (): void => update(item, known);
  const listeners = [
    window.onDidChangeActiveTextEditor(refresh),
    // A change of language closes the document and opens it again.
    workspace.onDidOpenTextDocument(refresh),
    workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
  ];
  refresh();
  return {
    active: () => {
      const uri = activeMarkdown()?.uri.toString();
      return uri === undefined ? undefined : known.get(uri);
    },
    checked: (status) => {
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
