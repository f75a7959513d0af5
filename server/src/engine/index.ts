/** The engine: text in, plain data out. No I/O, no clock, no console. */
export type * from "./types.js";
export type * from "./catalogue/types.js";
