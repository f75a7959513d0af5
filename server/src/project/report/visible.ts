/** Words of a document made harmless: nothing in them gives a terminal, a page or a reader's eye orders. */

/** Controls, what ends a line, what turns the direction of the text around, halves of a character, and what is none. */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** In one line: line breaks and tabs as spaces, other controls made visible. */
export function visible(text: string): string {
  return text.replace(UNSAFE, (sign) => (/\s/.test(sign) ? " " : `\\u{${sign.codePointAt(0)?.toString(16)}}`));
}
