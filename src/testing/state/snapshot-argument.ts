import { kind } from "../arguments/kinds.ts";
import { isJsonObject } from "../basics/json.ts";
import type { SandboxSnapshot } from "./snapshot.ts";

/** @internal */
export const SNAPSHOT = kind<SandboxSnapshot>("the result of a sandbox's snapshot()", (given) =>
  isJsonObject(given) && given["version"] === 1 ? { ...given, version: 1 } : undefined,
);
