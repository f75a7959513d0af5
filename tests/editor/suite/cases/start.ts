import { commands, type TextDocument, window, workspace } from "vscode";
import { findings, ruleOf } from "../editor.js";
import { eventually, expect, pause } from "../expect.js";
import type { Case } from "../runner.js";

const ACCEPT = "workbench.action.acceptSelectedQuickOpenItem";
const NEXT = "workbench.action.quickOpenSelectNext";
const BETWEEN_KEYS_MS = 300;

async function draftOf(command: string, ...args: readonly unknown[]): Promise<TextDocument> {
  const before = window.activeTextEditor?.document;
  await commands.executeCommand(command, ...args);
  return eventually("a draft", () => {
    const document = window.activeTextEditor?.document;
    return document !== before && document?.getText().startsWith("---\n") ? document : undefined;
  });
}

async function onlyPlaceholders(document: TextDocument): Promise<void> {
  await eventually("findings", () => (findings(document).length > 10 ? true : undefined));
  const others = findings(document).filter((each) => ruleOf(each) !== "placeholder");
  expect(others.length === 0, `besides placeholders: ${others.map(({ message }) => message).join("; ")}`);
}

/** Closes the draft and takes its file away. */
async function close(): Promise<void> {
  const uri = window.activeTextEditor?.document.uri;
  await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  if (uri?.scheme !== "untitled" && uri !== undefined) await workspace.fs.delete(uri);
}

const CHARTER = { subject: "forum", name: "the Harbour Forum", groups: ["operators", "users"], way: "consensus" };
const PROPOSAL = { subject: "rule", name: "", groups: [], way: "vote" };

export const startCases: readonly Case[] = [
  {
    name: "drafts a charter that passes its own check but for its placeholders",
    run: async () => {
      const document = await draftOf("charterlint.newCharter", CHARTER);
      expect(document.languageId === "markdown", `the draft is ${document.languageId}`);
      expect(document.getText().includes("# Charter of the Harbour Forum\n"), "the name is not in the title");
      await onlyPlaceholders(document);
      await close();
    },
  },
  {
    name: "drafts a proposal whose name is typed once and stands everywhere",
    run: async () => {
      const document = await draftOf("charterlint.newProposal", PROPOSAL);
      await onlyPlaceholders(document);
      await commands.executeCommand("type", { text: "the Harbour Forum" });
      await commands.executeCommand("jumpToNextSnippetPlaceholder");
      const text = document.getText();
      expect(!/\[name of the body[,\]]/i.test(text), "the name is still asked for");
      await document.save();
      await commands.executeCommand("type", { text: "an answer" });
      expect(document.getText().includes("an answer"), "after saving, the next placeholder is not filled in");
      expect(text.split("the Harbour Forum").length > 2, "the name does not stand everywhere");
      expect(/^The Harbour Forum /m.test(text), "the name begins a sentence with a small letter");
      await close();
    },
  },
  {
    name: "asks four questions first",
    run: async () => {
      const before = workspace.textDocuments.length;
      const asked = Promise.resolve(commands.executeCommand("charterlint.newCharter"));
      let ended = false;
      void asked.finally(() => {
        ended = true;
      });
      let answers = 0;
      while (!ended && answers < 20) {
        await pause(BETWEEN_KEYS_MS);
        await commands.executeCommand(NEXT);
        await commands.executeCommand(ACCEPT);
        answers += 1;
      }
      await asked;
      expect(workspace.textDocuments.length > before, "there is no new document");
      expect(answers >= 4, `it was ready after ${answers} answers`);
      expect(window.activeTextEditor?.document.getText().startsWith("---\n") === true, "no draft is shown");
      await close();
    },
  },
];
