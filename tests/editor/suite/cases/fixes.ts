import { type CodeAction, CodeActionKind, commands, type TextDocument, window } from "vscode";
import { action, apply, finding, gone, open, replaceAll } from "../editor.js";
import { eventually, expect } from "../expect.js";
import type { Case } from "../runner.js";

const inserts = ({ kind, title, edit }: CodeAction): boolean =>
  kind !== undefined && CodeActionKind.QuickFix.contains(kind) && edit !== undefined && /^insert.*appeal/i.test(title);

const waives = ({ command }: CodeAction): boolean =>
  command?.command === "charterlint.waive" && command.arguments?.[1] === "appeals";

async function insertAppeals(document: TextDocument): Promise<void> {
  const missing = await finding(document, "appeals");
  await apply(await action(document, missing, inserts));
  await eventually("the inserted heading", () => (/^## .*appeal/im.test(document.getText()) ? true : undefined));
}

const REASON = "The exchange's own board hears complaints.";

export const fixCases: readonly Case[] = [
  {
    name: "inserts the missing section, its first tab stop selected, in which the document's own name stands",
    run: async () => {
      const { document } = await open("charter.md");
      await insertAppeals(document);
      await gone(document, "appeals");
      const selected = await eventually("a tab stop", () => {
        const editor = window.activeTextEditor;
        return editor === undefined || editor.selection.isEmpty ? undefined : document.getText(editor.selection);
      });
      expect(selected === "the Harbour Exchange Working Group", `not the first tab stop is selected but "${selected}"`);
    },
  },
  {
    name: "does not take the untouched draft for an answer, but does when it is filled in",
    run: async () => {
      const { document } = await open("charter.md");
      await insertAppeals(document);
      await finding(document, "placeholder");
      await replaceAll(document, /\[[^\]\n]+\]/g, "the assembly of members");
      await gone(document, "placeholder");
      await gone(document, "appeals");
    },
  },
  {
    name: "takes the inserted section back in one step",
    run: async () => {
      const { document } = await open("charter.md");
      const before = document.getText();
      await insertAppeals(document);
      await commands.executeCommand("undo");
      expect(document.getText() === before, "one undo did not restore the document");
      await finding(document, "appeals");
    },
  },
  {
    name: "waives a finding with the reason in the front matter",
    run: async () => {
      const { document } = await open("charter.md");
      const { command } = await action(document, await finding(document, "appeals"), waives);
      await commands.executeCommand("charterlint.waive", ...(command?.arguments ?? []), REASON);
      await gone(document, "appeals");
      const [, frontMatter = ""] = document.getText().split(/^---$/m);
      expect(frontMatter.includes(REASON), `the reason is not in the front matter: ${frontMatter}`);
    },
  },
];
