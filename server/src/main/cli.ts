#!/usr/bin/env node
/** The command `charterlint`. What it loads is kept compiled from one run to the next, where the runtime can. */
import nodeModule from "node:module";

nodeModule.enableCompileCache?.();
const { main } = await import("./run-cli.js");
await main(new URL("../package.json", import.meta.url));
