// Documents to measure with: read as charters do, all distinct, the same in every run.
import { ASIDES, BODIES, GROUPS, PLACES, SECTIONS, THINGS } from "./sentences.mjs";

/** A generator of numbers from 0 to 1 that always begins alike (mulberry32). */
function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param {number} seed of one document @param {number} bytes about how long @returns {string} */
export function charter(seed, bytes) {
  const write = new Writer(seed);
  let text = `# Charter of the ${write.fill("{place} {thing}")} forum no. ${seed}\n`;
  for (let section = 0; text.length < bytes; section++) {
    const [heading, sentences] = SECTIONS[section % SECTIONS.length];
    const part = Math.floor(section / SECTIONS.length);
    text += `\n## ${write.fill(heading)}${part > 0 ? ` in district ${part}` : ""}\n${write.section(sentences)}`;
  }
  return text;
}

class Writer {
  #roll;
  /** What is the same all through the document. */
  #own;

  constructor(seed) {
    this.#roll = dice(seed + 1);
    const [Body, chair] = this.#one(BODIES);
    const number = (least, most) => String(least + Math.floor(this.#roll() * (most - least)));
    this.#own = {
      Body,
      chair,
      term: number(2, 5),
      quorum: number(10, 40),
      notice: number(14, 40),
      comment: number(21, 60),
      answer: number(7, 14),
      appeal: number(14, 60),
    };
  }

  fill(text) {
    return text.replace(/\{(\w+)\}/g, (_, name) => this.#own[name] ?? this.#slot(name));
  }

  /** Paragraphs, lists and now and then a table. */
  section(sentences) {
    const blocks = [];
    const count = 2 + this.#upTo(3);
    for (let i = 0; i < count; i++) blocks.push(this.#block(sentences, i));
    return blocks.map((block) => `\n${block}\n`).join("");
  }

  #block(sentences, number) {
    const roll = number === 0 ? 0 : this.#roll();
    if (roll < 0.55) return this.#paragraph(sentences);
    if (roll < 0.75) return this.#list(sentences, () => "- ");
    if (roll < 0.95) return this.#list(sentences, (at) => `${at + 1}. `);
    return `| Place | Who | What |\n| --- | --- | --- |\n${this.#lines(3, () => this.fill("| {place} | {group} | {thing} |"))}`;
  }

  /** In one line, or a sentence a line. */
  #paragraph(sentences) {
    const between = this.#roll() < 0.5 ? " " : "\n";
    const list = [this.fill(this.#one(sentences))];
    for (let i = this.#upTo(4); i > 0; i--) list.push(this.fill(this.#one(this.#roll() < 0.45 ? ASIDES : sentences)));
    return list.join(between);
  }

  #list(sentences, mark) {
    return this.#lines(3 + this.#upTo(3), (at) => {
      const inner = this.#roll() < 0.15 ? `\n   - ${this.fill(this.#one(ASIDES))}` : "";
      return `${mark(at)}${this.fill(this.#one(sentences))}${inner}`;
    });
  }

  #lines(count, make) {
    return Array.from({ length: count }, (_, at) => make(at)).join("\n");
  }

  #slot(name) {
    switch (name) {
      case "thing":
        return this.#one(THINGS);
      case "place":
        return this.#one(PLACES);
      case "slug":
        return this.#one(PLACES).toLowerCase();
      case "Group": {
        const group = this.#one(GROUPS);
        return group[0].toUpperCase() + group.slice(1);
      }
      case "year":
        return String(1950 + this.#upTo(70));
      case "n":
        return String(2 + this.#upTo(60));
      default:
        return this.#one(GROUPS);
    }
  }

  #one(list) {
    return list[this.#upTo(list.length)];
  }

  #upTo(most) {
    return Math.floor(this.#roll() * most);
  }
}
