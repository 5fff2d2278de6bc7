/*
 * One customer books for two: one order item for each attendee, all for one session.
 *
 *   npx tsx --tsconfig tsconfig.json examples/group-booking.ts
 */

import { IminClient, isIminError } from "imin-sdk";
import { createSandbox } from "imin-sdk/testing";

const sandbox = createSandbox();
const imin = new IminClient({
  apiKey: sandbox.apiKey,
  checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
  broker: { name: "Acme Fitness", url: "https://acmefitness.co.uk" },
  fetch: sandbox.fetch,
});

const session = {
  type: "ScheduledSession",
  identifier: "http://opendata.provider.com/api/feeds/scheduled-sessions/00000000000000001741",
  acceptedOffer: "http://opendata.provider.com/api/feeds/offers/adult",
} as const;

// Every attendee needs an account at imin.
const louis = await imin.customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" });
const mary = await imin.customers.create({ email: "mary@imin.co", givenName: "Mary", familyName: "Wu" });

const forLouis = imin.checkout
  .session()
  .customer(louis)
  .orderItem({ ...session, attendee: louis });
const { checkoutUrl } = await imin.checkout.createSession(forLouis.orderItem({ ...session, attendee: mary }));
await sandbox.completeCheckout(checkoutUrl);
const [order] = (await imin.orders.list({ customer: louis })).items;
console.log(`Louis paid for ${order?.orderedItem?.length} places.`);

// An invalid group is rejected before it is sent, with all its problems.
try {
  forLouis.orderItem({ ...session, identifier: "another session" }).build();
} catch (error) {
  if (!isIminError(error, "input")) throw error;
  for (const { path, message } of error.issues) console.log(`${path} ${message}`);
}
