import { commands, TabInputCustom, Uri, workspace } from "vscode";
import { finding, findings, open, tab } from "../editor.js";
import { eventually, expect, pause } from "../expect.js";
import type { Case } from "../runner.js";

const BETWEEN_KEYS_MS = 300;
const NEXT = "workbench.action.quickOpenSelectNext";
const TOGGLE = "workbench.action.quickPickManyToggle";
const ACCEPT = "workbench.action.acceptSelectedQuickOpenItem";

/** Runs a command that asks, and presses what answers it, again and again: before the question is shown it does nothing. */
async function answering(command: string, ...keys: readonly string[]): Promise<void> {
  let asking = true;
  const ended = Promise.resolve(commands.executeCommand(command)).finally(() => {
    asking = false;
  });
  while (asking) {
    await pause(BETWEEN_KEYS_MS);
    for (const key of keys) await commands.executeCommand(key);
  }
  await ended;
}

export const commandCases: readonly Case[] = [
  {
    name: "checks a file as a charter when asked to",
    run: async () => {
      const { document } = await open("notes.md");
      await answering("charterlint.checkAs", ACCEPT);
      await eventually("the kind in the front matter", () =>
        /^---\r?\n[\s\S]*kind: *charter[\s\S]*\n---/.test(document.getText()) ? true : undefined,
      );
      await eventually("findings", () => (findings(document).length > 0 ? true : undefined));
      await open("notes.md");
      await eventually("silence", () => (findings(document).length === 0 ? true : undefined));
    },
  },
  {
    name: "inserts the sections that are chosen from what is missing",
    run: async () => {
      const { document } = await open("charter.md");
      await finding(document, "appeals");
      const headings = () => document.getText().match(/^## /gm)?.length ?? 0;
      const before = headings();
      await eventually("one more section", async () => {
        await answering("charterlint.insertMissing", NEXT, TOGGLE, ACCEPT);
        return headings() === before + 1 ? true : undefined;
      });
    },
  },
  {
    name: "explains a rule in a preview",
    run: async () => {
      await commands.executeCommand("charterlint.explainRule", "appeals");
      const { input } = await eventually("the page", () => tab("appeals.md"));
      const isPreview = input instanceof TabInputCustom && input.viewType === "vscode.markdown.preview.editor";
      expect(isPreview, "the page is not rendered");
      const page = await workspace.openTextDocument(Uri.parse("charterlint-rule:/appeals.md"));
      expect(page.getText().startsWith("# "), `the page does not start with its title: ${page.getText()}`);
    },
  },
  {
    name: "finds the same again after the server was restarted",
    run: async () => {
      const { document } = await open("charter.md");
      await finding(document, "appeals");
      await commands.executeCommand("charterlint.restartServer");
      await open("notes.md");
      await open("charter.md");
      await finding(document, "appeals");
      expect(findings(document).length > 0, "nothing is found");
    },
  },
];
