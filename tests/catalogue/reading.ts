import {
  createEngine,
  type Finding,
  type KindId,
  type Linted,
  type LintResult,
} from "../../server/src/engine/index.js";

/** The front matter makes a text a document of the kind, whatever it says. */
export const asKind = (text: string, kind: KindId = "charter"): string =>
  text.startsWith("---\n") ? text : `---\ncharterlint:\n  kind: ${kind}\n---\n\n${text}`;

/** On which no example comes of age. */
const TODAY = "2026-03-02";

/** Every file that the text refers to is missing. */
export function lint(text: string): LintResult {
  const engine = createEngine();
  const document = engine.read("example.md", text);
  const files = new Map(engine.references(document).map((path) => [path, "missing" as const]));
  return engine.lint(document, { settings: { today: TODAY }, files });
}

/** @throws when the text is not linted: an example that is left alone would show nothing */
export function lintText(text: string): Linted {
  const result = lint(text);
  if (!result.linted) throw new Error(`not linted: ${result.reason}`);
  return result;
}

export const statusOf = ({ coverage }: Linted, topic: string): string | undefined =>
  coverage.find((each) => each.topic === topic)?.status;

export const findingsOf = ({ findings }: Linted, rule: string): readonly Finding[] =>
  findings.filter((finding) => finding.rule === rule && finding.waiver === null);
