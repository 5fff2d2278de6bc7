import type { WriteOutcome } from "../errors/imin-error.ts";

/** What a developer should do next about a status. @internal */
export function advice(
  status: number,
  retryAfter: number | undefined,
  outcome: WriteOutcome | undefined,
): string {
  const later = retryAfter === undefined ? "later" : `after ${Math.ceil(retryAfter / 1000)} s`;
  switch (status) {
    case 401:
    case 403:
      return "Check the API key, and that imin has enabled this for it.";
    case 404:
    case 410:
      return "Check the identifier; what is past or deleted disappears from imin.";
    case 409:
      return "Sending it again unchanged will fail again; itemErrors tells what was refused and why.";
    case 429:
      return `Too many requests: try again ${later}.`;
  }
  if (status < 500) return "Change the request: sending it again unchanged will fail again.";
  return outcome === "unknown"
    ? "It may have taken effect: look before you send it again."
    : `imin had a fault: try again ${later}.`;
}
