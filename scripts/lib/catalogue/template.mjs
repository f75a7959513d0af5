import { stringify } from "yaml";
import { SCHEMA_LINE } from "./cross-checks.mjs";

const titleOf = (id) => `${id[0].toUpperCase()}${id.slice(1).replaceAll("-", " ")}`;

/**
 * A requirement to fill in: each text that says WRITE is reported by the generator until it is written.
 *
 * @param {{ id: string, title?: string, order: number, kinds: readonly string[] }} rule
 * @returns {string} YAML
 */
export function requirementTemplate({ id, title = titleOf(id), order, kinds }) {
  const levels = kinds.map((kind) => `  ${kind}: advised`).join("\n");
  return `${SCHEMA_LINE}
id: ${id}
title: ${stringify(title).trim()}
# Its place in the customary order of sections; unique.
order: ${order}
# At least one, by the ids of ../principles.yaml, the most important first: [isoc:C3, netmundial:accountable]
principles: []
# required (error) | expected (warning) | advised (info) | not-asked
levels:
${levels}
# On the section of which topic the finding stands when this one is missing, the nearest first.
near: []
# Completes "This charter …"; no full stop.
missing: does not say WRITE what is missing
answer: >-
  WRITE in a full sentence what would answer it.
page:
  looksFor: >-
    WRITE what in a text answers it, and what is not enough.
  why: >-
    WRITE why it matters, and which principle asks for it. In your own words.
  howToAnswer: >-
    WRITE several ways of answering it. There is no single right one.
# Cues: docs/cues.md. What begins with [ or * stands in quotes.
words:
  en:
    headings:
      - ${stringify(title).trim()}
    says:
      - WRITE what a drafter says when it is settled
    hints:
      - WRITE a word that only mentions it
    not: []
# Placeholders: \${1:[name of the body]}, numbered from 1; $0 at the end.
snippet:
  en:
    heading: ${stringify(title).trim()}
    body: |-
      WRITE a draft that answers it when filled in, such as: \${1:[Name of the body]} publishes its budget.$0
# Run as tests. The bad one uses some of the same words and does not answer it.
examples:
  good: |
    # Charter of the Well

    ## ${title}

    WRITE a few sentences that answer it.
  bad: |
    # Charter of the Well

    ## Together

    WRITE a few sentences that do not answer it.
`;
}
