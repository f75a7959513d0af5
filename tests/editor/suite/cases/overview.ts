import { commands, extensions, languages, TabInputWebview, Uri, window, workspace } from "vscode";
import { fileUri, finding, findings, open, tab } from "../editor.js";
import { eventually, expect, pause } from "../expect.js";
import type { Case } from "../runner.js";

const NEXT = "workbench.action.quickOpenSelectNext";
const ACCEPT = "workbench.action.acceptSelectedQuickOpenItem";
const MENU_MS = 1500;
/** "Leave this file alone" stands after four things to do and the choice of a kind. */
const ITEMS_BEFORE = 5;

/** As the extension's API gives them. */
interface TopicNode {
  readonly type: "topic";
  readonly coverage: { readonly topic: string; readonly status: string; readonly title: string };
}

interface Api {
  coverage(): readonly {
    readonly source: string;
    readonly children: readonly {
      readonly principle: { readonly id: string };
      readonly children: readonly TopicNode[];
    }[];
  }[];
}

function shown(): ReturnType<Api["coverage"]> {
  const api: Api | undefined = extensions.getExtension<Api>("charterlint.charterlint-vscode")?.exports;
  expect(api !== undefined, "the extension gives no API");
  return api.coverage();
}

const topics = (): readonly TopicNode[] => shown().flatMap(({ children }) => children.flatMap((each) => each.children));

const topic = (id: string, status: string): Promise<TopicNode> =>
  eventually(`the topic ${id}, ${status}`, () =>
    topics().find(({ coverage }) => coverage.topic === id && coverage.status === status),
  );

async function showCharter() {
  const editor = await open("charter.md");
  await finding(editor.document, "appeals");
  await commands.executeCommand("charterlint.showCoverage");
  return editor;
}

export const overviewCases: readonly Case[] = [
  {
    name: "lists four attributes and ten principles with their requirements",
    run: async () => {
      await showCharter();
      await topic("appeals", "missing");
      await topic("purpose", "met");
      const ids = shown().map(({ source, children }) => [source, children.length].join(": "));
      expect(ids.join(", ") === "isoc: 4, netmundial: 10", `the view lists ${ids.join(", ")}`);
    },
  },
  {
    name: "goes from the view to the passage that answers",
    run: async () => {
      await showCharter();
      await commands.executeCommand("charterlint.openTopic", await topic("purpose", "met"));
      const editor = window.activeTextEditor;
      expect(editor !== undefined && !editor.selection.isEmpty, "nothing is selected");
      const line = editor.document.lineAt(editor.selection.start.line).text;
      expect(line !== "", "the selection starts on an empty line");
    },
  },
  {
    name: "inserts from the view what is missing, and shows it as to be filled in",
    run: async () => {
      const { document } = await showCharter();
      await commands.executeCommand("charterlint.openTopic", await topic("appeals", "missing"));
      await eventually("the inserted heading", () => (/^## .*appeal/im.test(document.getText()) ? true : undefined));
      await eventually("a place to fill in", () =>
        topics().find(({ coverage }) => coverage.topic === "appeals" && "place" in coverage),
      );
      await open("charter.md");
    },
  },
  {
    name: "keeps the view on the charter while something else is read, and empties it for other Markdown",
    run: async () => {
      await showCharter();
      await topic("appeals", "missing");
      await open("notes.md");
      await eventually("an empty view", () => (shown().length === 0 ? true : undefined));
      await open("charter.md");
      await topic("appeals", "missing");
    },
  },
  {
    name: "counts on the title, with ways to the report and to the next finding",
    run: async () => {
      const { document } = await open("charter.md");
      await finding(document, "appeals");
      const lenses = await eventually("two lenses", async () => {
        const found = await commands.executeCommand<{ command?: { title: string; command: string } }[]>(
          "vscode.executeCodeLensProvider",
          document.uri,
          10,
        );
        return found.length >= 2 ? found : undefined;
      });
      const [report, next] = lenses.map(({ command }) => command);
      expect(/^\d+ of \d+ questions answered$/.test(report?.title ?? ""), `the lens says: ${report?.title}`);
      expect(report?.command === "charterlint.showReport", `it leads to ${report?.command}`);
      expect(next?.title === `${findings(document).length} to look at`, `the other lens says: ${next?.title}`);
    },
  },
  {
    name: "leaves a file alone when its menu is asked to, and says so in the front matter",
    run: async () => {
      const { document } = await open("charter.md");
      await finding(document, "appeals");
      const chosen = Promise.resolve(commands.executeCommand("charterlint.documentMenu"));
      await pause(MENU_MS);
      for (let items = 0; items < ITEMS_BEFORE; items += 1) await commands.executeCommand(NEXT);
      await commands.executeCommand(ACCEPT);
      await chosen;
      await eventually("the kind in the front matter", () =>
        /^---\r?\n[\s\S]*kind: *none/.test(document.getText()) ? true : undefined,
      );
      await eventually("silence", () => (findings(document).length === 0 ? true : undefined));
      await open("charter.md");
    },
  },
  {
    name: "goes from finding to finding, and from the last to the first",
    run: async () => {
      const editor = await open("charter.md");
      await finding(editor.document, "appeals");
      const starts = languages.getDiagnostics(editor.document.uri).map(({ range }) => range.start.line);
      const visited = new Set<number>();
      for (let times = 0; times <= starts.length; times += 1) {
        await commands.executeCommand("charterlint.nextFinding");
        visited.add(editor.selection.active.line);
      }
      expect(
        [...visited].every((line) => starts.includes(line)),
        "it stopped where there is no finding",
      );
      expect(visited.size === new Set(starts).size, `it stopped on ${visited.size} lines of ${new Set(starts).size}`);
    },
  },
  {
    name: "shows the report beside the text",
    run: async () => {
      await open("charter.md");
      await commands.executeCommand("charterlint.showReport");
      const report = await eventually("the report", () => tab("Report: charter.md"));
      expect(report.input instanceof TabInputWebview, "the report is no page");
      await window.tabGroups.close(report);
    },
  },
  {
    name: "writes the report as a page that loads nothing and runs nothing, and as Markdown",
    run: async () => {
      const { document } = await open("charter.md");
      const read = async (format: string, name: string): Promise<string> => {
        const target = fileUri(name);
        await commands.executeCommand("charterlint.exportReport", document.uri.toString(), format, target.toString());
        const bytes = await workspace.fs.readFile(Uri.parse(target.toString()));
        await workspace.fs.delete(target);
        return new TextDecoder().decode(bytes);
      };
      const page = await read("html", "charter-report.html");
      expect(page.includes("default-src 'none'"), "the page has no content security policy");
      expect(!/<script/i.test(page), "the page holds a script");
      expect(page.includes("no legal advice"), "the page does not say what it is not");
      const text = await read("markdown", "charter-report.md");
      expect(/^#+ /m.test(text), "the Markdown has no heading");
    },
  },
];
