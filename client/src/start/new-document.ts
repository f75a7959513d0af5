/** A whole first draft in a new document, after a few questions. */
import { l10n, Position, SnippetString, window } from "vscode";
import { ask } from "../messages.js";
import { type DraftAnswers, draft } from "../overview/protocol.js";
import type { Server } from "../server.js";
import { charterSubjects, type GroupAnswer, groupChoices, ownGroup, proposalSubjects, ways } from "./choices.js";
import { emptyDocument } from "./empty-document.js";
import { type Answer, type Choice, choose, chooseOrWrite, type Question, write } from "./steps.js";

export type What = "charter" | "proposal";

const QUESTIONS = 4;

interface Given {
  subject?: DraftAnswers["subject"];
  name?: string;
  groups?: readonly GroupAnswer[];
  way?: DraftAnswers["way"];
}

/** Asks one question and keeps its answer. */
type Step = (given: Given) => Promise<Answer<unknown>["type"]>;

function stepsFor(what: What): readonly Step[] {
  const title = what === "charter" ? l10n.t("New charter") : l10n.t("New proposal");
  const ask = (step: number, placeholder: string): Question => ({ title, placeholder, step, of: QUESTIONS });
  const keep = async <T>(asked: Promise<Answer<T>>, take: (value: T) => void): Promise<Answer<T>["type"]> => {
    const answer = await asked;
    if (answer.type === "answer") take(answer.value);
    return answer.type;
  };
  const subjects: readonly Choice<DraftAnswers["subject"]>[] =
    what === "charter" ? charterSubjects() : proposalSubjects();
  const first = what === "charter" ? l10n.t("What is the charter for?") : l10n.t("What is proposed?");
  const prompt = l10n.t("As it stands in a sentence, such as “the Harbour Forum”. Leave it empty to fill it in later.");
  return [
    (given) =>
      keep(choose(ask(1, first), subjects, false), ([subject]) => subject && Object.assign(given, { subject })),
    (given) => keep(write(ask(2, l10n.t("Name of the body")), prompt), (name) => Object.assign(given, { name })),
    (given) =>
      keep(
        chooseOrWrite(ask(3, l10n.t("Who is affected and takes part? Type to add a group")), groupChoices(), ownGroup),
        (groups) => Object.assign(given, { groups }),
      ),
    (given) =>
      keep(
        choose(ask(4, l10n.t("How are decisions made?")), ways(), false),
        ([way]) => way && Object.assign(given, { way }),
      ),
  ];
}

/** Undefined when the person leaves off. */
async function askAll(what: What): Promise<DraftAnswers | undefined> {
  const steps = stepsFor(what);
  const given: Given = {};
  for (let at = 0; at < steps.length; ) {
    const ended = (await steps[at]?.(given)) ?? "cancelled";
    if (ended === "cancelled") return undefined;
    at += ended === "back" ? -1 : 1;
  }
  const { subject, way, groups = [], name = "" } = given;
  const ownGroups = groups.flatMap((each) => (typeof each === "string" ? [] : [each.own]));
  return subject && way && { subject, way, name, groups: groups.filter((each) => typeof each === "string"), ownGroups };
}

/** @param answers given by a key binding or another extension; asked for without them */
export async function newDocument(server: Server, what: What, answers?: unknown): Promise<void> {
  const chosen = isAnswers(answers) ? answers : await askAll(what);
  if (chosen === undefined) return;
  const { snippet, kind } = await ask(await server.ready(), draft, chosen);
  const editor = await window.showTextDocument(await emptyDocument(kind));
  await editor.insertSnippet(new SnippetString(snippet), new Position(0, 0));
}

/** What is wrong in them the server says. */
const isAnswers = (value: unknown): value is DraftAnswers =>
  typeof value === "object" && value !== null && "subject" in value && "way" in value && "groups" in value;
