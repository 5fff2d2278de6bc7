// What a strict compiler refuses.
import { CheckoutSessionBuilder, IminClient } from "imin-sdk";

// @ts-expect-error A session without customer, broker and order item cannot be built.
new CheckoutSessionBuilder().build();
// @ts-expect-error There is no such option.
new IminClient({ key: "key" });
// @ts-expect-error An identifier is a string.
new IminClient().orders.get(5);
