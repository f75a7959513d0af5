/** The version of the package, put in by the build (`define` of scripts/build.mjs): a web worker cannot read a manifest. */
declare const CHARTERLINT_VERSION: string | undefined;

export const serverVersion = typeof CHARTERLINT_VERSION === "string" ? CHARTERLINT_VERSION : "development";
