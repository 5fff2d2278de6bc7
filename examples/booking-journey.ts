/*
 * Louis's story, from his account to his bookings, in the six steps of imin's Example Scenario:
 *
 *   npm run example
 *
 * It runs against the sandbox on a loopback port. If IMIN_API_KEY and IMIN_CHECKOUT_BASE_URL are set, it runs against imin
 * itself and stops before the payment.
 */

import {
  type AcceptableOffer,
  bookability,
  type CheckoutSession,
  type Customer,
  type FoundSession,
  formatPrice,
  formatWhen,
  IminClient,
  isIminError,
  orderItem,
  summaryOf,
  totalOf,
} from "imin-sdk";
import { createSandbox } from "imin-sdk/testing";

// Louis's position, and the distance he travels, in kilometers.
const putney = { latitude: 51.4612, longitude: -0.2163, radius: 5 };

/** Louis's choice: a session and a price. */
interface Choice {
  readonly found: FoundSession;
  readonly offer: AcceptableOffer;
}

/** The imin of this run, and the payment. */
interface Stage {
  readonly imin: IminClient;
  /** Completes the checkout page for Louis. With imin itself, no payment is made. */
  readonly pay: ((session: CheckoutSession) => Promise<void>) | undefined;
  readonly close: () => Promise<void>;
}

async function main(): Promise<void> {
  const { imin, pay, close } = await setTheStage();
  try {
    const louis = await createAccount(imin);
    try {
      await changeEmail(imin, louis);
      const choice = await chooseSession(imin);
      if (choice === undefined) {
        say("   There is none that can be booked, so the story ends here.");
        return;
      }
      const session = await startCheckout(imin, louis, choice);
      if (pay === undefined) {
        say("5. This is imin itself, so we stop here: no payment is made.");
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
      searchBaseUrl: server.searchBaseUrl,
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
  say(`2. He changed his email address; imin now has ${email}.`);
}

/** The session that Louis books: the first Pilates session from the day after tomorrow. */
async function chooseSession(imin: IminClient): Promise<Choice | undefined> {
  const dayAfterTomorrow = new Date(Date.now() + 2 * 24 * 60 * 60 * 1000);
  dayAfterTomorrow.setUTCHours(0, 0, 0, 0);
  const results = await imin.search.eventSeries({
    mode: "upcoming-sessions",
    geo: putney,
    filters: { activityPrefLabel: "Pilates", "startDate[gte]": dayAfterTomorrow, isVirtual: false },
  });
  say(`3. He searched for Pilates near Putney and found ${results.items.length}:`);
  for (const result of results.items) {
    // A result describes the session. Only the session by ID says whether it can be booked, and at which prices.
    const found = await imin.search.findSession(result);
    const booking = found && bookability(found);
    if (found && booking?.bookable) return { found, offer: booking.offers[0] };
  }
  return undefined;
}

async function startCheckout(
  imin: IminClient,
  louis: Customer,
  { found, offer }: Choice,
): Promise<CheckoutSession> {
  const summary = summaryOf(found, { offer });
  say(`   ${summary.name} at ${summary.place?.name}, ${formatWhen(summary)}`);
  say(`   ${summary.offerName}, ${formatPrice(summary.price)}: he pressed Book Now.`);
  say(`   ${found.opportunity.identifier}`);
  const payload = imin.checkout
    .session()
    .customer(louis)
    .broker({ name: "Acme Fitness", url: "acmefitness.co.uk" })
    .orderItem(orderItem(found, offer))
    .backToBroker("https://www.imin.co/bookingsuccess")
    .backToBrokerUserProfile("https://www.imin.co/useraccounts/12345")
    .build();
  const session = await imin.checkout.createSession(payload);
  say("4. Acme Fitness asked imin for a checkout session, and sends him to this page:");
  say(`   ${session.checkoutUrl}`);
  return session;
}

async function showBookings(imin: IminClient, louis: Customer): Promise<void> {
  const mine = imin.orders.forCustomer(louis);
  say("6. On his account page he sees what is coming:");
  for await (const item of mine.upcomingItems()) {
    const summary = summaryOf(item);
    say(`   ${formatWhen(summary)}, ${summary.name}: ${summary.offerName}, ${formatPrice(summary.price)}`);
  }
  say("   and what he has ordered:");
  for await (const order of mine.list()) {
    say(`   order ${order.identifier} of ${order.orderDate}, ${formatPrice(totalOf(order))}`);
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
