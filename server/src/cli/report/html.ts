/** The report as one HTML page. */
import { renderHtml } from "../../project/index.js";
import { gathered } from "./gathered.js";
import { namedFrom } from "./places.js";
import type { MakeReporter } from "./reporter.js";

export const htmlReporter: MakeReporter = ({ out, cwd }) =>
  gathered((report) => out.write(renderHtml(namedFrom(cwd, report))));
