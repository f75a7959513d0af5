/** Reads the model of a document, each part of it when it is first asked for. */
import type { Reading } from "../coverage/reading.js";
import { readBodies } from "./bodies.js";
import { readDecisions } from "./decisions.js";
import { readEscalations } from "./escalations.js";
import { readGroups } from "./groups.js";
import { readLimits } from "./limits.js";
import { readMandates } from "./mandates.js";
import { readPeriods } from "./periods.js";
import { readQuorums } from "./quorums.js";
import { readReferences } from "./references.js";
import { readReliance } from "./reliance.js";
import { readSeats } from "./seats.js";
import { readTerms } from "./terms.js";
import type { Model } from "./types.js";

/**
 * Its getters are those of a class: V8 makes a shape of its own for each object that is written with getters, and what
 * a shape holds outlives all short clearings of memory, with the whole document.
 */
class ReadModel implements Model {
  readonly #now: () => Reading;
  #bodies: Model["bodies"] | undefined;
  #decisions: Model["decisions"] | undefined;
  #mandates: Model["mandates"] | undefined;
  #quorums: Model["quorums"] | undefined;
  #seats: Model["seats"] | undefined;
  #limits: Model["limits"] | undefined;
  #periods: Model["periods"] | undefined;
  #escalations: Model["escalations"] | undefined;
  #groups: Model["groups"] | undefined;
  #terms: Model["terms"] | undefined;
  #references: Model["references"] | undefined;
  #reliesOn: Model["reliesOn"] | undefined;

  constructor(now: () => Reading) {
    this.#now = now;
  }

  get bodies() {
    this.#bodies ??= readBodies(this.#now());
    return this.#bodies;
  }

  get decisions() {
    this.#decisions ??= readDecisions(this.#now(), this.bodies);
    return this.#decisions;
  }

  get mandates() {
    this.#mandates ??= readMandates(this.#now(), this.bodies, this.decisions);
    return this.#mandates;
  }

  get quorums() {
    this.#quorums ??= readQuorums(this.#now(), this.bodies);
    return this.#quorums;
  }

  get seats() {
    this.#seats ??= readSeats(this.#now(), this.bodies);
    return this.#seats;
  }

  get limits() {
    this.#limits ??= readLimits(this.#now(), this.bodies);
    return this.#limits;
  }

  get periods() {
    this.#periods ??= readPeriods(this.#now(), this.bodies);
    return this.#periods;
  }

  get escalations() {
    this.#escalations ??= readEscalations(this.#now(), this.bodies);
    return this.#escalations;
  }

  get groups() {
    this.#groups ??= readGroups(this.#now());
    return this.#groups;
  }

  get terms() {
    this.#terms ??= readTerms(this.#now);
    return this.#terms;
  }

  get references() {
    this.#references ??= readReferences(this.#now());
    return this.#references;
  }

  get reliesOn() {
    this.#reliesOn ??= readReliance(this.#now());
    return this.#reliesOn;
  }
}

/** @param now the reading; asked each time, as there may be a newer version by then, and the sentences may have moved */
export function readModel(now: () => Reading): Model {
  return new ReadModel(now);
}
