/** Who decides: the picture, and the same as a list for those who do not see it. */
import { type Arrow, type Box, type BoxText, draw, LINE, PADDING } from "../picture/layout.js";
import { isTooLarge, type Picture, type PicturedBody, type PicturedLink } from "../picture/picture.js";
import { decisionWords, membersText, nameIn, type Say } from "../words.js";
import { type Context, EMPTY, section } from "./context.js";
import { type Html, html } from "./tag.js";

export function deciders(context: Context): Html {
  const { report, say, prefix } = context;
  const { picture } = report;
  const body = picture
    ? html`<p>${say("deciders")}</p>${isTooLarge(picture) ? EMPTY : drawn(picture, say, prefix)}${listed(picture, say)}`
    : html`<p>${say("none.deciders")}</p>`;
  return section(context, "deciders", say("section.deciders"), body);
}

function drawn(picture: Picture, say: Say, prefix: string): Html {
  const { width, height, boxes, arrows } = draw(picture, (body) => boxText(body, say));
  const head = `${prefix}arrow`;
  return html`<figure><div class="wide" tabindex="0" role="group" aria-label="${say("deciders.picture")}"><svg role="img" aria-labelledby="${prefix}picture" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><title id="${prefix}picture">${say("deciders.picture")}</title>
<defs><marker id="${head}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path class="head" d="M0 0 10 5 0 10z"/></marker></defs>
${arrows.map((arrow) => arrowPath(arrow, head))}${boxes.map(boxShape)}${arrows.map(arrowLabel)}</svg></div></figure>\n`;
}

function boxText(body: PicturedBody, say: Say): BoxText {
  const { members, decides } = body;
  const size = members === undefined ? [] : [membersText(say, members)];
  const decisions = decides.map((each) => `• ${decisionWords(say, each)}`);
  return { name: nameIn(say, body), rows: [...size, ...decisions] };
}

function arrowPath({ link, points }: Arrow, head: string): Html {
  const path = points.map(({ x, y }, i) => `${i === 0 ? "M" : "L"}${x} ${y}`).join(" ");
  return html`<path class="arrow ${link.type}" d="${path}" marker-end="url(#${head})"/>\n`;
}

function arrowLabel({ link, label }: Arrow): Html {
  const width = link.label.length * 7.3 + 6;
  return html`<rect class="under" x="${Math.round(label.x - width / 2)}" y="${label.y - LINE / 2}" width="${Math.round(width)}" height="${LINE}"/><text x="${label.x}" y="${label.y + 4}" text-anchor="middle">${link.label}</text>\n`;
}

function boxShape({ at, body, width, height, lines, names }: Box): Html {
  const left = Math.round(at.x - width / 2);
  const top = Math.round(at.y - height / 2);
  const round = body.type === "role" ? 16 : 3;
  const rows = lines.map((line, i) => {
    const y = top + PADDING + i * LINE + 13;
    return html`<text class="${i < names ? "name" : "row"}" x="${left + PADDING}" y="${y}">${line}</text>`;
  });
  return html`<rect class="box" x="${left}" y="${top}" width="${width}" height="${height}" rx="${round}"/>${rows}\n`;
}

function listed(picture: Picture, say: Say): Html {
  const names = new Map(picture.bodies.map((body) => [body.id, nameIn(say, body)]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const isNamed = (id: string) => picture.bodies.some((each) => each.id === id && each.name !== undefined);
  const deciding = picture.bodies.filter(({ decides }) => decides.length > 0);
  const items = deciding.map(({ id, members, decides }) => {
    const size = members === undefined ? "" : ` (${membersText(say, members)})`;
    const things = decides.map((each) => html`<li><bdi>${decisionWords(say, each)}</bdi></li>`);
    return html`<li><bdi>${say("deciders.decides", { name: `${nameOf(id)}${size}` })}</bdi>:<ul>${things}</ul></li>\n`;
  });
  const links = picture.links.map(
    (link) => html`<li><bdi>${linkText(link, say, nameOf, isNamed(link.from))}</bdi></li>\n`,
  );
  return html`<p>${say("deciders.list")}:</p><ul>${items}${links}</ul>\n`;
}

/** One sentence for an arrow. */
function linkText({ type, from, to, label }: PicturedLink, say: Say, nameOf: (id: string) => string, isNamed: boolean) {
  const args = { from: nameOf(from), to: nameOf(to), label };
  if (type === "fills") return say("deciders.link", args);
  return say(isNamed ? `deciders.${type}` : `deciders.${type}.anyone`, args);
}
