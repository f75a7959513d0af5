/** `charterlint/status` after each check, for clients that show it. It counts answers in the text; it never judges. */
import type { Linted } from "../engine/index.js";
import type { Checked } from "./checks.js";
import { type DocumentStatus, status } from "./protocol.js";
import type { Session } from "./session.js";

export function sendStatus({ connection, client, checks, log }: Session): void {
  if (!client.options.status) return;
  checks.onChecked((checked) => {
    connection
      .sendNotification(status, statusOf(checked))
      .catch((error: unknown) => log.failed("Sending the status", error));
  });
}

function statusOf({ uri, result }: Checked): DocumentStatus {
  const { kind, language } = result;
  const known = { uri, ...(kind ? { kind } : {}), ...(language ? { language } : {}) };
  if (!result.linted) return { ...known, linted: false, reason: result.reason, why: [] };
  const { kindWhy: why, kindSource, status: stage } = result;
  return { ...known, linted: true, why, kindSource, stage, ...count(result) };
}

function count({ coverage, levels }: Linted): { readonly met: number; readonly asked: number } {
  const asked = coverage.filter(({ topic }) => levels[topic] !== "off");
  const met = asked.filter(({ status }) => status === "present" || status === "pointer");
  return { met: met.length, asked: asked.length };
}
