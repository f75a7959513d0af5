/** The text of a first configuration. */

export interface Wishes {
  readonly presets: readonly string[];
  readonly ignore: readonly string[];
}

export interface Choice {
  readonly label: string;
  /** Undefined: what the catalogue says is enough. */
  readonly preset?: string;
}

export const choices: readonly Choice[] = [
  { label: "a body in which several groups of stakeholders decide together", preset: "charterlint:multistakeholder" },
  { label: "an open-source project", preset: "charterlint:open-source" },
  { label: "an association or foundation with members who vote", preset: "charterlint:association" },
  { label: "a working group with a task and a time, under a parent body", preset: "charterlint:working-group" },
  { label: "documents that are still being written", preset: "charterlint:drafting" },
  { label: "none of these" },
];

/** @param schema path or address of the JSON Schema, for editors */
export function configurationText({ presets, ignore }: Wishes, schema: string): string {
  return [
    `# yaml-language-server: $schema=${schema}`,
    "# What Charterlint checks here. All of it may be left out; docs/configuration.md tells of each key.",
    "version: 1",
    ...list("extends", presets),
    "",
    "# Levels: off, info, warning or error; for all documents, or by kind and stage.",
    "rules:",
    "#  appeals: error",
    "#  work-plan: { proposal: error, draft: off }",
    "",
    "# Absences that are accepted, with the reason.",
    "waivers:",
    "#  liaisons:",
    '#    reason: "We work with no other body yet."',
    '#    owner: "The board"',
    "#    until: 2031-12-31",
    "",
    ...list("ignore", ignore, ["# Files that are not checked, such as archive/**."]),
    "",
  ].join("\n");
}

function list(key: string, values: readonly string[], comment: readonly string[] = []): string[] {
  if (values.length === 0) return comment.length > 0 ? [...comment, `${key}: []`] : [];
  return [...comment, `${key}:`, ...values.map((each) => `  - ${JSON.stringify(each)}`)];
}
