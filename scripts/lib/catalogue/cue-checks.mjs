const CUE_SYNTAX = /[*<|()[\]]|\.\.\./;

/**
 * Cues that cannot be read, or that name a word class that their language does not have.
 *
 * @param {import("./read.mjs").Sources} sources
 * @param {Awaited<ReturnType<typeof import("./engine-functions.mjs").engineFunctions>>} engine
 * @returns {string[]}
 */
export function cueProblems({ requirements, kinds, words, checks }, { parseCue, ClassFacts, isCueClass }) {
  const classes = new Map(
    words.map(({ name, data }) => [name, new ClassFacts(only(data, (each) => !isCueClass(each)))]),
  );
  const problems = [];
  const look = (cue, language, where) => {
    const problem = cueProblem(cue, classes.get(language), parseCue);
    if (problem) problems.push(`${where} ${problem}`);
  };
  for (const { cue, language, place } of allCues({ requirements, kinds, words, checks }, isCueClass))
    look(cue, language, place);
  return [...problems, ...languageProblems(requirements, classes)];
}

const only = (classes, isOne) => Object.fromEntries(Object.entries(classes).filter(([name]) => isOne(name)));

function* allCues({ requirements, kinds, words, checks }, isCueClass) {
  for (const { data, place } of checks) yield* checkCues(data, place);
  for (const { data, place } of requirements)
    for (const [language, lists] of Object.entries(data.words)) {
      if (lists.distinct !== undefined)
        yield { cue: `<${lists.distinct}>`, language, place: place(["words", language, "distinct"]) };
      for (const list of ["says", "hints", "not", "headings"])
        for (const [i, cue] of lists[list].entries())
          if (list !== "headings" || CUE_SYNTAX.test(cue))
            yield { cue, language, place: place(["words", language, list, i]) };
    }
  for (const { name, data, place } of kinds)
    for (const [kind, lists] of Object.entries(data))
      for (const list of ["titles", "says"])
        for (const [i, cue] of lists[list].entries()) yield { cue, language: name, place: place([kind, list, i]) };
  for (const { name, data, place } of words)
    for (const [list, cues] of Object.entries(only(data, isCueClass)))
      for (const [i, cue] of cues.entries()) yield { cue, language: name, place: place([list, i]) };
}

function* checkCues({ finds }, place) {
  for (const [language, { trigger = [], unless = {}, parts = {} }] of Object.entries(finds?.words ?? {})) {
    const at = (...keys) => place(["finds", "words", language, ...keys]);
    for (const [i, cue] of trigger.entries()) yield { cue, language, place: at("trigger", i) };
    for (const [where, cues] of Object.entries(unless))
      for (const [i, cue] of cues.entries()) yield { cue, language, place: at("unless", where, i) };
    for (const [part, { cues }] of Object.entries(parts))
      for (const [i, cue] of cues.entries()) yield { cue, language, place: at("parts", part, "cues", i) };
  }
}

function cueProblem(cue, classes, parseCue) {
  try {
    parseCue(cue);
  } catch (error) {
    return error.message;
  }
  const unknown = [...cue.matchAll(/<([a-z-]+)>/g)].map(([, name]) => name).find((name) => !classes?.has(name));
  return unknown && `the cue "${cue}" uses the word class <${unknown}>, which there is not`;
}

function languageProblems(requirements, classes) {
  return requirements.flatMap(({ data, place }) =>
    Object.keys(data.words)
      .filter((language) => !classes.has(language))
      .map(
        (language) =>
          `${place(["words", language])} words.${language}: there is no server/catalogue/words/${language}.yaml`,
      ),
  );
}
