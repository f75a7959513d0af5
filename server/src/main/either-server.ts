/** The language server for both hosts of the extension, in one file: what only one of them has is run there alone. */
const isNode = typeof process === "object" && typeof process.versions?.node === "string";

void (isNode ? import("./node-server.js") : import("./browser-server.js"));
