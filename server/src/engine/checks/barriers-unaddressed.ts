/** Help with taking part that speaks of few of the barriers. */
import type { CheckInput, Found } from "./check.js";
import { foundByData } from "./own-data.js";
import { headingsThatSay, isOfManyGroups } from "./sentences.js";

/** A video link among the rules of meetings is no programme: the four barriers are asked of one, or of many groups. */
export function barriersUnaddressed(input: CheckInput): readonly Found[] {
  const isProgramme = headingsThatSay(input, "support-heading").some(({ topics }) =>
    topics.includes("participation-support"),
  );
  return isProgramme || isOfManyGroups(input) ? foundByData("barriers-unaddressed", input) : [];
}
