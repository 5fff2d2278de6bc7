/*
 * Louis's story, from his account to his bookings, in the six steps of imin's Example Scenario:
 *
 *   npm run example
 *
 * It runs against the sandbox, an imin of this package's own on a loopback port. With IMIN_API_KEY and
 * IMIN_CHECKOUT_BASE_URL set it runs against imin itself, and stops before paying.
 */

import { type CheckoutSession, type Customer, IminClient, isIminError } from "imin-sdk";
import { createSandbox } from "imin-sdk/testing";

// Step three, the search, ends with these two: the session that Louis chose, and the price that he chose.
const sessionIdentifier = "http://opendata.provider.com/api/feeds/scheduled-sessions/00000000000000001741";
const offerIdentifier = "http://opendata.provider.com/api/feeds/offers/adult";

/** What imin is in this run, and who pays. */
interface Stage {
  readonly imin: IminClient;
  /** Does what Louis does on the checkout page. Against imin itself nobody pays. */
  readonly pay: ((session: CheckoutSession) => Promise<void>) | undefined;
  readonly close: () => Promise<void>;
}

async function main(): Promise<void> {
  const { imin, pay, close } = await setTheStage();
  try {
    const louis = await createAccount(imin);
    try {
      await changeEmail(imin, louis);
      const session = await startCheckout(imin, louis);
      if (pay === undefined) {
        say("5. This is imin itself, so we stop here: nobody pays.");
      } else {
        await pay(session);
        await showBookings(imin, louis);
      }
    } finally {
      await deleteAccount(imin, louis);
    }
  } finally {
    await close();
  }
}

async function setTheStage(): Promise<Stage> {
  const { IMIN_API_KEY: apiKey, IMIN_CHECKOUT_BASE_URL: checkoutBaseUrl } = process.env;
  if (apiKey && checkoutBaseUrl) {
    say(`This runs against imin itself, with the checkout at ${checkoutBaseUrl}.\n`);
    return { imin: new IminClient({ apiKey, checkoutBaseUrl }), pay: undefined, close: async () => {} };
  }
  const sandbox = createSandbox();
  const server = await sandbox.listen();
  say(`No IMIN_API_KEY and IMIN_CHECKOUT_BASE_URL, so this runs against the sandbox at ${server.url}.\n`);
  return {
    imin: new IminClient({
      apiKey: sandbox.apiKey,
      bookingBaseUrl: server.bookingBaseUrl,
      checkoutBaseUrl: server.checkoutBaseUrl,
    }),
    pay: async ({ checkoutUrl }) => {
      await sandbox.completeCheckout(checkoutUrl);
      say("5. Louis opened that page, paid, and saw his confirmation.");
    },
    close: () => server.close(),
  };
}

async function createAccount(imin: IminClient): Promise<Customer> {
  const louis = await imin.customers.create({
    email: "louis@imin.co",
    givenName: "Louis",
    familyName: "Wu",
    "imin:is13OrOver": false,
  });
  say("1. Louis made an account on Acme Fitness, and so has one at imin:");
  say(`   identifier   ${louis.identifier}`);
  say(`   account URL  ${louis.id}`);
  return louis;
}

async function changeEmail(imin: IminClient, louis: Customer): Promise<void> {
  await imin.customers.update(louis, { email: "louis_new_email@imin.co" });
  const { email } = await imin.customers.get(louis);
  say(`2. He changed his e-mail address; imin now has ${email}.`);
}

async function startCheckout(imin: IminClient, louis: Customer): Promise<CheckoutSession> {
  say("3. He searched for a session and pressed Book Now on this one:");
  say(`   ${sessionIdentifier}`);
  const payload = imin.checkout
    .session()
    .customer(louis)
    .broker({ name: "Acme Fitness", url: "acmefitness.co.uk" })
    .orderItem({ type: "ScheduledSession", identifier: sessionIdentifier, acceptedOffer: offerIdentifier })
    .backToBroker("https://www.imin.co/bookingsuccess")
    .backToBrokerUserProfile("https://www.imin.co/useraccounts/12345")
    .build();
  const session = await imin.checkout.createSession(payload);
  say("4. Acme Fitness asked imin for a checkout session, and sends him to this page:");
  say(`   ${session.checkoutUrl}`);
  return session;
}

async function showBookings(imin: IminClient, louis: Customer): Promise<void> {
  say("6. On his account page he sees what is coming:");
  for await (const { orderedItem, acceptedOffer } of imin.orders.upcomingItems({ customer: louis })) {
    const startDate = typeof orderedItem === "object" ? orderedItem.startDate : undefined;
    const offer = typeof acceptedOffer === "object" ? acceptedOffer : undefined;
    say(
      `   ${startDate ?? "date unknown"}  ${offer?.name ?? "booked"}  ${offer?.price ?? "?"} ${offer?.priceCurrency ?? ""}`,
    );
  }
  say("   and what he has ordered:");
  for await (const order of imin.orders.list({ customer: louis })) {
    say(`   order ${order.identifier} of ${order.orderDate}, ${order.orderedItem?.length ?? 0} item`);
  }
}

async function deleteAccount(imin: IminClient, louis: Customer): Promise<void> {
  await imin.customers.delete(louis);
  say("\nThe account is being erased again: imin has accepted the request.");
}

function say(line: string): void {
  console.log(line);
}

await main().catch((error: unknown) => {
  console.error(isIminError(error) ? error.message : error);
  process.exitCode = 1;
});
