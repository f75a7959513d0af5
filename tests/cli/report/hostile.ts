/** Reports in which every word of a document tries to be more than a word. */
import { NOTHING } from "../../../server/src/cli/outcome.js";
import type { Format } from "../../../server/src/cli/report/formats.js";
import { loadReporter } from "../../../server/src/cli/report/formats.js";
import { createEngine } from "../../../server/src/engine/engine.js";
import { type DocumentReport, describeDocument } from "../../../server/src/project/index.js";

export const HOSTILE = [
  "%0A%25 100% a,b:c ::error file=x,line=1::pwned ::stop-commands::x",
  "\n::set-output name=a::b\r\n##[error]pwned\n##vso[task.setvariable variable=a]b ##teamcity[message text='a']",
  "<script>alert(1)</script><img src=x onerror=alert(1)> \"quoted\" 'quoted' & &amp; ]]> --> </style></title></script>",
  "\u001b[31mred\u001b[0m \u001b]0;title\u0007 \u009b31m \u0000 \u007f \b\b\b",
  "\u202eturned\u202c \u2066inside\u2069 עברית العربية 章程 👩‍👧 e\u0301 \ud800 \uffff \u2028",
  "`code` **bold** [link](javascript:alert(1)) ![image](https://evil.example/x.png) | cell | <!-- comment",
  "@someone @org/team #12 GH-12 https://evil.example www.evil.example mail@evil.example :smile: $x$ ~~gone~~ \\",
].join(" ");

const WORDS = new Set([
  "title",
  "message",
  "quote",
  "marked",
  "text",
  "reason",
  "owner",
  "until",
  "label",
  "threshold",
  "what",
  "language",
]);

/** The same with hostile words wherever a document, a file name or a configuration may have put words of its own. */
export function poisoned<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (key, each: unknown) => {
    // Why a document was not checked is a word of ours; why something was waived is a sentence.
    if (key === "reason" && typeof each === "string" && !each.includes(" ")) return each;
    if (typeof each === "string" && WORDS.has(key)) return `${HOSTILE} ${each}`;
    if (typeof each === "string" && key === "name") return `::error::x ${HOSTILE} ${each}`;
    if (typeof each === "string" && key === "path") return `${each.replace(/\.md$/, "")} ${HOSTILE}.md`;
    return (key === "headings" || key === "cues") && Array.isArray(each)
      ? each.map((text) => `${text} ${HOSTILE}`)
      : each;
  }) as T;
}

const CHARTER = `---
charterlint:
  kind: charter
  waive: { conduct: "The code of the parent body applies." }
---

# Charter of the Harbour Forum

## Members

Members are shipowners, dock workers and the city. The members elect the board for two years.

## Decision making

Decisions are made by consensus of all members. If consensus cannot be reached, the board decides by two thirds of its
votes. Anyone concerned may appeal to the arbitration panel, which is [to be named].
`;

export function reportOn(text: string, path = "/work/charter.md"): DocumentReport {
  const engine = createEngine();
  const document = engine.read(path, text);
  const result = engine.lint(document, { settings: {}, files: new Map() });
  return describeDocument({
    result,
    name: path.slice("/work/".length),
    explicit: true,
    documentOf: (each) => (each === path ? document : undefined),
    nameOf: (each) => each,
    model: engine.model(document, "en"),
  });
}

const calm = reportOn(CHARTER);
const place = { path: "/work/charter.md", name: "charter.md", range: calm.findings[0]?.range ?? never() };

function never(): never {
  throw new Error("the example has no finding");
}

/** A document with findings of all sorts, one that could not be read, and problems and failures beside them. */
export const DOCUMENTS: readonly DocumentReport[] = [
  {
    ...calm,
    findings: calm.findings.map((each) => ({ ...each, related: [{ ...place, message: "Elsewhere." }] })),
    failures: [{ what: "appeals", message: "It failed." }],
  },
  {
    path: "/work/b.md",
    name: "b.md",
    explicit: true,
    linted: false,
    reason: "unreadable",
    findings: calm.findings.filter(({ rule }) => rule === "placeholder"),
    failures: [{ what: "read", message: "It could not be read." }],
    problems: [],
    configurationFindings: [],
    waivers: [],
  },
];

const PROBLEM = {
  path: "/work/.charterlint.yaml",
  span: { start: 0, end: 3 },
  start: { line: 0, character: 0 },
  end: { line: 0, character: 3 },
  message: "There is no such key.",
};
const FAILURE = { what: "glob", message: "No file matches." };

/** What a format makes of it. */
export async function written(format: Format, { isCalm = false } = {}): Promise<string> {
  const change: typeof poisoned = isCalm ? (value) => value : poisoned;
  const pieces: string[] = [];
  const out = { isTerminal: false, write: (piece: string) => void pieces.push(piece) };
  const make = await loadReporter(format);
  const paint = (_: string, words: string) => words;
  const reporter = make({ out, cwd: "/work", root: "/work", version: "1.2.3", paint, quiet: false, frames: true });
  const problems = [change(PROBLEM)];
  reporter.problems(problems);
  for (const each of DOCUMENTS) reporter.document(change(each));
  reporter.end({ summary: { ...NOTHING, checked: 1 }, failures: [change(FAILURE)], problems });
  return pieces.join("");
}
