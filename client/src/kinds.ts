/** The kinds of document and the reasons for silence, as a reader sees them. */
import { l10n } from "vscode";
import type { DocumentStatus, KindChoice } from "./protocol.js";

export const kindLabels = (): Readonly<Record<KindChoice, string>> => ({
  charter: l10n.t("charter"),
  bylaws: l10n.t("bylaws"),
  "terms-of-reference": l10n.t("terms of reference"),
  policy: l10n.t("policy"),
  proposal: l10n.t("proposal"),
  none: l10n.t("leave alone"),
});

const isKind = (kind: string, labels: object): kind is KindChoice => Object.hasOwn(labels, kind);

/** The label of a kind, or its id when the server knows a kind that this client does not. */
export function kindLabel(kind: string): string {
  const labels = kindLabels();
  return isKind(kind, labels) ? labels[kind] : kind;
}

/** Why a document is not checked, in a sentence. */
export function reasonText(reason: string | undefined, language?: string): string {
  const reasons: Readonly<Record<string, string>> = {
    "not-governance": l10n.t(
      "Not checked: this does not read like a charter, bylaws, terms of reference, policy or proposal.",
    ),
    language: l10n.t("Not checked: Charterlint has no words for this document’s language ({0}).", language ?? "?"),
    ignored: l10n.t("Not checked: configuration says to leave this file alone."),
    "turned-off": l10n.t("Not checked: Charterlint is turned off here."),
    unreadable: l10n.t("Not checked: the document could not be read."),
    binary: l10n.t("Not checked: this is not a text."),
    "too-large": l10n.t("Not checked: the document is too large."),
  };
  return reasons[reason ?? ""] ?? l10n.t("Not checked.");
}

const REASONS_SHOWN = 4;

/** Where the kind of a document was found, in a sentence. */
export function whyText({ kindSource, why = [] }: DocumentStatus): string {
  if (kindSource === "front-matter") return l10n.t("The document’s front matter says so.");
  if (kindSource === "configuration") return l10n.t("The configuration says so.");
  if (why.length === 0) return l10n.t("Its text reads like one.");
  return l10n.t("Taken for this kind because of: {0}", why.slice(0, REASONS_SHOWN).join("; "));
}
