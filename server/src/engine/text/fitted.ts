/** Lists that are kept by the thousand. */

const NONE: readonly never[] = [];

/**
 * The same in a list with no room to spare: one that has grown keeps room for sixteen more, which is most of what short
 * ones take.
 */
export const fitted = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list.slice());
