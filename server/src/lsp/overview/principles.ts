/** The principles as an overview lists them: the attributes of the Internet Society with their questions, and those of NETmundial. */
import { catalogue, type Principle, type TopicId } from "../../engine/index.js";
import type { Words } from "../words.js";
import type { PrincipleCoverage } from "./protocol.js";

type Asked = ReadonlySet<TopicId>;

export function principlesFor(asked: Asked, words: Words): PrincipleCoverage[] {
  const own = (prefix: string) => catalogue.principles.filter(({ id }) => id.startsWith(prefix));
  const questions = own("isoc:");
  const attributes = [...new Set(questions.map(({ group }) => group))];
  return [
    ...attributes.map((group) =>
      attribute(
        group,
        questions.filter((each) => each.group === group),
        asked,
        words,
      ),
    ),
    ...own("netmundial:").map((each) => processPrinciple(each, asked, words)),
  ];
}

function attribute(group: string, questions: readonly Principle[], asked: Asked, words: Words): PrincipleCoverage {
  return {
    id: `isoc:${codeOf(questions[0]).slice(0, 1)}`,
    source: "isoc",
    title: words.text(group),
    asks: questions.map((each) => `${codeOf(each)}: ${words.text(each.title)}`).join("\n"),
    topics: topicsOf(questions, asked),
    notCheckable: questions.flatMap(({ notCheckable = [] }) => notCheckable),
  };
}

function processPrinciple(each: Principle, asked: Asked, words: Words): PrincipleCoverage {
  return {
    id: each.id,
    source: "netmundial",
    title: words.text(each.title),
    asks: each.asks,
    topics: topicsOf([each], asked).map(({ topic }) => ({ topic, labels: [] })),
    notCheckable: each.notCheckable === undefined ? [] : [each.notCheckable],
  };
}

/** In the customary order of sections, each once, with the questions that it serves. */
function topicsOf(principles: readonly Principle[], asked: Asked): PrincipleCoverage["topics"] {
  return catalogue.requirements
    .filter(({ id }) => asked.has(id))
    .map((requirement) => ({
      topic: requirement.id,
      labels: principles.filter(({ id }) => requirement.principles.includes(id)).map(codeOf),
    }))
    .filter(({ labels }) => labels.length > 0);
}

/** `A1` of `isoc:A1`. */
const codeOf = (principle: Principle | undefined): string => principle?.id.split(":")[1] ?? "";
