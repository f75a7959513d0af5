/** Whole numbers as texts write them: "seven", "twenty-one", "7". */
const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const VALUES: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
  ["hundred", 100] as const,
]);

/** A number word or up to four digits, for use inside other patterns. */
export const NUMBER = `(?:\\d{1,4}|(?:${TENS.join("|")})(?:[ -](?:${SMALL.slice(1, 10).join("|")}))?|(?:one )?hundred|${SMALL.slice().reverse().join("|")})`;

/** Undefined for what is no whole number. */
export function numberOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const words = text.toLowerCase().split(/[\s-]+/);
  if (words[0] === "one" && words[1] === "hundred" && words.length === 2) return 100;
  const values = words.map((word) => VALUES.get(word));
  const [first, second, ...rest] = values;
  if (first === undefined || rest.length > 0 || values.includes(undefined)) return undefined;
  if (second === undefined) return first;
  return first >= 20 && first < 100 && second > 0 && second < 10 ? first + second : undefined;
}
