/** What is read of a name from the words around it, kept as long as they stay. */
import type { ReadSentence } from "../coverage/reading.js";
import { KeptOf } from "../text/kept-of.js";
import type { Placed } from "./placed.js";
import type { Told } from "./told.js";

type Name = Pick<Placed, "from" | "start" | "end" | "type" | "told">;

/**
 * `read` for names in sentences, done once for each as long as its part stays as it is. It may look at nothing but the
 * sentence's words and block and the name's place and type, and what it gives holds no offsets of the document.
 */
export function perName<T>(read: (sentence: ReadSentence, name: Name) => T): (sentence: ReadSentence, name: Name) => T {
  const kept = new KeptOf<Told, { readonly type: Name["type"]; readonly value: T }>();
  return (sentence, name) => {
    const known = kept.get(name.told);
    if (known?.type === name.type) return known.value;
    const value = read(sentence, name);
    kept.set(name.told, { type: name.type, value });
    return value;
  };
}
