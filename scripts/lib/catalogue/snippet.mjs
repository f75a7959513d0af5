/**
 * The part of the LSP snippet syntax that the catalogue uses: `${1:[text]}`, `${2|[text],choice,choice|}` and `$0`.
 */
const TAB_STOP = /\$(?:\{(\d+)(?::((?:[^}\\]|\\.)*)|\|((?:[^|\\]|\\.)*)\|)?\}|(\d+))/g;

/**
 * @typedef {object} TabStop
 * @property {number} number
 * @property {string | undefined} text the placeholder's text, or a choice's first one
 * @property {string[]} choices none where it is a plain placeholder
 * @property {string} source as it is written
 */

/** @param {string} body @returns {TabStop[]} in the order of the text */
export function tabStops(body) {
  return [...body.matchAll(TAB_STOP)].map(([source, numbered, placeholder, listed, bare]) => {
    const choices = listed === undefined ? [] : listed.split(/(?<!\\),/).map(plain);
    const text = placeholder === undefined ? choices[0] : plain(placeholder);
    return { number: Number(numbered ?? bare), text, choices, source };
  });
}

const plain = (text) => text.replace(/\\([\\$},|])/g, "$1");

/** @param {string} body @returns {string[]} what is not well formed */
export function snippetProblems(body) {
  const stops = tabStops(body);
  const numbers = stops.map(({ number }) => number).filter((number) => number > 0);
  const problems = stops.filter(({ number }) => number > 0).flatMap(placeholderProblems);
  if (numbers.some((number, i) => number !== i + 1))
    problems.push(`tab stops are to be 1, 2, 3 …, not ${numbers.join(", ")}`);
  if (stops.filter(({ number }) => number === 0).length !== 1 || !body.trimEnd().endsWith("$0"))
    problems.push("$0 is to stand once, at the end");
  const rest = body.replace(TAB_STOP, "");
  if (rest.includes("$")) problems.push(`"$" that is no tab stop: ${rest.slice(rest.indexOf("$")).slice(0, 20)}`);
  const loose = /\[[^\]\n]+\](?!\()/.exec(rest.replace(/^\s*[-*] \[[ x]\] /gm, ""));
  if (loose) problems.push(`"${loose[0]}" looks like a placeholder and is none`);
  return problems;
}

function placeholderProblems({ text, choices, source }) {
  if (text === undefined) return [`${source} has no text for clients without snippets`];
  if (!/^\[[^[\]\n]+\]$/.test(text)) return [`the text of ${source} is to stand in square brackets`];
  return choices.length === 1 ? [`${source} offers no choice`] : [];
}

/**
 * @param {string} body
 * @param {(stop: TabStop) => string} text what to put in place of each tab stop
 */
export function replaceTabStops(body, text) {
  const stops = tabStops(body);
  let next = 0;
  return body.replace(TAB_STOP, () => text(stops[next++])).trimEnd();
}

/** The snippet as plain text, its placeholders visible. */
export const visibleText = (body) => replaceTabStops(body, ({ text }) => text ?? "");
