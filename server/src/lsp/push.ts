/** `textDocument/publishDiagnostics`, for clients that cannot ask. */
import type { Checked } from "./checks.js";
import { problemDiagnostics } from "./configuration-problems.js";
import { type Diagnostics, reportOn } from "./diagnostics.js";
import type { Session } from "./session.js";

/** Someone who types is not checked at every key. */
const TYPING_DELAY = 200;

export function pushDiagnostics(session: Session): Diagnostics {
  const { connection, documents, host, log } = session;
  const waiting = new Map<string, () => void>();
  const publishConfiguration = configurationPublisher(session);
  const publish = async (uri: string): Promise<void> => {
    waiting.delete(uri);
    const version = documents.get(uri)?.version;
    if (version === undefined) return;
    const { checked, items } = await reportOn(session, uri);
    // A newer text, or none: another report is on its way, or the document is closed.
    if (documents.get(uri)?.version !== version) return;
    await connection.sendDiagnostics({ uri, version, diagnostics: [...items] });
    if (checked) await publishConfiguration(checked);
  };
  const schedule = (uri: string, delay: number): void => {
    waiting.get(uri)?.();
    const run = (): void => void publish(uri).catch((error: unknown) => log.failed("Checking a document", error));
    waiting.set(uri, host.after(delay, run));
  };
  const seen = new Set<string>();
  // An opened document is a changed one too.
  documents.onDidChangeContent(({ document: { uri } }) => {
    schedule(uri, seen.has(uri) ? TYPING_DELAY : 0);
    seen.add(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    waiting.get(uri)?.();
    waiting.delete(uri);
    seen.delete(uri);
    connection
      .sendDiagnostics({ uri, diagnostics: [] })
      .catch((error: unknown) => log.failed("Clearing diagnostics", error));
  });
  return {
    stored: () => {},
    refresh(uri) {
      for (const each of uri === undefined ? documents.keys() : [uri]) schedule(each, TYPING_DELAY);
    },
  };
}

/** Sends the faults of configuration files that are not open, and takes back those that are mended. */
function configurationPublisher(session: Session): (checked: Checked) => Promise<void> {
  const sent = new Map<string, ReadonlySet<string>>();
  return async (checked) => {
    const now = await problemDiagnostics(session, checked);
    for (const uri of sent.get(checked.uri) ?? [])
      if (!now.has(uri)) await session.connection.sendDiagnostics({ uri, diagnostics: [] });
    for (const [uri, diagnostics] of now) await session.connection.sendDiagnostics({ uri, diagnostics });
    sent.set(checked.uri, new Set(now.keys()));
  };
}
