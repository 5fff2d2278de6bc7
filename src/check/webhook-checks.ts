import { failed, type Outcome, passed } from "./outcome.ts";
import type { Session } from "./session.ts";

/** imin's "Customer Detail Change" for a customer that does not exist. */
const event = {
  "@context": "https://openactive.io/",
  "@type": "CustomerAccount",
  "@id": "https://book.imin.co/api/v2/customer-accounts/imin-check",
  identifier: "imin-check",
};

/** Sends a test event with a wrong key and one with the right key. @internal */
export async function checkWebhook(session: Session, url: string, apiKey: string): Promise<void> {
  await session.run({
    name: "webhook rejects a wrong key",
    run: async () => {
      const status = await post(session, url, `not-${apiKey.length}-the-key`);
      return status === 401 || status === 403
        ? passed()
        : failed(
            `Status ${status}, not 401. Have the receiver check X-Api-Key, for example with createWebhookHandler of imin-sdk/webhooks.`,
          );
    },
  });
  await session.run({
    name: "webhook accepts the right key",
    run: async () => afterRightKey(await post(session, url, apiKey)),
  });
}

function afterRightKey(status: number): Outcome {
  if (status >= 200 && status < 300) return passed();
  return failed(
    status === 401 || status === 403
      ? `Status ${status}. Check that the receiver and --webhook-key have the same key.`
      : `Status ${status}. Check the URL and the receiver's log: it must respond with 2xx, even for an unknown customer.`,
  );
}

async function post(session: Session, url: string, key: string): Promise<number> {
  const headers = { "Content-Type": "application/json", "X-Api-Key": key };
  const body = JSON.stringify(event);
  const init = { method: "POST", headers, body, redirect: "manual" } as const;
  return (await session.send("webhook", url, init)).status;
}
