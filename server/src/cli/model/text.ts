/** The model for people: what the text says, part by part, with the lines. */
import type { GovernanceDocument, model as Shapes } from "../../engine/index.js";
import { decisionText, filledBy, namesOf, titleOf } from "../../project/report/picture/model-words.js";
import type { Paint } from "../terminal.js";
import { plain } from "../terminal.js";

interface Item {
  /** Undefined for what the text never says in one place. */
  readonly at: { readonly start: number } | undefined;
  readonly text: string;
}

export function modelText(shown: string, document: GovernanceDocument, model: Shapes.Model, paint: Paint): string {
  const nameOf = namesOf(model);
  const parts: readonly [title: string, items: readonly Item[]][] = [
    ["Bodies and offices", model.bodies.map((body) => bodyItem(body, nameOf))],
    [
      "Decisions",
      model.decisions.map((each) => ({ at: each.span, text: `${whoIn(each.by, nameOf)}${decisionText(each)}` })),
    ],
    [
      "Decisions for which no votes are counted",
      model.mandates.map(({ by, scope, span }) => ({ at: span, text: `${nameOf(by)}: ${scope}` })),
    ],
    ["Quorums", model.quorums.map((each) => ({ at: each.span, text: `${whoIn(each.of, nameOf)}${quorumText(each)}` }))],
    ["Seats", model.seats.map((each) => seatsItem(each, nameOf))],
    ["Limits", model.limits.map((each) => ({ at: each.span, text: `${whoIn(each.of, nameOf)}${each.text}` }))],
    ["Periods", model.periods.map((each) => ({ at: each.amount.span, text: periodText(each) }))],
    [
      "Appeals and escalations",
      model.escalations.map((each) => ({ at: each.span, text: escalationText(each, nameOf) })),
    ],
    ["Stakeholder groups", model.groups.map(({ name, span }) => ({ at: span, text: name }))],
    ["Defined terms", model.terms.map(({ name, definedAt }) => ({ at: definedAt, text: name }))],
    [
      "References",
      model.references.map(({ text, span, leadsTo, type }) => ({
        at: span,
        text: leadsTo || type === "file" ? text : `${text} (leads nowhere here)`,
      })),
    ],
    [
      "Other documents",
      model.reliesOn.map(({ topic, target, span }) => ({ at: span, text: topic ? `${topic}: ${target}` : target })),
    ],
  ];
  const width = String(document.lines.lineCount).length;
  const line = ({ at, text }: Item) => {
    const place = at ? `line ${String(document.lines.lineAt(at.start) + 1).padStart(width)}` : " ".repeat(width + 5);
    return `  ${paint("dim", place)}  ${plain(text)}\n`;
  };
  const written = parts.filter(([, items]) => items.length > 0);
  const head = `${paint("underline", plain(shown))}\n`;
  if (written.length === 0) return `${head}\nNothing was found that a model could be made of.\n`;
  return head + written.map(([title, items]) => `\n${paint("bold", title)}\n${items.map(line).join("")}`).join("");
}

type NameOf = (id: string) => string;

function whoIn(id: string | undefined, nameOf: NameOf): string {
  return id === undefined ? "" : `${nameOf(id)}: `;
}

function bodyItem(body: Shapes.Body, nameOf: NameOf): Item {
  const { type, definedAt, external, filled, mentions, minimum, maximum, removal, size, term } = body;
  const ways = new Set(
    filled.map(({ how, by }) => (by === undefined ? how : `${nameOf(by)} ${filledBy(how, nameOf(by))}`)),
  );
  const facts = [
    ...(type === "role" ? ["office"] : []),
    ...(size ? [`${size.count} members`] : []),
    ...(minimum ? [`at least ${minimum.count} members`] : []),
    ...(maximum ? [`at most ${maximum.count} members`] : []),
    ...ways,
    ...(term ? [`term: ${term.text}`] : []),
    ...(removal ? ["can be removed"] : []),
    ...(external ? ["of another organisation"] : []),
    ...(definedAt || external ? [] : ["not introduced"]),
  ];
  return { at: definedAt ?? mentions[0]?.span, text: [titleOf(body), facts.join("; ")].filter(Boolean).join(": ") };
}

function quorumText({ fraction, count }: Shapes.Quorum): string {
  if (count !== undefined) return String(count);
  return fraction === undefined ? "said in words" : `${Math.round(fraction * 1000) / 10}%`;
}

function seatsItem({ of, total, shares }: Shapes.Seats, nameOf: NameOf): Item {
  const list = shares.map(({ group, count }) => `${group} ${count}`).join(", ");
  const text = [total ? `${total.count} seats` : "", list].filter(Boolean).join(": ");
  return { at: total?.span ?? shares[0]?.span, text: `${whoIn(of, nameOf)}${text}` };
}

function periodText({ event, amount, of }: Shapes.Period): string {
  return `${event}: ${amount.text}${of === undefined ? "" : ` (${of})`}`;
}

function escalationText({ type, from, to }: Shapes.Escalation, nameOf: NameOf): string {
  return `${type}${from === undefined ? "" : ` from ${nameOf(from)}`} to ${nameOf(to)}`;
}
