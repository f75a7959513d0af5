/** Texts of these tests. */

/** Says how it decides, but not by which majority, nor how to appeal, nor much else. */
export const CHARTER = `# Charter of the Lighthouse Keepers' Forum

## Purpose

The forum exists to agree on common practices for the upkeep of lighthouses along the coast.

## Stakeholders

The following groups are represented in the forum: keepers, shipping companies, coastal towns and nature wardens.

## Decision making

Decisions are made by consensus of the members. If they cannot agree, the members vote.

## Openness

Minutes of all meetings are published on the forum's web site within two weeks. Personal data is kept confidential.
`;

export const RECIPE = `# Pea soup

Soak the peas overnight. Fry the onions until they are soft.

## Serving

Serve hot, with rye bread.
`;
