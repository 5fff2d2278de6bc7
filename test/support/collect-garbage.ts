import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");

/**
 * Frees everything that the program can no longer reach. With `{ type: "minor" }`, only what was created recently: what
 * survives two minor collections is kept until a major one.
 */
export const collectGarbage: (options?: { readonly type: "minor" }) => void = runInNewContext("gc");
