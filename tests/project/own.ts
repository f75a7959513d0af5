/** A requirement of one's own, for tests. */
export const RECORDS = `id: harbour/records
title: Keeping of records
levels: { charter: expected, policy: required }
missing: does not say who keeps the records.
answer: Name the officer who keeps them.
words:
  en:
    headings: [Records, "[...2] archive"]
    says: ["(keep|keeps) [...2] records"]
    hints: [minutes, archive]
    not: [track record]
snippet:
  en: { heading: Records, body: "\${1:[The clerk]} keeps the records for \${2|[ten],five,ten|} years.$0" }
`;
/** As an item of a list. */
export const indented = (yaml: string, by: string) => yaml.replace(/^(?=.)/gm, by).replace(by, `${by.slice(0, -2)}- `);
export const CONFIGURATION = `requirements:\n${indented(RECORDS, "    ")}`;
