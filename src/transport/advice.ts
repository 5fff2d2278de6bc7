import type { WriteOutcome } from "../errors/imin-error.ts";

/** What to do about a write of which nobody knows whether it took effect. @internal */
export const lookFirst = "It may have taken effect: look before you send it again.";

/** What is known of a failed call when its advice is given. @internal */
export interface Situation {
  readonly status: number;
  readonly retryAfter: number | undefined;
  readonly outcome: WriteOutcome | undefined;
  readonly hasItemErrors: boolean;
}

/** What a developer should do next about a status. @internal */
export function advice({ status, retryAfter, outcome, hasItemErrors }: Situation): string {
  const later = retryAfter === undefined ? "later" : `after ${Math.ceil(retryAfter / 1000)} s`;
  switch (status) {
    case 401:
    case 403:
      return "Check the API key, and that imin has enabled this for it.";
    case 404:
    case 410:
      return "Check the identifier; what is past or deleted disappears from imin.";
    case 408:
      return `imin did not get the whole request in time: try again ${later}.`;
    case 409: {
      const where = hasItemErrors ? "; itemErrors tells what was refused and why" : "";
      return `Sending it again unchanged will fail again${where}.`;
    }
    case 429:
      return `Too many requests: try again ${later}.`;
  }
  if (status < 500) return "Change the request: sending it again unchanged will fail again.";
  return outcome === "unknown" ? lookFirst : `imin had a fault: try again ${later}.`;
}
