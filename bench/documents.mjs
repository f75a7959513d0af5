// Documents to measure with: read as charters do, all distinct, the same in every run.

const GROUPS = [
  "residents",
  "operators",
  "fishers",
  "farmers",
  "teachers",
  "nurses",
  "growers",
  "riders",
  "keepers",
  "traders",
];
const BODIES = ["board", "assembly", "council", "steering committee", "secretariat", "review panel"];
const THINGS = ["harbour", "orchard", "lending library", "cycle path", "tide gauge", "seed bank", "ferry", "workshop"];
const SECTIONS = [
  [
    "Purpose",
    ["The forum looks after the {thing} for all {group}.", "It exists so that {group} and {other} decide together."],
  ],
  [
    "Membership",
    [
      "Anyone who uses the {thing} may become a member.",
      "The {body} keeps the list of members and publishes it {n} times a year.",
    ],
  ],
  [
    "Roles",
    [
      "The {body} prepares the meetings and answers letters within {n} days.",
      "Its chair is elected for {n} years by the members.",
    ],
  ],
  [
    "Decision making",
    [
      "Decisions are made by consensus of all {group}.",
      "If no consensus is found within {n} days, the {body} decides by a majority of two thirds.",
    ],
  ],
  [
    "Meetings",
    [
      "Minutes are published on the web page of the {thing} within {n} days.",
      "Meetings are open to {other}; dates are told {n} days ahead.",
    ],
  ],
  [
    "Appeals",
    [
      "Whoever is affected by a decision of the {body} may appeal within {n} days.",
      "The appeal is heard by {n} members who took no part in the decision.",
    ],
  ],
  [
    "Conflicts of interest",
    [
      "Members of the {body} tell of interests in the {thing} and leave the room.",
      "A register of interests is open to {group}.",
    ],
  ],
  [
    "Amendments",
    [
      "This charter is changed by three quarters of the votes of {group}.",
      "A draft is published {n} days before the vote.",
    ],
  ],
];
const PLAIN = [
  "The gate by the {thing} is painted every {n} years.",
  "See [the map](map-{n}.md) for where `gate {n}` stands.",
  "Tools hang in **shed {n}**, and the key is with {other}.",
];

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
  const roll = dice(seed + 1);
  const one = (list) => list[Math.floor(roll() * list.length)];
  const fill = (text) =>
    text
      .replace("{thing}", () => one(THINGS))
      .replace("{group}", () => one(GROUPS))
      .replace("{other}", () => one(GROUPS))
      .replace("{body}", () => one(BODIES))
      .replace("{n}", () => String(2 + Math.floor(roll() * 60)));
  let text = `# Charter of the ${one(THINGS)} forum no. ${seed}\n`;
  for (let section = 0; text.length < bytes; section++) {
    const [heading, sentences] = SECTIONS[section % SECTIONS.length];
    const part = Math.floor(section / SECTIONS.length);
    text += `\n## ${heading}${part > 0 ? ` of group ${part}` : ""}\n\n`;
    for (let i = 0; i < 3; i++) text += `${fill(one(sentences))} ${fill(one(PLAIN))}\n`;
    text += `\n${[1, 2, 3].map((n) => `${n}. ${fill(one(sentences))}`).join("\n")}\n`;
  }
  return text;
}
