/** A charter and its bylaws, which are one set. */

export const CHARTER = `---
charterlint:
  kind: charter
---

# Charter of the Harbour Network

This charter belongs with the [bylaws](bylaws.md#technical-committee).

## 1. Definitions

"Member" means any person admitted under section 3. The **Technical
Committee** (the "TC") is described in section 2.

## 2. Technical Committee

The Technical Committee consists of five members elected by the General Assembly. The TC publishes its
minutes. The Committee decides by consensus; see Annex A and [above](#1-definitions).

## 3. Stakeholders

The stakeholders are:

- Fishers
- Port authorities
- Shipping companies

Each Member may speak. Members vote. Fishers and port authorities have a seat each.

## 4. Decisions

The Technical Committee takes decisions by consensus, as ISOC C3 asks. Appeals go to the Appeals Panel under section 9.

## Annex A. Procedure

The members of the Technical Committee meet monthly.
`;

export const BYLAWS = `# Bylaws of the Harbour Network

These bylaws follow the [charter](charter.md#2-technical-committee).

## Technical Committee

The Technical Committee meets at least four times a year and decides by a majority of the votes cast.
A quorum is half of the members of the Technical Committee. Each Member has one vote.

## Amendment

These bylaws may be amended by the General Assembly with a two-thirds majority of the votes cast.
`;
