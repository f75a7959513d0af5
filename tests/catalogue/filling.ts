/** What a person might write in place of a placeholder. */
const NUMBER = /number|how many/i;
const FILLINGS: readonly (readonly [RegExp, string])[] = [
  [/^fraction$/i, "two thirds"],
  [/^kind of majority/i, "a majority of two thirds"],
  [/^body and majority/i, "the council, by a majority of two thirds of the votes cast,"],
  [/majority/i, "a majority of two thirds of all its members"],
  [/period/i, "6 months"],
  [/^date$|by when/i, "1 March 2031"],
  [/address|link|place of|contact/i, "https://well.example/board"],
];

/** A choice's first option, a number where one is asked for, else the words without their brackets. */
export function filled(label: string): string {
  const inside = label.replace(/^\[|\]$/g, "");
  const [, option] = /^choose: [^:]+: ([^/]+?)(?: \/|$)/.exec(inside) ?? [];
  if (option !== undefined) return option;
  if (NUMBER.test(inside)) return "14";
  return FILLINGS.find(([pattern]) => pattern.test(inside))?.[1] ?? `the ${inside.replace(/^the /, "")}`;
}
