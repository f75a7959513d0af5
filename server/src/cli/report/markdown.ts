/** The report as Markdown, for a pipeline's summary or a comment. */
import { renderMarkdown } from "../../project/index.js";
import { gathered } from "./gathered.js";
import { namedFrom } from "./places.js";
import type { MakeReporter } from "./reporter.js";

export const markdownReporter: MakeReporter = ({ out, cwd }) =>
  gathered((report) => out.write(renderMarkdown(namedFrom(cwd, report))));
