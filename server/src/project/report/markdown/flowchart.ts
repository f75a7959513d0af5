/** The picture of who decides as a Mermaid flowchart, which code hosts and wikis draw. */
import { label } from "../picture/flowchart-label.js";
import type { Picture, PicturedBody, PicturedLink } from "../picture/picture.js";
import { decisionWords, membersText, nameIn, type Say } from "../words.js";

const ARROWS = { fills: "==>", appeal: "-.->", escalation: "-.->" } as const;

export function flowchart({ bodies, links }: Picture, say: Say): string {
  const numbers = new Map(bodies.map(({ id }, i) => [id, `n${i + 1}`]));
  const lines = [...bodies.map((body) => box(body, numbers, say)), ...links.map((link) => arrow(link, numbers))];
  return ["```mermaid", "flowchart TD", ...lines.map((line) => `  ${line}`), "```"].join("\n");
}

function box(body: PicturedBody, numbers: ReadonlyMap<string, string>, say: Say): string {
  const { id, type, members, decides } = body;
  const size = members === undefined ? [] : [membersText(say, members)];
  const rows = [nameIn(say, body), ...size, ...decides.map((each) => decisionWords(say, each))];
  const text = rows.map(label).join("<br/>");
  return `${numbers.get(id)}${type === "role" ? `(["${text}"])` : `["${text}"]`}`;
}

function arrow({ type, from, to, label: text }: PicturedLink, numbers: ReadonlyMap<string, string>): string {
  return `${numbers.get(from)} ${ARROWS[type]}|${label(text)}| ${numbers.get(to)}`;
}
