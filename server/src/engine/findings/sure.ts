/** Below this an answer is not sure: the finding says so and is a note. */
export const SURE = 0.86;
