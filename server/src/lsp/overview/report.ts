/** `charterlint/report`: the report on one document, as a page or as Markdown. */
import { ErrorCodes, ResponseError } from "vscode-languageserver";
import {
  describeDocument,
  type Report,
  type ReportWording,
  renderHtml,
  renderMarkdown,
} from "../../project/report/index.js";
import type { Checked } from "../checks.js";
import type { Session } from "../session.js";

const FORMATS = {
  html: renderHtml,
  markdown: (report: Report, wording: ReportWording) =>
    renderMarkdown(report, { ...wording, whole: true, longest: Number.POSITIVE_INFINITY }),
} as const;

/** @throws `InvalidParams` for a format that there is not */
export function reportOf(session: Session, checked: Checked, format: string): string {
  const { words } = session;
  const options = { words: words.report, titles: words.titles, language: words.language };
  if (!isFormat(format)) throw new ResponseError(ErrorCodes.InvalidParams, `There is no report as "${format}".`);
  return FORMATS[format](reportFor(session, checked), options);
}

const isFormat = (format: string): format is keyof typeof FORMATS => Object.hasOwn(FORMATS, format);

function reportFor({ engine }: Session, { result, document, others, located, problems }: Checked): Report {
  const byPath = new Map(others.map((each) => [each.document.path, each.document]));
  const model = result.linted ? engine.model(document, result.language) : undefined;
  const described = describeDocument({
    result,
    name: nameOf(located.path),
    explicit: true,
    problems,
    documentOf: (path) => (path === result.path ? document : byPath.get(path)),
    nameOf: (path) => relativeTo(located.path, path),
    ...(model ? { model } : {}),
  });
  return { documents: [described], failures: result.failures, problems };
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** As a link in the document would name it. */
function relativeTo(from: string, path: string): string {
  const here = from.split("/").slice(0, -1);
  const there = path.split("/");
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  return [...here.slice(shared).map(() => ".."), ...there.slice(shared)].join("/");
}
