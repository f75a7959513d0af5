// What the documents to measure with say. In braces what differs from one document, or one sentence, to the next.

export const GROUPS =
  "residents,operators,fishers,farmers,teachers,nurses,growers,riders,keepers,traders,readers,translators,pilots,weavers,divers,printers,brewers,gardeners,carpenters,archivists".split(
    ",",
  );
export const THINGS =
  "harbour,orchard,lending library,cycle path,tide gauge,seed bank,ferry,workshop,radio mast,reading room,boat house,water tower,allotment,night bus,weather station,archive,bakery,bell tower,lock gate,map room,tool shed,salt marsh,mill,quay".split(
    ",",
  );
export const PLACES =
  "Aldersea,Birkholm,Corran,Dunmore,Eskvale,Fairlop,Glenby,Holmwood,Inverley,Kestrow,Linmouth,Marwick,Norhaven,Ostby,Penreth,Rosby".split(
    ",",
  );
/** What the governing body of a document is called, and who leads it. */
export const BODIES = [
  ["Board", "chair"],
  ["Council", "president"],
  ["Steering Committee", "convener"],
  ["Coordinating Group", "speaker"],
];

/** Headings with what is said below them. */
export const SECTIONS = [
  [
    "Purpose",
    [
      "The forum looks after the {thing} for all who use it.",
      "It exists so that {group} and {other} decide together what happens to the {thing}.",
      "It does not run the {thing} itself, and it takes no position on prices.",
      "The work began when the old {thing} in {place} was to be closed.",
      "What {group} want is heard before money is spent on the {thing}.",
    ],
  ],
  [
    "Principles",
    [
      "The forum works in the open, and anyone can follow what it does.",
      "{Group} and {other} take part on an equal footing.",
      "Nobody has to pay to be heard.",
      "Reasons are given for each decision, in words that {group} understand.",
      "Documents are written in plain language and translated for {other} where needed.",
    ],
  ],
  [
    "Membership",
    [
      "Anyone who uses the {thing} may become a member by writing to the secretariat.",
      "Membership is free and open to {group}, {other} and whoever else is affected.",
      "The secretariat keeps the list of members and publishes it on the website.",
      "A member may leave at any time by a letter to the secretariat.",
      "A member who has not been heard of for two years is asked whether they wish to stay.",
      "Organisations name one person who speaks for them.",
    ],
  ],
  [
    "{Body}",
    [
      "The {Body} has nine members: three {group}, three {other} and three who are elected by all.",
      "Members of the {Body} are elected by the members for {term} years.",
      "The {chair} is elected by the {Body} from among its members for {term} years.",
      "The {Body} prepares the meetings, keeps the accounts and answers letters.",
      "Nobody serves on the {Body} for more than two terms in a row.",
      "A seat that falls vacant is filled at the next general meeting.",
    ],
  ],
  [
    "Decision making",
    [
      "Decisions are made by rough consensus of the members.",
      "The {chair} says whether there is consensus, and writes down which objections remain.",
      "If no consensus is found after two meetings, the members vote, and a majority of two thirds of the votes cast decides.",
      "A quorum of {quorum} members is needed for a vote.",
      "A proposal about the {thing} is published with its reasons before it is discussed.",
      "Objections by {group} are answered in writing.",
    ],
  ],
  [
    "Meetings",
    [
      "Meetings are open to everybody, in person in {place} and online.",
      "The agenda is published on the website at least {notice} days before a general meeting.",
      "Minutes are published on the website within {answer} days.",
      "{Group} who cannot come may send their comments in writing.",
      "Interpretation is provided when {other} ask for it.",
      "Each meeting begins with what became of the questions of the last one.",
    ],
  ],
  [
    "Consultation",
    [
      "Drafts are open for comments for {comment} days.",
      "Comments by {group} are published together with the answers.",
      "The secretariat writes to {other} in {place} who do not use the website.",
      "A second round is held when the text about the {thing} has changed much.",
    ],
  ],
  [
    "Working groups",
    [
      "The {Body} may set up a working group on the {thing}, with a task in writing.",
      "Any member may join a working group.",
      "A working group reports to the {Body} every three months, and it ends with its report.",
      "The group on the {thing} is led by {group} and {other} together.",
    ],
  ],
  [
    "Appeals",
    [
      "Whoever is affected by a decision may appeal to the review panel within {appeal} days.",
      "The review panel has three members who took no part in the decision.",
      "The panel answers with its reasons, and the answer is published.",
      "Until the panel has answered, nothing is changed at the {thing}.",
    ],
  ],
  [
    "Conflicts of interest",
    [
      "Members of the {Body} tell of their interests in the {thing} and leave the room when it is discussed.",
      "A register of interests is published on the website.",
      "Gifts from {group} are declared at the next meeting.",
    ],
  ],
  [
    "Money",
    [
      "The forum is paid for by gifts and by the town of {place}.",
      "Accounts are published once a year, with the names of all who gave more than a hundred crowns.",
      "The treasurer of {place} audits the accounts of the {thing}.",
      "No gift may depend on a decision.",
    ],
  ],
  [
    "Amendments",
    [
      "This charter is changed by the general meeting with three quarters of the votes cast.",
      "A draft of the change is published on the website at least {notice} days before the vote.",
      "The {Body} reviews this charter every five years.",
      "Changes of spelling are made by the secretariat and told at the next meeting.",
    ],
  ],
];

/** What charters also say. */
export const ASIDES = [
  "The gate by the {thing} was last painted in {year}, when {group} had the key.",
  "In {place} the {thing} is older than the road, and nobody remembers who built it.",
  "See [the list of places](https://www.example.org/{slug}/places) for the opening hours of the {thing}.",
  "Tools for the {thing} hang in **shed {n}**, next to the bench of the {other}.",
  "The address is `forum@{slug}.example`.",
  "More on this stands under [membership](#membership).",
  "As {group} put it, the {thing} is *for* the people of {place}, not the other way round.",
  "Photographs of the {thing} (taken in {year}) hang in the hall in {place}.",
  "The town's own rules on the {thing} apply as well.",
  "Bicycles, prams and boats are left outside; the {thing} has no room for them.",
  "Whoever finds a lost key brings it to the {thing} in {place}.",
];
