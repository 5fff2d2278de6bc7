import {
  CheckoutSessionBuilder,
  type CheckoutSessionPayload,
  type ClientOptions,
  IminClient,
} from "imin-sdk";
import { expectTypeOf, test } from "vitest";

const broker = { name: "Acme Fitness", url: "https://acmefitness.co.uk" };
const item = { type: "Slot", identifier: "slot", acceptedOffer: "offer" } as const;

test("build() can be called only after customer, broker and an order item are set", () => {
  const builder = new CheckoutSessionBuilder();
  expectTypeOf(
    builder.customer("a").broker(broker).orderItem(item).build(),
  ).toEqualTypeOf<CheckoutSessionPayload>();
  expectTypeOf(
    builder.orderItem(item).broker(broker).customer("a").build(),
  ).toEqualTypeOf<CheckoutSessionPayload>();
  // @ts-expect-error: nothing is set.
  builder.build();
  // @ts-expect-error: the customer is missing.
  builder.broker(broker).orderItem(item).build();
  // @ts-expect-error: the broker is missing.
  builder.customer("a").orderItem(item).build();
  // @ts-expect-error: the order item is missing.
  builder.customer("a").broker(broker).build();
});

test("a client with a broker sets it on every session", () => {
  const withBroker = new IminClient({ apiKey: "key", broker });
  expectTypeOf(
    withBroker.checkout.session().customer("a").orderItem(item).build(),
  ).toEqualTypeOf<CheckoutSessionPayload>();
  const without = new IminClient({ apiKey: "key" });
  // @ts-expect-error: this client has no broker.
  without.checkout.session().customer("a").orderItem(item).build();
});

test("a client with a broker is assignable to any client", () => {
  const use = (imin: IminClient): IminClient => imin;
  use(new IminClient({ apiKey: "key", broker }));
  use(new IminClient({ apiKey: "key" }).withOptions({ broker }));
});

test("createSession accepts a finished builder and rejects an unfinished one", () => {
  const imin = new IminClient({ apiKey: "key", checkoutBaseUrl: "checkout.example.com" });
  const builder = imin.checkout.session().customer("a").orderItem(item);
  // @ts-expect-error: the broker is missing.
  imin.checkout.createSession(builder);
  imin.checkout.createSession(builder.broker(broker));
});

test("imin's customers and persons with their own details are distinct", () => {
  const builder = new CheckoutSessionBuilder();
  builder.customer({
    givenName: "Louis",
    familyName: "Wu",
    email: "louis@imin.co",
    identifier: "your own id",
  });
  // @ts-expect-error: a person's details need an email address.
  builder.customer({ givenName: "Louis", familyName: "Wu" });
});

test("code that receives any client can build a session with it", () => {
  class Bookings {
    constructor(private readonly imin: IminClient) {}
    book(): CheckoutSessionPayload {
      return this.imin.checkout.session().customer("a").orderItem(item).build();
    }
    // The broker is checked at run time. The other parts are still checked here.
    bookNothing(): CheckoutSessionPayload {
      // @ts-expect-error: the order item is missing.
      return this.imin.checkout.session().customer("a").build();
    }
  }
  new Bookings(new IminClient({ apiKey: "key", broker }));
  new Bookings(new IminClient({ apiKey: "key" }));
  new Bookings(new IminClient());
  const options: ClientOptions = { apiKey: "key" };
  new Bookings(new IminClient(options).withOptions({ timeout: 1 }));
  const clients: IminClient[] = [new IminClient({ broker }), new IminClient({})];
  const later: Promise<IminClient> = Promise.resolve(new IminClient());
  const provide = (make: () => IminClient): IminClient => make();
  provide(() => new IminClient({ apiKey: null }));
  class OurClient extends IminClient<typeof broker> {
    constructor() {
      super({ broker });
    }
  }
  new Bookings(new OurClient());
  expectTypeOf({ clients, later }).not.toBeAny();
});

test("a client without a broker needs one for each session, whatever other options it has", () => {
  const options: ClientOptions = { apiKey: "key" };
  for (const imin of [new IminClient(), new IminClient({}), new IminClient({ apiKey: null })]) {
    // @ts-expect-error: this client has no broker.
    imin.checkout.session().customer("a").orderItem(item).build();
    imin.checkout.session().customer("a").broker(broker).orderItem(item).build();
  }
  // @ts-expect-error: these options may have no broker.
  new IminClient(options).checkout.session().customer("a").orderItem(item).build();
  new IminClient({ broker })
    .withOptions({ timeout: 1 })
    .checkout.session()
    .customer("a")
    .orderItem(item)
    .build();
  // @ts-expect-error: the copy has none.
  new IminClient({ broker })
    .withOptions({ broker: undefined })
    .checkout.session()
    .customer("a")
    .orderItem(item)
    .build();
});
