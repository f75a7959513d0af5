/**
 * Expressions with `u` that are quick to compile. What `\p{L}` holds, and which letters are the same with `iu`, V8
 * gathers anew from all of Unicode whenever it meets them: that was a sixth of a short run. Here an expression is made
 * when it is first asked, and for a text of plain characters without `u` and with their letters only.
 *
 * The build puts `pattern` in the place of each such literal of ours (scripts/lib/build/patterns.mjs).
 */

/** @returns what answers all that our code and strings ask of a `RegExp` that is not sticky */
export function pattern(source: string, flags: string): RegExp {
  return new (flags.includes("g") ? GoingPattern : Pattern)(source, flags) as unknown as RegExp;
}

/** Latin-1 and the dashes, quotes and points of print. In none of them is a letter that is written otherwise elsewhere. */
const NOT_PLAIN = /[^\0-\xff\u2010-\u2027]/;

/** What the properties hold among plain characters. */
const AMONG_PLAIN: Readonly<Record<string, string>> = {
  L: "A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff",
  Lu: "A-Z\\xc0-\\xd6\\xd8-\\xde",
  Ll: "a-z\\xb5\\xdf-\\xf6\\xf8-\\xff",
  N: "0-9\\xb2\\xb3\\xb9\\xbc-\\xbe",
  M: "",
};
/** `\p{Lu}` and `\p{Ll}` with `i`; their opposites are then all characters. */
const CASED = "A-Za-z\\xb5\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\xff";

/**
 * @returns an expression that finds the same in plain texts without `u`; undefined where that is not sure: for other
 *   properties, for characters of two units, and, with `i`, for characters that may be a plain one in another case
 */
export function amongPlain(source: string, ignoresCase: boolean): string | undefined {
  if (/\\u\{|[\ud800-\udfff]/.test(source) || (ignoresCase && OTHER_LETTER.test(source))) return undefined;
  let sure = true;
  let inClass = false;
  const made = source.replace(/\\([pP])\{([^}]*)\}|\\.|[[\]]/g, (found, p: string | undefined, name = "") => {
    if (p === undefined) {
      inClass = found === "[" || (inClass && found !== "]");
      return found;
    }
    const isCased = ignoresCase && /^L[ul]$/.test(name);
    const set = isCased ? CASED : AMONG_PLAIN[name];
    if (set === undefined || (p === "P" && (inClass || isCased))) sure = false;
    return inClass ? `${set}` : `[${p === "P" ? "^" : ""}${set}]`;
  });
  return sure ? made : undefined;
}

const OTHER_LETTER = /[^\0-\xff\u2000-\u206f]|\\u(?!00|20[0-6])/;

/** So many characters are looked through before an expression is worth compiling as it stands. */
const MOST_PLAIN = 60_000;

let last = "";
let isLastPlain = true;

/** Many expressions are asked of one text. */
function isPlain(text: string): boolean {
  if (text !== last) {
    isLastPlain = !NOT_PLAIN.test(text);
    last = text;
  }
  return isLastPlain;
}

class Pattern {
  readonly source: string;
  readonly flags: string;
  private charactersLeft = MOST_PLAIN;
  private plain: RegExp | undefined;
  private whole: RegExp | undefined;

  constructor(source: string, flags: string) {
    this.source = source;
    this.flags = flags;
  }

  test(text: string): boolean {
    return this.at(text).test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.at(text).exec(text);
  }

  [Symbol.match](text: string): RegExpMatchArray | null {
    return text.match(this.at(text));
  }

  [Symbol.matchAll](text: string): RegExpStringIterator<RegExpExecArray> {
    return text.matchAll(this.at(text));
  }

  [Symbol.replace](text: string, by: string): string {
    return text.replace(this.at(text), by);
  }

  [Symbol.search](text: string): number {
    return text.search(this.at(text));
  }

  [Symbol.split](text: string, limit?: number): string[] {
    return text.split(this.at(text), limit);
  }

  /** The expression to ask of a text. */
  protected at(text: string): RegExp {
    if (this.charactersLeft >= text.length && isPlain(text)) {
      this.charactersLeft -= text.length;
      this.plain ??= this.amongPlain();
      if (this.plain) return this.plain;
    }
    this.whole ??= new RegExp(this.source, this.flags);
    return this.whole;
  }

  private amongPlain(): RegExp | undefined {
    const source = amongPlain(this.source, this.flags.includes("i"));
    if (source !== undefined) return new RegExp(source, this.flags.replace("u", ""));
    this.charactersLeft = -1;
    return undefined;
  }
}

/** With `g`: goes on where it was. */
class GoingPattern extends Pattern {
  lastIndex = 0;

  override test(text: string): boolean {
    return this.exec(text) !== null;
  }

  override exec(text: string): RegExpExecArray | null {
    const expression = this.at(text);
    const found = expression.exec(text);
    this.lastIndex = expression.lastIndex;
    return found;
  }

  protected override at(text: string): RegExp {
    const expression = super.at(text);
    expression.lastIndex = this.lastIndex;
    return expression;
  }
}
