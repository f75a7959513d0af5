/** Entry of the extension for both hosts, in one file: what only one of them has is run there alone. */
import type { ExtensionContext } from "vscode";
import type { Api } from "./extension.js";

declare const process: { readonly versions?: { readonly node?: string } } | undefined;

const isNode = typeof process === "object" && typeof process.versions?.node === "string";
const host = () => (isNode ? import("./node.js") : import("./browser.js"));

export const activate = async (context: ExtensionContext): Promise<Api> => (await host()).activate(context);
export const deactivate = async (): Promise<void> => (await host()).deactivate();
