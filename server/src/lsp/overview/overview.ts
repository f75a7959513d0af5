/** The requests behind the extension's overviews: coverage, report and first drafts. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { draft as draftFor } from "../../engine/index.js";
import type { Checked } from "../checks.js";
import { type Params, readParams } from "../params.js";
import { runSafely } from "../run-safely.js";
import type { Session } from "../session.js";
import { coverageOf } from "./coverage.js";
import { readAnswers } from "./draft-answers.js";
import { type CoverageResult, coverage, draft, report } from "./protocol.js";
import { reportOf } from "./report.js";

const NO_COVERAGE: CoverageResult = { linted: false, principles: [], topics: [] };

export function overview(session: Session): void {
  const { connection, log, words } = session;
  const answering =
    <R>(empty: R, answer: (checked: Checked, params: Params) => R) =>
    (given: unknown, token: CancellationToken): Promise<R | ResponseError<never>> =>
      runSafely<R>(log, "Making an overview", empty, async () => {
        const params = readParams(given);
        return answer(await checkedFor(session, params, token), params);
      });
  connection.onRequest(
    coverage,
    answering<CoverageResult>(NO_COVERAGE, (checked) => coverageOf(checked, words)),
  );
  connection.onRequest(
    report,
    answering({ text: "" }, (checked, params) => ({ text: reportOf(session, checked, params.text("format")) })),
  );
  connection.onRequest(draft, (given: unknown) =>
    runSafely(log, "Making a draft", { snippet: "", kind: "" }, () => draftOf(given)),
  );
}

function draftOf(given: unknown) {
  const { snippet, kind } = draftFor(readAnswers(given));
  return { snippet, kind };
}

/** @throws `RequestFailed` when the document is not open */
async function checkedFor({ checks }: Session, params: Params, token: CancellationToken): Promise<Checked> {
  const uri = params.text("uri");
  const checked = await checks.of(uri, token);
  if (checked) return checked;
  throw new ResponseError(LSPErrorCodes.RequestFailed, `There is no open Markdown document ${uri}.`);
}
