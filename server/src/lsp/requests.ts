/** The requests of the extension: what is missing, the edits of its commands, and the pages of rules. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import {
  catalogue,
  type Finding,
  type Fix,
  formatMessage,
  isTopic,
  type Linted,
  requirement,
  rulePage,
} from "../engine/index.js";
import type { Checked } from "./checks.js";
import { ownRequirement, toTextChanges } from "./convert.js";
import { type Params, readParams } from "./params.js";
import {
  type Edits,
  explain,
  insertEdit,
  kindEdit,
  type MissingResult,
  type MissingTopic,
  missing,
  type RuleTitle,
  rules,
  waiveEdit,
} from "./protocol.js";
import { runSafely } from "./run-safely.js";
import type { Session } from "./session.js";

type Answer<R> = (params: Params, token: CancellationToken) => R | Promise<R>;
type Handler<R> = (params: unknown, token: CancellationToken) => Promise<R | ResponseError<never>>;

export function requests(session: Session): void {
  const { connection, engine } = session;
  const answering =
    <R>(empty: R, answer: Answer<R>): Handler<R> =>
    (params, token) =>
      runSafely<R>(session.log, "Answering a request", empty, () => answer(readParams(params), token));
  const editing = (make: (params: Params) => (checked: Checked) => Fix | undefined): Handler<Edits> =>
    answering({ edits: [] }, async (params, token) => {
      const fix = make(params);
      const checked = await checkedFor(session, params, token);
      return { edits: toTextChanges(checked, fix(checked)?.edits ?? []) };
    });
  const insert = (params: Params) => {
    const topics = params.topics("topics");
    return ({ document, result }: Checked) => engine.insertMissing(document, result, topics);
  };
  const waive = (params: Params) => {
    const [rule, reason] = [params.rule("rule"), params.text("reason")];
    return ({ document }: Checked) => engine.waive(document, rule, reason);
  };
  const setKind = (params: Params) => {
    const kind = params.kind("kind");
    return ({ document }: Checked) => engine.setKind(document, kind);
  };
  const missingFor = async (params: Params, token: CancellationToken) =>
    missingIn(await checkedFor(session, params, token));
  connection.onRequest(missing, answering<MissingResult>({ linted: false, topics: [] }, missingFor));
  connection.onRequest(insertEdit, editing(insert));
  connection.onRequest(waiveEdit, editing(waive));
  connection.onRequest(kindEdit, editing(setKind));
  connection.onRequest(rules, answering<readonly RuleTitle[]>([], allRules));
  connection.onRequest(
    explain,
    answering({ markdown: "" }, (params) => ({ markdown: rulePage(params.rule("rule")) })),
  );
}

function allRules(): readonly RuleTitle[] {
  return [...catalogue.requirements, ...catalogue.checks].map(({ id, title }) => ({ id, title }));
}

/** @throws `ContentModified` when the client speaks of another version, `RequestFailed` when the document is not open */
async function checkedFor({ checks }: Session, params: Params, token: CancellationToken): Promise<Checked> {
  const uri = params.text("uri");
  const version = params.optionalNumber("version");
  const checked = await checks.of(uri, token);
  if (!checked) throw new ResponseError(LSPErrorCodes.RequestFailed, `There is no open Markdown document ${uri}.`);
  if (version !== undefined && version !== checked.version)
    throw new ResponseError(LSPErrorCodes.ContentModified, "The document has changed in the meantime.");
  return checked;
}

function missingIn({ result }: Checked): MissingResult {
  if (!result.linted) return { linted: false, reason: result.reason, topics: [] };
  return { linted: true, topics: result.findings.flatMap((finding) => asMissing(result, finding)) };
}

function asMissing(result: Linted, { rule, severity, message, waiver }: Finding): MissingTopic[] {
  const asked = isTopic(rule) ? requirement(rule) : ownRequirement({ result }, rule);
  if (waiver !== null || !asked || Object.keys(asked.snippet).length === 0) return [];
  return [{ topic: rule, title: asked.title, severity, message: formatMessage(message) }];
}
