// Made by scripts/generate.mjs from server/catalogue. Do not edit.
import type { Drafts } from "./types.js";

export type CharterId =
  | "working-group"
  | "association"
  | "project"
  | "forum"
  | "committee"
  | "procedure";
export type ProposalId =
  | "rule"
  | "activity"
  | "body";
export type GroupId =
  | "members"
  | "users"
  | "operators"
  | "public-authorities"
  | "businesses"
  | "civil-society"
  | "experts"
  | "volunteers"
  | "neighbours";
export type WayId =
  | "consensus"
  | "lazy-consensus"
  | "vote"
  | "decider";

export const drafts: Drafts = {
  "shared": {
    "body": "name of the body, e.g. the Forum",
    "decider": "name of the deciding body, e.g. the Council"
  },
  "charters": {
    "working-group": {
      "kind": "terms-of-reference",
      "title": "Terms of reference of {body}",
      "decides": "itself"
    },
    "association": {
      "kind": "bylaws",
      "title": "Bylaws of {body}",
      "decides": "another"
    },
    "project": {
      "kind": "charter",
      "title": "Charter of {body}",
      "decides": "another"
    },
    "forum": {
      "kind": "charter",
      "title": "Charter of {body}",
      "decides": "another"
    },
    "committee": {
      "kind": "charter",
      "title": "Charter of {body}",
      "decides": "itself"
    },
    "procedure": {
      "kind": "policy",
      "title": "Policy of {body} on ${1:[what the policy is about]}",
      "decides": "another"
    }
  },
  "proposals": {
    "rule": {
      "kind": "proposal",
      "title": "Proposal: ${1:[which rule is to change, and how]}",
      "decides": "another"
    },
    "activity": {
      "kind": "proposal",
      "title": "Proposal: ${1:[what is to be done]}",
      "decides": "another"
    },
    "body": {
      "kind": "proposal",
      "title": "Proposal: ${1:[which body or role is to be set up]}",
      "decides": "another"
    }
  },
  "groups": {
    "members": "Members",
    "users": "Users and customers",
    "operators": "Operators and implementers",
    "public-authorities": "Public authorities",
    "businesses": "Businesses",
    "civil-society": "Civil society organisations",
    "experts": "Researchers and technical experts",
    "volunteers": "Volunteers and staff",
    "neighbours": "Neighbours and the general public"
  },
  "ways": {
    "consensus": "Consensus with a fallback",
    "lazy-consensus": "Lazy consensus",
    "vote": "Vote",
    "decider": "Named decider"
  },
  "sections": [
    {
      "topic": "purpose",
      "kinds": [
        "proposal"
      ],
      "heading": "Problem and purpose",
      "body": "${1:[describe what is the case today, and for whom that is a problem]}\n\nThe purpose of this proposal is to ${2:[what it is to achieve, for whom]}.\n\nIn scope: ${3:[what it changes]}. Out of scope: ${4:[what stays as it is]}.\n\nThe proposal has reached its goal when ${5:[sign by which one sees it]}.$0"
    },
    {
      "topic": "stakeholders",
      "kinds": [
        "proposal"
      ],
      "heading": "Who is affected",
      "body": "This proposal affects the following groups. Each of them is asked before it is decided:\n\n| Stakeholders | How they are affected | How they take part |\n| --- | --- | --- |\n| ${1:[first group, such as operators]} | ${2:[effect on them]} | ${3:[how they are asked]} |\n| ${4:[second group, such as users]} | ${5:[effect on them]} | ${6:[how they are asked]} |\n| ${7:[third group, such as public authorities]} | ${8:[effect on them]} | ${9:[how they are asked]} |\n\nAny other group that shows that it is affected may ask ${10:[role or body]} to be added.$0"
    },
    {
      "topic": "decision-procedure",
      "kinds": [
        "proposal"
      ],
      "ways": [
        "consensus"
      ],
      "heading": "How this is decided",
      "body": "${1:[Name of the deciding body, e.g. the Council]} decides on this proposal by consensus. Consensus is reached when no member sustains a reasoned objection after discussion; ${2:[role]} states the result. If consensus is not reached within ${3:[number]} days, the matter is decided by a vote with a majority of ${4:[fraction]} of the votes cast, with a quorum of ${5:[fraction]} of the members.\n\nThe decision is recorded with its reasons in ${6:[place of the record]}.$0"
    },
    {
      "topic": "decision-procedure",
      "kinds": [
        "proposal"
      ],
      "ways": [
        "lazy-consensus"
      ],
      "heading": "How this is decided",
      "body": "This proposal is announced on ${1:[list or repository]} and is accepted if no objection is raised within ${2:[number]} days. An objection gives its reasons; ${3:[name of the deciding body, e.g. the Council]} then discusses it in its next meeting and decides.\n\nThe decision is recorded with its reasons in ${4:[place of the record]}.$0"
    },
    {
      "topic": "decision-procedure",
      "kinds": [
        "proposal"
      ],
      "ways": [
        "vote"
      ],
      "heading": "How this is decided",
      "body": "${1:[Name of the deciding body, e.g. the Council]} decides on this proposal by vote. It is adopted by a majority of ${2:[fraction]} of the votes cast, abstentions not counted, with a quorum of ${3:[fraction]} of the members.\n\nThe decision is recorded with its reasons in ${4:[place of the record]}.$0"
    },
    {
      "topic": "decision-procedure",
      "kinds": [
        "proposal"
      ],
      "ways": [
        "decider"
      ],
      "heading": "How this is decided",
      "body": "${1:[Name of the deciding body, e.g. the Council]} decides on this proposal after hearing those affected for at least ${2:[number]} days, and gives the reasons in writing.\n\nThe decision is recorded with its reasons in ${3:[place of the record]}.$0"
    },
    {
      "topic": "work-plan",
      "kinds": [
        "proposal"
      ],
      "heading": "Implementation",
      "body": "Once the proposal is adopted, it is carried out in these steps:\n\n| Result | By when | Responsible |\n| --- | --- | --- |\n| ${1:[first step]} | ${2:[date]} | ${3:[person or body]} |\n| ${4:[last step, from which on the new rule holds]} | ${5:[date]} | ${6:[person or body]} |\n\nThose who carry it out were asked and find it feasible: ${7:[their answer, and what it costs them]}. Progress is looked at every ${8:[number]} months.$0"
    },
    {
      "topic": "outputs",
      "kinds": [
        "proposal"
      ],
      "heading": "What comes out of it",
      "body": "The result of this proposal is ${1:[what there is when it is carried out]}.\n\nIt is published at ${2:[place of publication]} within ${3:[number]} days, free for everyone to read, copy and reuse, under the ${4:[name of the licence]} licence. Views of a minority are attached to it.$0"
    },
    {
      "topic": "amendment",
      "kinds": [
        "proposal"
      ],
      "heading": "Changing or undoing it",
      "body": "Until it is decided, ${1:[person or body]} may amend this proposal in the light of the comments. Each amended version is published, with the reasons, at least ${2:[number]} days before the decision.\n\nThe change is reviewed for the first time by ${3:[date]}. It can be changed or undone in the way in which it was decided.$0"
    },
    {
      "topic": "deadlock",
      "ways": [
        "vote"
      ],
      "body": "If a proposal does not find the majority that it needs, or a meeting has no quorum twice in a row, the matter comes back within ${1:[number]} days. Until then ${2:[role]} sums up in writing what speaks against it and asks those who object what would let them agree.\n\nIf the matter cannot be resolved then either, it is ${3|[choose: way out],handed to a mediator,referred to the parent body,put to all members in a ballot|}. Until then the status quo remains.\n\nIn the event of a tie, ${4:[who or what breaks the tie]}.$0"
    },
    {
      "topic": "deadlock",
      "ways": [
        "decider"
      ],
      "body": "If ${1:[name of the deciding body, e.g. the Council]} does not decide within ${2:[number]} days after the hearing has ended, or if those who are affected cannot agree with the decision, ${3:[role]} sums up the open points in writing and asks those who object what would let them agree.\n\nIf the matter cannot be resolved within a further ${4:[number]} days, it is ${5|[choose: way out],referred to the parent body,handed to a mediator,put to a vote of the members|}. Until then the status quo remains.$0"
    },
    {
      "topic": "threshold",
      "ways": [
        "decider"
      ],
      "heading": "When a decision is valid",
      "body": "- **Ordinary decisions** are valid when the hearing has ended, those who answered have been heard, and the reasons are published.\n- **A decision can be stopped** by an objection of ${1:[fraction]} of all members within ${2:[number]} days; it is then put to a vote.\n- **Changes to this document** need a majority of ${3:[fraction]} of the votes cast, with a quorum of ${4:[fraction]} of all members.$0"
    }
  ],
  "extras": [
    {
      "after": "purpose",
      "proposals": [
        "rule"
      ],
      "heading": "What changes",
      "body": "Current text of ${1:[section and document]}:\n\n> ${2:[the words as they stand]}\n\nProposed text:\n\n> ${3:[the words as they are to be]}$0"
    },
    {
      "after": "purpose",
      "proposals": [
        "activity"
      ],
      "heading": "What is to be done",
      "body": "${1:[describe what is to be done, so that everyone can follow]}\n\nIt costs ${2:[money, time and people]}; ${3:[who pays and who does the work]}.$0"
    },
    {
      "after": "purpose",
      "proposals": [
        "body"
      ],
      "heading": "What is to be set up",
      "body": "${1:[Name of the new body or role]} is set up to ${2:[its tasks and powers]}. It has ${3:[number]} members, who are ${4:[how they are chosen]}, and answers to ${5:[body or group]}.$0"
    },
    {
      "after": "stakeholders",
      "proposals": [
        "rule",
        "activity",
        "body"
      ],
      "heading": "Other ways that were considered",
      "body": "- ${1:[another way to reach the goal]}: ${2:[why it is not proposed]}\n- Leaving things as they are: ${3:[what would then happen]}$0"
    }
  ]
};
