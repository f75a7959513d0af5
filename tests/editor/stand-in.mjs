#!/usr/bin/env node
// Stands in for a desktop VS Code: records what it is given, then tells the lines and ends with the code it is told to.
import { writeFileSync } from "node:fs";

const { STAND_IN_RECORD, STAND_IN_LINES = "[]", STAND_IN_EXIT = "0" } = process.env;
writeFileSync(STAND_IN_RECORD, JSON.stringify({ argv: process.argv.slice(2), env: process.env }));
for (const line of JSON.parse(STAND_IN_LINES)) console.log(line);
process.exitCode = Number(STAND_IN_EXIT);
