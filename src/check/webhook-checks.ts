import { systemCode } from "./advice.ts";
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
    run: () => post(session, url, `not-${apiKey.length}-the-key`, afterWrongKey),
  });
  await session.run({
    name: "webhook accepts the right key",
    run: () => post(session, url, apiKey, afterRightKey),
  });
}

function afterWrongKey(status: number): Outcome {
  return isRejection(status)
    ? passed()
    : failed(
        `Status ${status}, not 401. Have the receiver check X-Api-Key, for example with createWebhookHandler of imin-sdk/webhooks.`,
      );
}

function afterRightKey(status: number): Outcome {
  if (status < 300) return passed();
  return failed(
    isRejection(status)
      ? `Status ${status}. Check that the receiver and --webhook-key have the same key.`
      : `Status ${status}. Check the URL and the receiver's log: it must respond with 2xx, even for an unknown customer.`,
  );
}

const isRejection = (status: number): boolean => status === 401 || status === 403;

async function post(
  session: Session,
  url: string,
  key: string,
  judge: (status: number) => Outcome,
): Promise<Outcome> {
  const headers = { "Content-Type": "application/json", "X-Api-Key": key };
  const init = { method: "POST", headers, body: JSON.stringify(event), redirect: "manual" } as const;
  try {
    return judge((await session.send("webhook", url, init)).status);
  } catch (error) {
    if (session.signal.aborted) throw error;
    return failed(
      `No response from the receiver${systemCode(error)}. Check the URL, and that the receiver runs and responds in time to this machine.`,
    );
  }
}
