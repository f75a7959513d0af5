/** Quick fixes and the fix-all source action, with their edits at once or when one is chosen. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  LSPErrorCodes,
  type Range,
  ResponseError,
  type ServerCapabilities,
} from "vscode-languageserver";
import type { Finding } from "../engine/index.js";
import type { Checked } from "./checks.js";
import { toDiagnostic, toOffset, toWorkspaceEdit } from "./convert.js";
import { isRecord } from "./data.js";
import { FIX_ALL, type Offer, offersFor } from "./offers.js";
import { runSafely, throwIfCancelled } from "./run-safely.js";
import type { Session } from "./session.js";
import { turnOffEdit, turnOffs } from "./turn-off.js";

const WAIVE = "charterlint.waive";
const TURN_OFF = "turn-off:";

export function codeActionProvider({
  lazyActions,
  actionLiterals,
}: Session["client"]): ServerCapabilities["codeActionProvider"] {
  if (!actionLiterals) return undefined;
  return { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL], ...(lazyActions ? { resolveProvider: true } : {}) };
}

export function codeActions(session: Session): void {
  const { connection, log, checks } = session;
  connection.onCodeAction((params, token) =>
    runSafely<CodeAction[]>(log, "Finding code actions", [], async () => {
      const checked = await checks.of(params.textDocument.uri, token);
      return checked ? actionsAt(session, checked, params) : [];
    }),
  );
  connection.onCodeActionResolve((action, token) =>
    runSafely<CodeAction>(log, "Making an edit", action, async () => {
      throwIfCancelled(token);
      return resolve(session, action);
    }),
  );
}

async function actionsAt(
  session: Session,
  checked: Checked,
  { range, context }: CodeActionParams,
): Promise<CodeAction[]> {
  const wanted = (kind: string) =>
    context.only?.some((only) => kind === only || kind.startsWith(`${only}.`) || only === CodeActionKind.Empty) ?? true;
  if (!wanted(CodeActionKind.QuickFix) && !wanted(FIX_ALL)) return [];
  const findings = checked.shown.filter((each) => touches(checked, each, range));
  const own = offers(session, checked, findings)
    .filter(({ kind }) => wanted(kind))
    .map((offer) => toAction(session, checked, offer, context.diagnostics));
  return wanted(CodeActionKind.QuickFix) ? [...own, ...(await turningOff(session, checked, findings, context))] : own;
}

async function turningOff(
  session: Session,
  checked: Checked,
  findings: readonly Finding[],
  { diagnostics: sent }: CodeActionParams["context"],
): Promise<CodeAction[]> {
  const { uri, version } = checked;
  const all = await turnOffs(session, checked, findings);
  return Promise.all(
    all.map(async ({ rule, title, finding }): Promise<CodeAction> => {
      const diagnostics = [diagnosticOf(session.client, checked, finding, sent)];
      const data: ActionData = { uri, version, key: TURN_OFF + rule };
      if (session.client.lazyActions) return { title, kind: CodeActionKind.QuickFix, diagnostics, data };
      const edit = await turnOffEdit(session, checked, rule);
      return { title, kind: CodeActionKind.QuickFix, diagnostics, ...(edit ? { edit } : {}) };
    }),
  );
}

function offers({ engine, client, words }: Session, checked: Checked, findings: readonly Finding[]): Offer[] {
  return offersFor(engine, checked, findings, { asksReason: client.options.commands.has(WAIVE), words });
}

function touches(checked: Checked, { span }: Finding, range: Range): boolean {
  return span.start <= toOffset(checked, range.end) && toOffset(checked, range.start) <= span.end;
}

/** What is sent along with an action and comes back when its edit is asked for. */
interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly key: string;
}

function toAction({ client }: Session, checked: Checked, offer: Offer, sent: readonly Diagnostic[]): CodeAction {
  const { title, kind, preferred, finding, act } = offer;
  const { uri, version } = checked;
  const diagnostic = finding && diagnosticOf(client, checked, finding, sent);
  const data: ActionData = { uri, version, key: offer.key };
  return {
    title,
    kind,
    ...(diagnostic ? { diagnostics: [diagnostic] } : {}),
    ...(preferred ? { isPreferred: true } : {}),
    ...(act.type === "waive"
      ? { command: { title, command: WAIVE, arguments: [uri, act.rule] } }
      : client.lazyActions
        ? { data }
        : { edit: toWorkspaceEdit(checked, act.edits, client) }),
  };
}

/** The client's own diagnostic where it sent it, so that it knows which one the action answers. */
function diagnosticOf(
  client: Session["client"],
  checked: Checked,
  finding: Finding,
  sent: readonly Diagnostic[],
): Diagnostic {
  const own = toDiagnostic(checked, finding, client);
  const same = ({ code, range: { start } }: Diagnostic) =>
    code === own.code && start.line === own.range.start.line && start.character === own.range.start.character;
  return sent.find(same) ?? own;
}

async function resolve(session: Session, action: CodeAction): Promise<CodeAction> {
  const data = readData(action.data);
  if (!data) return action;
  const checked = await session.checks.of(data.uri);
  if (checked?.version !== data.version)
    throw new ResponseError(LSPErrorCodes.ContentModified, "The document has changed since this was offered.");
  const turnedOff = checked.shown.find(({ rule }) => data.key === TURN_OFF + rule);
  if (turnedOff) {
    const edit = await turnOffEdit(session, checked, turnedOff.rule);
    if (!edit) throw new ResponseError(LSPErrorCodes.RequestFailed, "The configuration file is to be mended first.");
    return { ...action, edit };
  }
  const offer = offers(session, checked, checked.shown).find(
    (each) => each.key === data.key && each.title === action.title,
  );
  if (offer?.act.type !== "edit") return action;
  return { ...action, edit: toWorkspaceEdit(checked, offer.act.edits, session.client) };
}

function readData(data: unknown): ActionData | undefined {
  if (!isRecord(data)) return undefined;
  const { uri, version, key } = data;
  return typeof uri === "string" && typeof version === "number" && typeof key === "string"
    ? { uri, version, key }
    : undefined;
}
