/** How files are read. Node's own module of promises takes milliseconds to be there; these are in place from the start. */
import fs from "node:fs";
import { promisify } from "node:util";

export const readFile = promisify(fs.readFile);
export const readdir = promisify(fs.readdir);
export const stat = promisify(fs.stat);
