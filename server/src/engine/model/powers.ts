/** Whether something falls to a body where it is named: it decides, hears, appoints, or must be asked. */
import type { Reading } from "../coverage/reading.js";
import type { Placed } from "./placed.js";
import type { Escalation } from "./types.js";

const DOES =
  /^\s(?:(?:itself|also|then|alone|first)\s)?(?:shall|must|will|may|can|has|is (?:responsible|charged|tasked|entitled)|\p{Ll}{2,}[^s\W]s)\b(?!\s(?:of|in|on|for|list|work)\b)/u;
const DONE_BY =
  /\b(?:approved|approval|decided|adopted|appointed|elected|confirmed|ratified|heard|reviewed|removed|granted|endorsed|chosen|selected|settled|set|agreed|determined|handled|examined|considered|signed off|authori[sz]ed|decision|consent|permission|majority|vote|answered|kept|published|made)\s(?:\p{L}+\s){0,5}?(?:(?:by|of|from)\s(?:the|its|our)|by)\s$/iu;
const GIVEN_TO =
  /\b(?:submit\p{L}*|appeal\p{L}*|refer\p{L}*|escalat\p{L}*|appl\p{L}*|complain\p{L}*|sent?|sends|goes|go|brought|passed|forwarded|addressed|answerable|accountable|request\p{L}*|petition\p{L}*|objection|dispute\p{L}*|moved?|moves|report\p{L}*)\s(?:[\p{L}\d-]+,?\s){0,8}?(?:to|with|before)\s(?:the|its|our)\s$/iu;
/** "Anyone may ask the panel to review it." */
const ASKED = /\b(?:ask|asks|request|requests|petition|petitions|call on|calls on|call upon)\s(?:the|its|our)\s$/i;
/** "Members of the panel", "a panel meeting". */
const OF_IT =
  /\b(?:members?|meetings?|chair|decisions?|minutes|sessions?|seats?|work|term) (?:of|on|in) (?:the|its|our) $/i;
const ITS = /^(?:['’]s)? (?:members?|meetings?|chair|decisions?|minutes|sessions?|seats?)\b/i;
const REACH = 110;

export function hasPower(place: Placed, reading: Reading, escalations: readonly Escalation[]): boolean {
  const sentence = reading.sentences[place.sentence];
  if (!sentence || sentence.unfinished || sentence.setsNoRule) return false;
  const { text } = sentence.block.fact;
  const before = text.slice(Math.max(sentence.start, place.start - REACH), place.start);
  const after = text.slice(place.end, place.end + 50);
  if (/\b(?:[Tt]his|[Ee]ach|[Ee]very|[Aa]ny) $/.test(before)) return false;
  if (
    DOES.test(after) ||
    DONE_BY.test(before) ||
    GIVEN_TO.test(before) ||
    (ASKED.test(before) && /^\sto\s/.test(after)) ||
    OF_IT.test(before) ||
    ITS.test(after)
  )
    return true;
  const isParty = ({ from, to }: Escalation) => from === place.body || to === place.body;
  return escalations.some((each) => isParty(each) && each.span.start === sentence.span.start);
}
