// Objects in Vue's ref() and reactive() work as before.
import { deepStrictEqual, strictEqual } from "node:assert";
import { createRequire } from "node:module";
import { CheckoutSessionBuilder, IminClient } from "imin-sdk";
import { createSandbox } from "imin-sdk/testing";

const { isReactive, reactive, ref, toRaw, watchEffect } = createRequire(process.env.PACKAGES)("vue");

const item = {
  type: "ScheduledSession",
  identifier: "http://opendata.provider.com/api/feeds/scheduled-sessions/00000000000000001741",
  acceptedOffer: "http://opendata.provider.com/api/feeds/offers/adult",
};
const sandbox = createSandbox();
const imin = reactive(
  new IminClient({
    apiKey: sandbox.apiKey,
    checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
    broker: { name: "Acme Fitness", url: "https://acmefitness.co.uk" },
    fetch: sandbox.fetch,
  }),
);
strictEqual(isReactive(imin.customers), true);

const louis = ref(
  await imin.customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" }),
);
for (let booked = 0; booked < 12; booked += 1) {
  const builder = ref(imin.checkout.session().customer(louis.value));
  builder.value = builder.value.orderItem(item);
  const session = await imin.checkout.createSession(builder.value);
  await sandbox.completeCheckout(session.checkoutUrl);
}
const half = ref(new CheckoutSessionBuilder().customer(louis.value));
const whole = half.value.broker({ name: "A", url: "https://a.example" }).orderItem(item);
strictEqual(whole.build().type, "imin:CheckoutSession");

const page = ref(await imin.orders.list({ customer: louis.value }));
let shown = 0;
watchEffect(
  () => {
    shown = page.value.items.length;
  },
  { flush: "sync" },
);
strictEqual(shown, 10);
strictEqual(page.value.hasNextPage(), true);
page.value = await page.value.nextPage();
strictEqual(shown, 2);
strictEqual(page.value.hasNextPage(), false);
deepStrictEqual(structuredClone(toRaw(page.value).items).length, 2);

const response = await imin.orders.list({ customer: louis.value }).withResponse();
const state = reactive({ pages: [], response });
for await (const each of state.response.data.pages()) state.pages.push(each);
strictEqual(state.pages.length, 2);
strictEqual(state.response.raw["imin:item"].length, 10);
strictEqual((await state.pages[0].toArray({ limit: Infinity })).length, 12);

const orders = ref(imin.orders.forCustomer(louis.value));
const [order] = state.pages[0].items;
await orders.value.requestCancellation(order, "all");
strictEqual((await orders.value.get(order)).identifier, order.identifier);
console.log("clients, builders, pages and responses work in reactive() and ref()");
