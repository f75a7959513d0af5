/** Words, in small letters, that weigh a rule; data for the readers of changes. English. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

export const STRONG = words("must shall will required needs obliged obligated bound");
export const MIDDLE = words("should ought expected recommended");
export const WEAK = words("may can could might encouraged");
/** "Is entitled to" is "may" in other words. */
export const ENTITLED = words(
  "entitled able allowed permitted free right open eligible empowered authorised authorized invited welcome",
);
export const NEGATORS = words("not no never cannot neither nor none");
/** What may come and go with a negation. */
export const AUXILIARY = words("do does did be is are any a an the may can shall will must");

export const LIMITING = words("only solely exclusively");

/** Ways out that were written into a rule. */
export const ESCAPES: readonly RegExp[] = [
  /\b(?:where|when|whenever|wherever|if|as far as|so far as|to the extent|insofar as|as) (?:reasonably |it is |is |this is |that is )?(?:practicable|practical|possible|feasible|appropriate|convenient|desirable|reasonable)\b/i,
  /\b(?:at|in) (?:its|his|her|their|the \p{L}+(?: \p{L}+)?[’']s?) (?:sole |own |absolute )?discretion\b/iu,
  /\bas (?:it|they|he or she) sees? fit\b/i,
  /\bif (?:it|they) (?:so )?(?:wish|wishes|choose|chooses|deems?|considers?)\b/i,
  /\bunless (?:the )?(?:\p{L}+ ){1,3}(?:decides?|determines?|resolves?|agrees?|directs?|considers?)(?: otherwise| that)?\b/iu,
  /\bunless otherwise (?:decided|determined|agreed|directed)\b/i,
  /\b(?:where|if|when|as|so long as|as long as|subject to) (?:the )?(?:available )?(?:funds?|funding|resources|means|budget)\b/i,
  /\b(?:if|when|as) time (?:permits|allows)\b/i,
  /\b(?:normally|usually|generally|ordinarily|in principle|as a rule|in general)\b/i,
  /\b(?:reasonable|best) (?:efforts?|endeavou?rs?)\b/i,
  /\b(?:endeavou?rs?|strives?|aims?|seeks?|tr(?:y|ies)|attempts?|intends?|hopes?) to\b/i,
  /\bsubject to (?:the )?(?:approval|consent|agreement|discretion) of\b/i,
  /\bwith the (?:prior )?(?:approval|consent|permission) of\b/i,
  /\b(?:upon|on) request\b/i,
];

export const OPEN =
  /\b(?:open(?:ly)?|public(?:ly)?|published|publish(?:es)?|publication|transparent(?:ly)?|observers?|accessible|available|posted|posts?|website|online|archived?|disclosed?|discloses|announced?|recorded|recordings?|live-?streamed)\b/giu;
export const CLOSED =
  /\b(?:closed|private(?:ly)?|confidential(?:ly)?|in camera|behind closed doors|secret(?:ly)?(?! ballot)|by invitation(?: only)?|members only|members-only|internal(?:ly)?|restricted|not (?:be )?(?:open|public|published|disclosed)|non-?public|withheld|executive session)\b/giu;
/** An exception with a ground, which openness has. */
export const EXCEPTION =
  /\b(?:only|except|unless|exceptionally|may (?:close|be closed|go into|meet in)|personnel|where the law|if the matter|when it deals|sensitive)\b/i;
/** What can be closed. */
export const PROCEEDINGS =
  /\b(?:meet|meets|meetings?|sessions?|deliberations?|minutes|records?|hearings?|discussions?|votes?|proceedings|lists?|agendas?|reports?|drafts?|comments?|accounts?|decisions?)\b/i;

/** Who may, from anybody to those in office. */
export const REACH: readonly (readonly [rank: number, pattern: RegExp])[] = [
  [
    3,
    /\b(?:anyone|anybody|everyone|everybody|whoever|the (?:general )?public|(?:any|every|all|each) (?:interested |affected |other |natural |legal )*(?:persons?|people|individuals?|part(?:y|ies)|stakeholders?|organi[sz]ations?|participants?|residents?|users?|citizens?|contributors?|compan(?:y|ies)|communit(?:y|ies))|all (?:who|those|interested|affected|are welcome)|(?:persons?|those|people|parties) (?:who are |that are )?(?:affected|concerned|interested)|observers?|non-?members|open to (?:all|participation))\b/i,
  ],
  [2, /\b(?:members?|membership|subscribers|representatives|delegates)\b/i],
  [
    1,
    /\b(?:board|council|committee|chairs?|chairperson|officers?|directors?|trustees?|secretar(?:y|iat)|executive|staff)\b/i,
  ],
];
export const RIGHT =
  /\b(?:may|can|open|entitled|right|able|invited|welcome|eligible|free to|allowed|accepted? from|available to|accessible to)\b/i;
/** Members of a certain sort: fewer than all. */
export const QUALIFIED =
  /\b(?:in good standing|voting members?|full members?|founding members?|paid-?up|paying members?|who (?:have|has) paid|approved (?:members?|organi[sz]ations?|persons?)|accredited|registered members?|invited (?:members?|participants?|persons?)|selected (?:members?|participants?)|members? (?:approved|invited|selected|nominated) by)\b/i;

export const INDEPENDENT =
  /\b(?:independent(?:ly)?|impartial(?:ly)?|neutral(?:ly)?|external(?:ly)?|outside|third[- ]part(?:y|ies)|took no part|not (?:been )?involved|no part in|not a member of|unbiased|disinterested)\b/i;

export const ELECTED = /\b(?:re-?)?elect(?:s|ed|ion|ions|ing)?\b/i;
export const APPOINTED =
  /\b(?:appoint(?:s|ed|ment|ments|ing)?|nominat(?:es?|ed)|designat(?:es?|ed)|select(?:s|ed)|named? by|names|chooses|chosen by|co-?opt(?:s|ed)?)\b/i;
