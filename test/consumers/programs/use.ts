// A broker's program that uses every entry. It is compiled, not run.
import {
  statusOf as bookingStatusOf,
  type Customer,
  type IminApiError,
  IminClient,
  isIminError,
  type Order,
  type OrderItem,
  orderIdentifierOf,
  type Page,
} from "imin-sdk";
import { OrderSchema } from "imin-sdk/schemas";
import { createSandbox } from "imin-sdk/testing";
import { createWebhookHandler } from "imin-sdk/webhooks";
import { z } from "zod";
import * as mini from "zod/mini";

const sandbox = createSandbox();
export const imin = new IminClient({
  apiKey: async () => "key",
  checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
  broker: { name: "Acme Fitness", url: "https://acmefitness.co.uk" },
  fetch: sandbox.fetch,
});

export async function book(signal: AbortSignal): Promise<string> {
  const louis: Customer = await imin.customers.create({
    email: "louis@imin.co",
    givenName: "Louis",
    familyName: "Wu",
  });
  const session = await imin.checkout.createSession(
    imin.checkout
      .session()
      .customer(louis)
      .orderItem({ type: "ScheduledSession", identifier: "session", acceptedOffer: "offer" })
      .backToBroker("https://www.acmefitness.co.uk/search")
      .backToBrokerUserProfile("https://www.acmefitness.co.uk/account"),
    { signal, timeout: 1000, headers: { "X-Trace": "1" } },
  );
  const page: Page<Order> = await imin.orders.list({ customer: louis });
  const items: OrderItem[] = await imin.orders.upcomingItems({ customer: louis }).toArray({ limit: 5 });
  const { data, requestId } = await imin.orders.get("order").withResponse();
  for await (const order of imin.orders.list({ customer: "MAlnTNiZut" })) console.log(order.orderDate);
  return [session.checkoutUrl, page.items.length, items.length, data.identifier, requestId].join();
}

export function statusOf(error: unknown): number | undefined {
  if (!isIminError(error, "api")) return undefined;
  const apiError: IminApiError = error;
  return apiError.status;
}

export const handler: (request: Request) => Promise<Response> = createWebhookHandler({
  apiKey: ["old", "new"],
  onCustomerChange: ({ customer }) => imin.customers.get(customer.identifier),
});

// The schemas belong to the program's own zod, in both of its styles.
export const withOrder = z.object({
  order: z.custom<Order>((value) => OrderSchema.safeParse(value).success),
});
export const withMiniOrder = mini.object({ order: OrderSchema });
export const order: Order = withMiniOrder.parse({ order: {} }).order;

/** Code that receives a client by dependency injection and accepts any client. */
export class Bookings {
  constructor(private readonly client: IminClient) {}

  async start(customer: string): Promise<string> {
    const builder = this.client.checkout.session().customer(customer);
    const item = { type: "Slot", identifier: "slot", acceptedOffer: "offer" };
    return (await this.client.checkout.createSession(builder.orderItem(item).build())).checkoutUrl;
  }

  async cancel(customer: string, item: OrderItem): Promise<string> {
    try {
      await this.client.orders.forCustomer(customer).requestCancellation(item);
      const decided = await this.client.orders.waitForCancellation(item, { timeout: 10_000 });
      return decided ? bookingStatusOf(decided) : `${orderIdentifierOf(item)} is not decided yet`;
    } catch (error) {
      return said(error);
    }
  }
}
export const bookings = [
  new Bookings(imin),
  new Bookings(new IminClient({ apiKey: null })),
  new Bookings(new IminClient()),
  new Bookings(imin.withOptions({ timeout: 1 })),
];

function said(error: unknown): string {
  if (!isIminError(error)) throw error;
  switch (error.code) {
    case "api":
      return error.hasType("CancellationNotPermittedError")
        ? (error.description ?? "")
        : String(error.status);
    case "ownership":
    case "abort":
    case "config":
    case "connection":
    case "response":
    case "timeout":
    case "webhook":
      return error.message;
    case "input":
      return error.issues.map(({ path }) => path).join();
  }
}
