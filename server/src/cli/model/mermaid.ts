/** The model as a Mermaid flowchart: who decides, who elects or appoints whom, who hears the appeal. */
import type { model as Shapes } from "../../engine/index.js";
import { label } from "../../project/report/picture/flowchart-label.js";
import { decisionText, filledBy, namesOf, partyIn, titleOf } from "../../project/report/picture/model-words.js";

export function modelMermaid(model: Shapes.Model): string {
  const chart = new Chart(model);
  for (const decision of model.decisions) chart.decision(decision);
  for (const body of model.bodies) for (const filling of body.filled) chart.filling(body, filling);
  for (const escalation of model.escalations) chart.escalation(escalation);
  return chart.done();
}

const NOBODY = "\u0000";
/** Where an arrow begins that the text lets begin anywhere. */
const WHOEVER = { appeal: "any decision", escalation: "no agreement" } as const;

class Chart {
  readonly #nodes = new Map<string, string>();
  readonly #lines = new Set<string>();
  readonly #bodies: ReadonlyMap<string, Shapes.Body>;
  readonly #nameOf: (id: string) => string;
  readonly #party: (id: string) => string;

  constructor(model: Shapes.Model) {
    this.#bodies = new Map(model.bodies.map((body) => [body.id, body]));
    this.#nameOf = namesOf(model);
    this.#party = partyIn(model);
  }

  decision(decision: Shapes.Decision): void {
    const text = decisionText(decision);
    const node = this.#node(`decision ${decision.by ?? NOBODY} ${text}`, `{{"${label(text)}"}}`);
    this.#lines.add(`${this.#body(decision.by ?? NOBODY)} -->|decides| ${node}`);
  }

  filling({ id }: Shapes.Body, { how, by }: Shapes.Filling): void {
    if (by !== undefined)
      this.#lines.add(`${this.#body(by)} ==>|${filledBy(how, this.#nameOf(by))}| ${this.#body(id)}`);
  }

  escalation({ type, from, to }: Shapes.Escalation): void {
    const start = from === undefined ? this.#node(`from ${type}`, `["(${WHOEVER[type]})"]`) : this.#body(from);
    this.#lines.add(`${start} -.->|${type}| ${this.#body(to)}`);
  }

  done(): string {
    if (this.#lines.size === 0)
      return 'flowchart TD\n  none["Nothing says who decides, who elects whom or who hears an appeal"]\n';
    return `flowchart TD\n${[...this.#nodes.values(), ...this.#lines].map((line) => `  ${line}\n`).join("")}`;
  }

  #body(who: string): string {
    const id = this.#party(who);
    const body = this.#bodies.get(id);
    if (id === NOBODY) return this.#node(id, '["(not said who)"]');
    const text = body ? titleOf(body) : this.#nameOf(id);
    const size = body?.size ? `<br/>${body.size.count} members` : "";
    return this.#node(`body ${id}`, body?.type === "role" ? `(["${label(text)}"])` : `["${label(text)}${size}"]`);
  }

  /** The node's id; its line is written once. */
  #node(key: string, shape: string): string {
    const line = this.#nodes.get(key);
    if (line !== undefined) return line.slice(0, line.search(/[^a-z\d]/));
    const id = `n${this.#nodes.size + 1}`;
    this.#nodes.set(key, `${id}${shape}`);
    return id;
  }
}
