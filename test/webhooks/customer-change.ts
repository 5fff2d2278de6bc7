/** imin's documented body of the webhook, in its own spelling. */
export const documentedBody = {
  "@context": "https://openactive.io/",
  "@type": "CustomerAccount",
  "@id": "https://book.imin.co/api/v2/customer-accounts/abc",
  identifier: "abc",
};

/** The key of the tests; an example, not anybody's. */
export const webhookKey = "example-webhook-key";

/** A call as imin makes it, with anything about it changed. */
export function webhookRequest(init: RequestInit & { duplex?: "half" } = {}): Request {
  return new Request("https://www.acmefitness.co.uk/webhooks/imin", {
    method: "POST",
    headers: { "X-Api-Key": webhookKey },
    body: JSON.stringify(documentedBody),
    ...init,
  });
}
