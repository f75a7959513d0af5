/** What the language server offers to those who read and write, as the editor has it. */
import {
  type CompletionList,
  commands,
  type DocumentSymbol,
  type FoldingRange,
  type Location,
  type LocationLink,
  type Position,
  type Range,
  type TextDocument,
  type WorkspaceEdit,
} from "vscode";
import { finding, open, replaceAll } from "../editor.js";
import { eventually, expect } from "../expect.js";
import type { Case } from "../runner.js";

const BODY = "Harbour Exchange Working Group";

const placeOf = (document: TextDocument, text: string, from = 0): Position =>
  document.positionAt(document.getText().indexOf(text, from) + 1);

/** In the sentence, not in the title. */
const inSentence = (document: TextDocument): Position =>
  placeOf(document, BODY, document.getText().indexOf("## Purpose"));

const ask = <T>(command: string, ...args: readonly unknown[]): Promise<T> =>
  Promise.resolve(commands.executeCommand<T>(command, ...args));

const flat = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] =>
  symbols.flatMap((each) => [each, ...flat(each.children)]);

const opened = async (): Promise<TextDocument> => {
  const { document } = await open("charter.md");
  await finding(document, "appeals");
  return document;
};

async function proposed(document: TextDocument, ending: string, trigger?: string): Promise<readonly string[]> {
  await replaceAll(document, /$(?![\s\S])/g, ending);
  const end = document.positionAt(document.getText().length);
  return eventually("proposals", async () => {
    const { items } = await ask<CompletionList>("vscode.executeCompletionItemProvider", document.uri, end, trigger);
    const own = items.filter(({ detail }) => /^(?:missing|answered|body|defined)/.test(detail ?? ""));
    const labels = own
      .toSorted((a, b) => ((a.sortText ?? "") < (b.sortText ?? "") ? -1 : 1))
      .map(({ label }) => (typeof label === "string" ? label : label.label));
    return labels.length > 0 ? labels : undefined;
  });
}

export const writingCases: readonly Case[] = [
  {
    name: "shows in the outline which requirement a section answers",
    run: async () => {
      const document = await opened();
      await eventually("the requirement of a section", async () => {
        const symbols = await ask<DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", document.uri);
        return flat(symbols).find(({ name, detail }) => name === "Decision making" && /procedure/i.test(detail));
      });
    },
  },
  {
    name: "goes to the definition of a body, once",
    run: async () => {
      const document = await opened();
      const found = await eventually("a definition", async () => {
        const all = await ask<(Location | LocationLink)[]>(
          "vscode.executeDefinitionProvider",
          document.uri,
          inSentence(document),
        );
        return all.length > 0 ? all : undefined;
      });
      expect(found.length === 1, `there are ${found.length} definitions`);
    },
  },
  {
    name: "renames a body wherever the document names it",
    run: async () => {
      const document = await opened();
      const edit = await eventually("an edit", () =>
        ask<WorkspaceEdit>(
          "vscode.executeDocumentRenameProvider",
          document.uri,
          inSentence(document),
          "Harbour Council",
        ),
      );
      const count = document.getText().split(BODY).length - 1;
      const edits = edit.get(document.uri);
      expect(edits.length >= count, `${edits.length} edits for ${count} places`);
    },
  },
  {
    name: "folds sections, and lists references to a name",
    run: async () => {
      const document = await opened();
      const folds = await ask<FoldingRange[]>("vscode.executeFoldingRangeProvider", document.uri);
      expect(folds.length > 4, "sections do not fold");
      const places = await ask<{ readonly range: Range }[]>(
        "vscode.executeReferenceProvider",
        document.uri,
        inSentence(document),
      );
      expect(places.length > 1, "the name has one reference only");
    },
  },
  {
    name: "proposes the missing sections first, and the names of bodies",
    run: async () => {
      const document = await opened();
      const sections = await proposed(document, "\n## ", "#");
      expect(sections.includes("Appeals"), `there is no section on appeals among ${sections}`);
      const [appeals, purpose] = [sections.indexOf("Appeals"), sections.indexOf("Purpose")];
      expect(purpose < 0 || appeals < purpose, "what is there comes before what is missing");
      await open("charter.md");
      const names = await proposed(document, "\nDecided by the ");
      expect(names.includes(BODY), `${BODY} is not among ${names}`);
    },
  },
];
