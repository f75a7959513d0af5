/** What is wrong with the words and drafts of an own requirement, beyond what a schema can say. */
import { parseCue } from "../cues/compile/syntax.js";
import { type Lexicon, languages, lexicon } from "../cues/lexicon.js";
import { snippetProblem } from "../fixes/snippet.js";
import { nearest } from "../text/nearest.js";
import { headingCue } from "./lexicon.js";
import type { OwnRequirement, OwnWords } from "./types.js";

export interface OwnProblem {
  /** Keys and indices (as text) from the requirement to what is wrong. */
  readonly path: readonly string[];
  readonly message: string;
}

/** A longer cue is a mistake. In UTF-16 units. */
const LONGEST_CUE = 300;
/** A gap over more words joins what does not belong together. */
const WIDEST_GAP = 20;
/** More cues than this are no longer looked at. */
const MOST_CUES = 500;

export function ownProblems({ words, snippet }: OwnRequirement): OwnProblem[] {
  return [
    ...Object.entries(words).flatMap(([language, own]) => wordProblems(language, own)),
    ...Object.entries(snippet).flatMap(([language, { body }]) => {
      const problem = snippetProblem(body);
      return problem ? [{ path: ["snippet", language, "body"], message: problem }] : [];
    }),
  ];
}

function wordProblems(language: string, own: OwnWords): OwnProblem[] {
  const known = lexicon(language);
  const path = ["words", language];
  if (!known)
    return [
      { path, message: `Charterlint has no words for the language "${language}"; it has: ${languages().join(", ")}.` },
    ];
  const cues = cuesOf(own);
  if (cues.length > MOST_CUES) return [{ path, message: `These are over ${MOST_CUES} cues: keep those that matter.` }];
  if (own.headings.length + own.says.length + own.hints.length === 0 && own.distinct === undefined)
    return [{ path, message: "These words can find nothing: give headings, says or hints." }];
  return cues.flatMap(({ at, cue }) => {
    const message = cueProblem(cue, known);
    return message === undefined ? [] : [{ path: [...path, ...at], message }];
  });
}

interface Listed {
  readonly at: readonly string[];
  readonly cue: string;
}

function cuesOf({ headings, says, hints, not, distinct }: OwnWords): Listed[] {
  const lists = { headings: headings.map(headingCue), says, hints, not };
  return [
    ...Object.entries(lists).flatMap(([list, cues]) => cues.map((cue, i) => ({ at: [list, String(i)], cue }))),
    ...(distinct === undefined ? [] : [{ at: ["distinct"], cue: `<${distinct}>` }]),
  ];
}

/** What is wrong with a cue, in a sentence; undefined for one that is well formed. */
function cueProblem(cue: string, { classes: { names } }: Lexicon): string | undefined {
  if (cue.length > LONGEST_CUE) return `This cue is longer than ${LONGEST_CUE} characters: make several of it.`;
  const gap = [...cue.matchAll(/\.\.\.(\d+)/g)].find(([, most]) => Number(most) > WIDEST_GAP);
  if (gap) return `The gap ${gap[0]} is too wide: it may span ${WIDEST_GAP} words at most.`;
  try {
    parseCue(cue);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `${why.charAt(0).toUpperCase()}${why.slice(1)}. What may stand in a cue: docs/cues.md.`;
  }
  const unknown = [...cue.matchAll(/<([a-z-]+)>/g)].map(([, name = ""]) => name).find((name) => !names.includes(name));
  if (unknown === undefined) return undefined;
  const near = nearest(unknown, names);
  return `There is no word class <${unknown}>.${near ? ` Did you mean <${near}>?` : ` There are ${names.join(", ")}.`}`;
}
