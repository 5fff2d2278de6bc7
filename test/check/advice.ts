/** The sentences of `imin-check` about what to do. */
export const advice = {
  key: "imin rejects the API key. Check that the key is complete and from imin, then ask imin's support.",
  enable: "imin rejects the API key. It may not be enabled for this: ask imin's support to enable it.",
  later: "imin has a problem. Run the command again later. If it still fails, ask imin's support.",
  wait: "Too many requests. Wait, then run the command again.",
  rejected:
    "imin rejects the request. Send the report to the maintainers of imin-sdk, and ask imin's support.",
  checkout:
    "The checkout rejects your sessions. Check the checkout's URL, then ask imin's support to enable Authenticated Checkout (the \"webhook\" POST /api/checkout-sessions) for your host and key.",
  tooLate:
    "No response in time. Run the command again with a longer --timeout. If it still fails, ask imin's support.",
  cut: "the body was cut short: the connection was lost during the response",
  page: "The response is an HTML page, so another site, a proxy or a firewall may respond instead of imin.",
  noPdf: "The receipt is not a PDF by its Content-Type. Send the report to the maintainers of imin-sdk.",
  mayExist: "The customer may still exist: see below.",
  exists:
    "The test customer still exists. Delete it by its identifier, which is printed below, or ask imin's support.",
  noConnection: (code: string) =>
    `No complete response (${code}). Check the network, firewalls and proxies, then run the command again. If it still fails, ask imin's support.`,
} as const;

/** A response that the SDK cannot use. */
export function unusable(status: number, issue: string): string {
  return `Status ${status}: the response cannot be used: ${issue}. Check that the base URL is imin's and that no gateway or proxy responds instead. Otherwise, send the report to the maintainers of imin-sdk.`;
}

/** A response that the SDK can use although it differs. */
export function differs(places: string): string {
  return `The response differs from imin's documentation in ${places}. The SDK still accepts it. Run the command with --report and send the file to the maintainers of imin-sdk.`;
}
