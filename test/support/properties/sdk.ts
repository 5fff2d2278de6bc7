/** The package, as it is loaded where this runs. */
export type Sdk = typeof import("imin-sdk");
