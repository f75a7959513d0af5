/** What the checks found in the wording, rule by rule, with reason and source; and the waivers. */
import { type RuleId, rule as ruleOf, ruleUrl } from "../../../engine/index.js";
import { remarksOf } from "../tally.js";
import type { FindingReport } from "../types.js";
import { placeText } from "../words.js";
import { type Context, EMPTY, flowing, heading, quoted, rulePageLink, section, sources, wideTable } from "./context.js";
import { type Html, html } from "./tag.js";

const RANKS = ["error", "warning", "info"];

export function remarks(context: Context): Html {
  const { report, say } = context;
  const found = remarksOf(report);
  const rank = (id: RuleId) =>
    Math.min(...found.filter(({ rule }) => rule === id).map((each) => RANKS.indexOf(each.severity)));
  const rules = [...new Set(found.map(({ rule }) => rule))].sort((a, b) => rank(a) - rank(b));
  const articles = rules.map((id) =>
    oneRule(
      context,
      id,
      found.filter(({ rule }) => rule === id),
    ),
  );
  const body = articles.length > 0 ? articles : html`<p>${say("none.remarks")}</p>`;
  return section(context, "remarks", say("section.remarks"), body);
}

function oneRule(context: Context, id: RuleId, findings: readonly FindingReport[]): Html {
  const { say, prefix } = context;
  const rule = ruleOf(id);
  const title = rule ? say.title(rule.title) : id;
  const anchor = `${prefix}rule-${id}`;
  const why = rule ? html`<p><strong>${say("why")}.</strong> ${flowing(rule.page.why)}</p>` : EMPTY;
  const principles = [...new Set(findings.flatMap((each) => each.principles))];
  return html`<article aria-labelledby="${anchor}">${heading(context.level + 1, "group", anchor, html`${title}`)}<ul>${findings.map((each) => remark(context, each))}</ul>${why}${sources(context, principles)}${rulePageLink(context, findings[0]?.url ?? ruleUrl(id), title)}</article>\n`;
}

const LONGEST_MARK = 200;

function remark(context: Context, finding: FindingReport): Html {
  const { report, say } = context;
  const { severity, message, range, related, marked, place } = finding;
  const where = placeText(context, { path: report.path, name: report.name, range });
  const quote =
    place === "text" && marked && marked.length <= LONGEST_MARK && !message.includes(marked)
      ? quoted(context, marked)
      : EMPTY;
  const places = related.map((each) => placeText(context, each)).join(", ");
  const compare = related.length > 0 ? html`<p class="soft">${say("compare", { places })}</p>` : EMPTY;
  return html`<li><span class="place">${where}</span> <span class="mark ${severity}">${say(severity)}</span>: <bdi>${message}</bdi>${quote}${compare}</li>\n`;
}

export function waivers(context: Context): Html {
  const { report, say, prefix } = context;
  const rows = report.findings.flatMap(({ rule, waiver }) =>
    waiver && waiver.source !== "baseline"
      ? [
          html`<tr><th scope="row">${say.title(ruleOf(rule)?.title ?? rule)}</th><td><bdi>${waiver.reason}</bdi></td><td><bdi>${waiver.owner ?? say("none")}</bdi></td>
<td>${waiver.until ?? say("none")}</td><td>${say(`source.${waiver.source}`)}</td></tr>\n`,
        ]
      : [],
  );
  const columns = (["rule", "reason", "owner", "until", "source"] as const).map(
    (each) => html`<th scope="col">${say(`column.${each}`)}</th>`,
  );
  const head = html`<thead><tr>${columns}</tr></thead>`;
  const body =
    rows.length > 0
      ? wideTable(`${prefix}waivers`, html`${head}<tbody>${rows}</tbody>`)
      : html`<p>${say("none.waivers")}</p>`;
  return section(context, "waivers", say("section.waivers"), body);
}
