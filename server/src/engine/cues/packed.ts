/** Numbers from 0 on as printable characters: small ones take one character, those up to 2,024 two. */

/** All visible ASCII characters but quotes, the backslash and the bar. */
const CHARACTERS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter(
  (character) => !"\"'\\|".includes(character),
);
/** So many characters end a number; the others stand for the same digits with more to come. */
const BASE = CHARACTERS.length / 2;
const VALUES = new Uint8Array(128);
CHARACTERS.forEach((character, value) => {
  VALUES[character.charCodeAt(0)] = value;
});

export function packed(numbers: readonly number[]): string {
  return numbers.map(packedNumber).join("");
}

/** The lowest digit first. */
function packedNumber(number: number): string {
  const digit = number % BASE;
  const rest = (number - digit) / BASE;
  return rest === 0 ? (CHARACTERS[digit] ?? "") : (CHARACTERS[BASE + digit] ?? "") + packedNumber(rest);
}

/** @param most no more numbers than these are wanted */
export function unpacked(text: string, most = text.length): number[] {
  const numbers: number[] = [];
  let number = 0;
  let unit = 1;
  for (let i = 0; i < text.length && numbers.length < most; i++) {
    const value = VALUES[text.charCodeAt(i)] ?? 0;
    if (value >= BASE) {
      number += (value - BASE) * unit;
      unit *= BASE;
    } else {
      numbers.push(number + value * unit);
      number = 0;
      unit = 1;
    }
  }
  return numbers;
}

/** What is separated by blanks. */
export const listed = (text: string): string[] => (text === "" ? [] : text.split(" "));

/** An empty list where lists are separated by blanks; no number begins so. */
export const NO_SETS = "|";

/** Ascending numbers as their distances. */
export function packedAscending(numbers: readonly number[]): string {
  return numbers.length === 0 ? NO_SETS : packed(numbers.map((number, i) => number - (numbers[i - 1] ?? 0)));
}

export function unpackedAscending(text: string): number[] {
  if (text === NO_SETS) return [];
  const numbers = unpacked(text);
  for (let i = 1; i < numbers.length; i++) numbers[i] = (numbers[i] ?? 0) + (numbers[i - 1] ?? 0);
  return numbers;
}
