// Code that a strict compiler must reject.
import { CheckoutSessionBuilder, IminClient } from "imin-sdk";

// @ts-expect-error A session without customer, broker and order item cannot be built.
new CheckoutSessionBuilder().build();
// @ts-expect-error There is no such option.
new IminClient({ key: "key" });
// @ts-expect-error An identifier is a string.
new IminClient().orders.get(5);
const item = { type: "Slot", identifier: "slot", acceptedOffer: "offer" };
// @ts-expect-error This client has no broker, so the session needs one.
new IminClient().checkout.session().customer("1").orderItem(item).build();
// @ts-expect-error This client has no broker either.
new IminClient({ apiKey: null }).checkout.session().customer("1").orderItem(item).build();
