/** What is kept of objects as long as they are there. */

/** What is kept of one object: whose it is, and the value, by turns. */
type Notes = unknown[];

/** Made into a class, it gives back the object that it is given, so that the fields of classes below are put on that. */
function given(object: object): object {
  return object;
}

class Noted extends (given as unknown as new (object: object) => object) {
  readonly #notes: Notes = [];

  static find(object: object): Notes | undefined {
    return #notes in object ? object.#notes : undefined;
  }

  static of(object: object): Notes {
    const noted: object = #notes in object ? object : new Noted(object);
    return (noted as Noted).#notes;
  }
}

/**
 * As a WeakMap, for objects that come and go by the thousand: what a WeakMap holds outlives V8's short clearings of memory
 * even when its key is gone, and with it all that it refers to. Here it goes with the object, on which it is put where
 * nobody else sees it.
 */
export class KeptOf<Key extends object, Value> {
  get(key: Key): Value | undefined {
    const notes = Noted.find(key);
    if (notes === undefined) return undefined;
    for (let i = 0; i < notes.length; i += 2) if (notes[i] === this) return notes[i + 1] as Value;
    return undefined;
  }

  /** What is kept; where nothing is, what `make` gives is kept. */
  of(key: Key, make: () => Value): Value {
    const known = this.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.set(key, made);
    return made;
  }

  set(key: Key, value: Value | undefined): void {
    const notes = Noted.of(key);
    for (let i = 0; i < notes.length; i += 2)
      if (notes[i] === this) {
        notes[i + 1] = value;
        return;
      }
    notes.push(this, value);
  }
}
