import { checkCheckout } from "./checkout-checks.ts";
import { checkCustomer } from "./customer-checks.ts";
import { checkHosts } from "./hosts.ts";
import { askQuestions } from "./questions.ts";
import { checkReads } from "./read-checks.ts";
import type { Session } from "./session.ts";
import { checkWebhook } from "./webhook-checks.ts";
import { checkWrites } from "./write-checks.ts";

/** Runs the requested checks sequentially. @internal */
export async function runChecks(session: Session): Promise<void> {
  const { customer, write, checkout, webhook } = session.command;
  await checkHosts(session);
  await checkReads(session);
  if (customer !== undefined) await checkCustomer(session, customer);
  if (write) await checkWrites(session);
  if (checkout) await checkCheckout(session);
  if (webhook !== undefined) await checkWebhook(session, webhook.url, webhook.apiKey);
  await askQuestions(session);
}
