/*
 * A customer books, changes their mind, and asks for the booking to be canceled:
 *
 *   npx tsx --tsconfig tsconfig.json examples/cancel-a-booking.ts
 *
 * It runs against the sandbox, whose clock can be advanced. With imin itself, get the order again later, or when the
 * customer looks at it.
 */

import { IminClient, isIminError, isPresentlyCancellable, type OrderItem } from "imin-sdk";
import { createSandbox } from "imin-sdk/testing";

const sandbox = createSandbox();
const imin = new IminClient({
  apiKey: sandbox.apiKey,
  checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
  broker: { name: "Acme Fitness", url: "https://acmefitness.co.uk" },
  fetch: sandbox.fetch,
});

const louis = await imin.customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" });
const session = await imin.checkout.createSession(
  imin.checkout.session().customer(louis).orderItem({
    type: "ScheduledSession",
    identifier: "http://opendata.provider.com/api/feeds/scheduled-sessions/00000000000000001741",
    acceptedOffer: "http://opendata.provider.com/api/feeds/offers/adult",
  }),
);
await sandbox.completeCheckout(session.checkoutUrl);

// What the customer sees: the upcoming items, with a button for those that can be canceled now. Through
// `forCustomer()`, no identifier from the browser gives access to another customer's order.
const mine = imin.orders.forCustomer(louis);
const [order] = (await mine.list()).items;
const upcoming = await mine.upcomingItems();
const cancellable = upcoming.items.filter(isPresentlyCancellable);
console.log(`Louis has ${upcoming.items.length} booking, of which ${cancellable.length} can be cancelled.`);
if (order === undefined) throw new Error("The checkout was completed, so there is an order.");

// The newest receipt, for example to forward to the customer's browser.
const receipt = await mine.receipt(order);
const { byteLength } = await receipt.arrayBuffer();
console.log(
  `His receipt is of type ${receipt.contentType}, and ${byteLength > 0 ? "has content" : "is empty"}.`,
);

// Success means that imin has passed the request on. The booking system must still confirm it.
await mine.requestCancellation(order, cancellable);
console.log(`Asked for, the status is ${await status()}.`);
sandbox.clock.advance("P1D");
console.log(`A day later it is ${await status()}.`);

// It is too late, or not part of the order. imin's message is written for the customer.
try {
  await mine.requestCancellation(order, ["another-item"]);
} catch (error) {
  if (!isIminError(error, "api")) throw error;
  console.log(`Another item is refused: ${error.type}, ${error.outcome}.`);
}

async function status(): Promise<OrderItem["orderItemStatus"]> {
  const { orderedItem = [] } = await mine.get(order ?? "");
  return orderedItem[0]?.orderItemStatus;
}
