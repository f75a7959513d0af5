/** Three documents of one forum: each settles what the others leave to it. */

export const CHARTER = `# Charter of the Windmill Forum

This charter says why the Forum exists. The [bylaws](bylaws.md) hold the rest.

## Purpose and scope

The purpose of the Forum is to keep the windmills of the valley turning. In scope are mills that grind grain; out of
scope are pumps.

## Stakeholders

Millers, farmers, bakers and the towns of the valley take part, each as a group of its own.

## Decisions

The Assembly decides by consensus; if two meetings find none, it votes, and two thirds of the votes cast decide.

## Appeals

Whoever is affected by a decision may appeal to the Review Panel within thirty days, by a letter to
appeals@mill.example. The Panel answers in writing within twenty days.
`;

export const BYLAWS = `# Bylaws of the Windmill Forum

These bylaws belong to the [charter](charter.md).

## Membership

Any person who works at a mill or lives beside one can become a member by writing to the secretary.

## Election of the board

The Assembly elects the five members of the board by secret ballot for two years.
`;

export const CONDUCT = `# Code of Conduct

Treat each other with respect. Harassment and insults are not tolerated. Whoever is hurt by the conduct of another
reports it to the secretary, who can exclude a person from meetings for a month.
`;

export const NOTES = `# Shopping list

Butter, bread and apples. Treat the apples with respect.
`;
