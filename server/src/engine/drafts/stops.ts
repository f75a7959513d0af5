/** Tab stops of drafts: `${1:[label]}`, `${2|[label],choice,choice|}` and the final `$0`. */
import { escapeSnippet, plainSnippet } from "../fixes/snippet.js";

export interface Name {
  /** The labels that stand for it, in whatever letters, without brackets. */
  readonly labels: readonly [string, ...string[]];
  /** What the person gave; without it, it is one tab stop wherever it occurs. */
  readonly given?: string;
}

const STOP = /\$\{(\d+)(?::\[([^\]]*)\]|(\|(?:\\.|[^|\\])*\|))\}|\$0/g;
/** Where the label began a sentence, so does what is typed. */
const CAPITAL = "/^(.)/${1:/upcase}/";

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);
const asSentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Puts names into drafts and numbers their tab stops through: first those of names, then the others as they come. */
export function createNumbering(names: readonly Name[]): (body: string) => string {
  const open = names.filter(({ given }) => given === undefined);
  let next = open.length + 1;
  const named = (name: Name, atStart: boolean): string => {
    const { given, labels } = name;
    if (given !== undefined) return escapeSnippet(atStart ? asSentence(given) : given);
    const number = open.indexOf(name) + 1;
    return atStart ? `\${${number}${CAPITAL}}` : `\${${number}:[${labels[0]}]}`;
  };
  return (body) =>
    body.replace(STOP, (_stop, number?: string, label?: string, choices?: string) => {
      if (number === undefined) return "";
      const name = names.find(({ labels }) => labels.some((each) => each.toLowerCase() === label?.toLowerCase()));
      if (name) return named(name, isCapital(label ?? ""));
      return `\${${next++}${choices ?? `:[${label}]`}}`;
    });
}

/** A name that only begins sentences has its stop where it stands first, which the others mirror. */
export function withDefinitions(snippet: string, names: readonly Name[]): string {
  const open = names.filter(({ given }) => given === undefined);
  return open.reduce((all, { labels }, i) => {
    if (all.includes(`\${${i + 1}:`)) return all;
    return all.replace(`\${${i + 1}${CAPITAL}}`, () => `\${${i + 1}:[${asSentence(labels[0])}]}`);
  }, snippet);
}

/** The text of a numbered draft with its placeholders visible. */
export function withLabels(snippet: string, names: readonly Name[]): string {
  const open = names.filter(({ given }) => given === undefined).map(({ labels }) => labels[0]);
  const mirrored = /\$\{(\d+)\/[^}]*\}\/\}/g;
  return plainSnippet(
    snippet.replace(mirrored, (_, number: string) => `[${asSentence(open[Number(number) - 1] ?? "")}]`),
  );
}
