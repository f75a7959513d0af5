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

/** @param now the reading; asked each time, as there may be a newer version by then, and the sentences may have moved */
export function readModel(now: () => Reading): Model {
  const bodies = once(() => readBodies(now()));
  const decisions = once(() => readDecisions(now(), bodies()));
  const mandates = once(() => readMandates(now(), bodies(), decisions()));
  const quorums = once(() => readQuorums(now(), bodies()));
  const seats = once(() => readSeats(now(), bodies()));
  const limits = once(() => readLimits(now(), bodies()));
  const periods = once(() => readPeriods(now(), bodies()));
  const escalations = once(() => readEscalations(now(), bodies()));
  const groups = once(() => readGroups(now()));
  const terms = once(() => readTerms(now));
  const references = once(() => readReferences(now()));
  const reliesOn = once(() => readReliance(now()));
  return {
    get bodies() {
      return bodies();
    },
    get decisions() {
      return decisions();
    },
    get mandates() {
      return mandates();
    },
    get quorums() {
      return quorums();
    },
    get seats() {
      return seats();
    },
    get limits() {
      return limits();
    },
    get periods() {
      return periods();
    },
    get escalations() {
      return escalations();
    },
    get groups() {
      return groups();
    },
    get terms() {
      return terms();
    },
    get references() {
      return references();
    },
    get reliesOn() {
      return reliesOn();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
