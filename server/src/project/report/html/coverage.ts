/** What the text answers, by attribute and by principle. */
import { type Principle, requirement, type TopicId } from "../../../engine/index.js";
import { answersIn, type Group, groups, ownAnswers } from "../tally.js";
import type { CoverageReport } from "../types.js";
import { type Context, EMPTY, flowing, heading, section, wideTable } from "./context.js";
import { type Html, html } from "./tag.js";

type Status = CoverageReport["status"] | "off";

const COLUMNS = ["present", "waived", "absent"] as const;

export function glance(context: Context): Html {
  const { report, say, prefix } = context;
  const all: readonly (readonly [string, readonly Pick<CoverageReport, "status">[]])[] = [
    ...groups().map((group) => [say.title(group.name), answersIn(group, report)] as const),
    [say("own"), ownAnswers(report)],
  ];
  const rows = all.flatMap(([name, answers]) => {
    if (answers.length === 0) return [];
    const count = (...statuses: readonly string[]) => answers.filter(({ status }) => statuses.includes(status)).length;
    const numbers = [count("present", "pointer"), count("waived"), count("absent")];
    return [
      html`<tr><th scope="row">${name}</th>${numbers.map((each) => html`<td class="number">${each}</td>`)}</tr>\n`,
    ];
  });
  const heads = COLUMNS.map((each) => html`<th scope="col" class="number">${say(`column.${each}`)}</th>`);
  const table = html`<caption><span>${say("glance")}</span></caption>
<thead><tr><th scope="col">${say("column.attribute")}</th>${heads}</tr></thead>
<tbody>${rows}</tbody>`;
  return section(context, "glance", say("section.glance"), wideTable(`${prefix}glance`, table));
}

export function byPrinciple(context: Context): Html {
  const { say, prefix } = context;
  const tables = groups().map((group, i) => groupTable(context, group, `${prefix}principles-${i + 1}`));
  return section(context, "principles", say("section.principles"), tables);
}

function groupTable(context: Context, { name, principles }: Group, id: string): Html {
  const { say, level } = context;
  const title = heading(level + 1, "group", id, html`${say.title(name)}`);
  const [first] = principles;
  if (first && principles.every(({ topics }) => topics.length === 0))
    return html`${title}<p><span class="mark untellable">${say("is.untellable")}.</span>
${flowing(first.principle.notCheckable ?? "")} (${principles.map(({ principle }) => say.title(principle.title)).join("; ")})</p>\n`;
  const rows = principles.map(({ principle, topics }) => principleRow(context, principle, topics));
  const heads = html`<thead><tr><th scope="col">${say("column.principle")}</th><th scope="col">${say("column.questions")}</th></tr></thead>`;
  return html`${title}${wideTable(id, html`${heads}<tbody>${rows}</tbody>`)}`;
}

function principleRow(context: Context, { label, title, notCheckable }: Principle, topics: readonly TopicId[]): Html {
  const marks = topics.map((topic) => html`<li>${mark(context, topic)}</li>\n`);
  const list = topics.length > 0 ? html`<ul class="marks">${marks}</ul>` : EMPTY;
  const note = notCheckable === undefined ? EMPTY : html`<p class="soft">${flowing(notCheckable)}</p>`;
  return html`<tr><th scope="row">${label}: ${context.say.title(title)}</th><td>${list}${note}</td></tr>\n`;
}

function mark({ report, say, prefix }: Context, topic: TopicId): Html {
  const status = statusOf(report, topic);
  const title = say.title(requirement(topic).title);
  const name = status === "off" ? html`${title}` : html`<a href="#${prefix}${topic}">${title}</a>`;
  return html`${name}: <span class="mark ${status}">${say(`is.${status}`)}</span>`;
}

function statusOf({ coverage, levels }: Context["report"], topic: TopicId): Status {
  return levels[topic] === "off" ? "off" : (coverage.find((each) => each.topic === topic)?.status ?? "absent");
}
