/** Two lenses on the title: how many questions are answered (to the report), and how much there is to look at. */
import { type CodeLens, CodeLensRefreshRequest, type ServerCapabilities } from "vscode-languageserver";
import { questions } from "../../project/report/index.js";
import type { Checked } from "../checks.js";
import { toRange } from "../convert.js";
import { runSafely } from "../run-safely.js";
import type { Session } from "../session.js";

const REPORT = "charterlint.showReport";
const NEXT = "charterlint.nextFinding";

/** Only for clients that have the commands behind the lenses. */
export function codeLensCapability({ options }: Session["client"]): ServerCapabilities {
  return options.commands.has(REPORT) && options.commands.has(NEXT) ? { codeLensProvider: {} } : {};
}

/** @returns what asks the client for its lenses anew, since something besides the text changed */
export function codeLens(session: Session): () => void {
  const { connection, client, checks, log, params } = session;
  if (!codeLensCapability(client).codeLensProvider) return () => {};
  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    runSafely<CodeLens[]>(log, "Making lenses", [], async () => {
      const checked = await checks.of(uri, token);
      return checked ? lensesOf(session, checked) : [];
    }),
  );
  const refresh = (): void => {
    if (params.capabilities.workspace?.codeLens?.refreshSupport !== true) return;
    connection.sendRequest(CodeLensRefreshRequest.type).catch((error: unknown) => log.failed("Renewing lenses", error));
  };
  checks.onOutdated(refresh);
  return refresh;
}

function lensesOf({ words }: Session, checked: Checked): CodeLens[] {
  const { result, shown, document, uri } = checked;
  if (!result.linted) return [];
  const range = toRange(checked, document.title);
  const { answered: met, asked } = questions(result);
  const answered = words.text("{0} of {1} questions answered", met, asked);
  const lenses = [{ range, command: { title: answered, command: REPORT, arguments: [uri] } }];
  if (shown.length === 0) return lenses;
  const open = words.text("{0} to look at", shown.length);
  return [...lenses, { range, command: { title: open, command: NEXT, arguments: [uri] } }];
}
