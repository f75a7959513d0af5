import { Uri } from "vscode";
import { finding, findings, hoverText, open } from "../editor.js";
import { eventually, expect, pause } from "../expect.js";
import type { Case } from "../runner.js";

const SILENCE_MS = 1500;

async function positionOf(name: string, text: string) {
  const { document } = await open(name);
  const offset = document.getText().indexOf(text);
  expect(offset >= 0, `${name} does not hold "${text}"`);
  return { document, position: document.positionAt(offset + 1) };
}

export const findingCases: readonly Case[] = [
  {
    name: "shows what a charter does not say, with a link to the rule",
    run: async () => {
      const { document } = await open("charter.md");
      const { message, code, range } = await finding(document, "appeals");
      expect(message.length > 0, "the finding has no message");
      expect(typeof code === "object" && code.target instanceof Uri, "the finding has no link to its rule");
      expect(code.target.toString().includes("appeals"), `the link leads elsewhere: ${code.target}`);
      const line = document.lineAt(range.start.line).text;
      expect(line.startsWith("#"), `the finding stands on "${line}", not on a heading`);
    },
  },
  {
    name: "does not report what the charter says",
    run: async () => {
      const { document } = await open("charter.md");
      await finding(document, "appeals");
      const wrong = findings(document).filter(({ code }) => typeof code === "object" && code.value === "purpose");
      expect(wrong.length === 0, "the charter states its purpose, yet that is reported");
    },
  },
  {
    name: "is silent about Markdown that is not governance",
    run: async () => {
      const charter = await open("charter.md");
      await finding(charter.document, "appeals");
      const { document } = await open("notes.md");
      await pause(SILENCE_MS);
      const found = findings(document).map(({ message }) => message);
      expect(found.length === 0, `found in a recipe: ${found.join("; ")}`);
    },
  },
  {
    name: "tells on a heading which requirement it answers",
    run: async () => {
      const { document, position } = await positionOf("charter.md", "# Decision making");
      const text = await eventually("a hover on the heading", async () => {
        const hover = await hoverText(document, position.translate(0, 4));
        return hover === "" ? undefined : hover;
      });
      expect(/ISOC|NETmundial/.test(text), `the hover names no principle: ${text}`);
    },
  },
  {
    name: "links a finding's hover to the rule by a command",
    run: async () => {
      const { document } = await open("charter.md");
      const { range } = await finding(document, "appeals");
      const text = await eventually("a hover on the finding", async () => {
        const hover = await hoverText(document, range.start.translate(0, 3));
        return hover.includes("appeals") ? hover : undefined;
      });
      expect(text.includes("(command:charterlint.explainRule?%5B%22appeals%22%5D)"), `no such link: ${text}`);
    },
  },
];
