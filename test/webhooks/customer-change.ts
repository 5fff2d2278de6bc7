/** imin's documented webhook body, in its own spelling. */
export const documentedBody = {
  "@context": "https://openactive.io/",
  "@type": "CustomerAccount",
  "@id": "https://book.imin.co/api/v2/customer-accounts/abc",
  identifier: "abc",
};

/** The key for tests. It is only an example. */
export const webhookKey = "example-webhook-key";

/** A call as imin sends it, with any part of it changed. */
export function webhookRequest(init: RequestInit & { duplex?: "half" } = {}): Request {
  return new Request("https://www.acmefitness.co.uk/webhooks/imin", {
    method: "POST",
    headers: { "X-Api-Key": webhookKey },
    body: JSON.stringify(documentedBody),
    ...init,
  });
}
