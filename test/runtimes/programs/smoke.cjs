"use strict";

/*
 * Checks a runtime with a few calls over real HTTP, one for each feature that depends on the runtime. It uses no test
 * framework and no module of Node, and throws if something is wrong.
 */

/**
 * @param {typeof import("imin-sdk")} sdk
 * @param {typeof import("imin-sdk/webhooks")} webhooks
 * @param {import("../stage.ts").Stage} stage
 * @returns {Promise<string[]>} The verified features.
 */
async function smoke(sdk, webhooks, stage) {
  const imin = new sdk.IminClient({
    apiKey: stage.apiKey,
    bookingBaseUrl: stage.bookingBaseUrl,
    checkoutBaseUrl: stage.checkoutBaseUrl,
    dangerouslyAllowBrowser: true,
    logLevel: "off",
  });
  const seen = [];

  const created = await imin.customers.create({
    email: "louis@imin.co",
    givenName: "Louis",
    familyName: "Wu",
  });
  equal(typeof created.identifier, "string", "the identifier of a new customer");
  seen.push("create");

  const got = await imin.customers.get(created);
  equal(got.email, "louis@imin.co", "the email address of the customer");
  seen.push("get");

  const retried = await imin.customers.get(created).withResponse();
  equal(retried.response.status, 200, "the status after a 503");
  equal(retried.data.identifier, created.identifier, "the customer after a 503");
  seen.push("retry");

  let items = 0;
  for await (const order of imin.orders.list({ customer: stage.customer })) items += order.identifier ? 1 : 0;
  equal(items, stage.orders, "the number of orders on all pages");
  seen.push("pages");

  const session = await imin.checkout.createSession(
    imin.checkout
      .session()
      .customer(created)
      .broker({ name: "Acme Fitness", url: "https://acmefitness.co.uk" })
      .orderItem(stage.orderItem)
      .backToBroker("https://www.acmefitness.co.uk/search")
      .backToBrokerUserProfile("https://www.acmefitness.co.uk/account"),
  );
  equal(new URL(session.checkoutUrl).origin, stage.checkoutBaseUrl, "where the checkout page is");
  seen.push("checkout");

  const controller = new AbortController();
  const slow = imin.orders.get("slow", { signal: controller.signal });
  setTimeout(() => controller.abort(), 50);
  equal((await failure(slow)).code, "abort", "the code of an aborted call");
  seen.push("abort");

  const redirected = await failure(imin.orders.receipt("moved"));
  equal(redirected.code, "response", "the code of a redirect");
  equal(sdk.isIminError(redirected), true, "whether it is an error of the SDK");
  seen.push("redirect");

  const handler = webhooks.createWebhookHandler({
    apiKey: "webhook-key",
    onCustomerChange: ({ customer }) => equal(customer.identifier, "MAlnTNiZut", "the customer who changed"),
  });
  equal((await handler(webhookCall("webhook-key"))).status, 204, "the response to imin's webhook");
  equal((await handler(webhookCall("another-key"))).status, 401, "the response to a stranger");
  seen.push("webhook");

  return seen;
}

function webhookCall(key) {
  return new Request("https://acmefitness.example/webhooks/imin", {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Api-Key": key },
    body: JSON.stringify({
      "@type": "CustomerAccount",
      "@id": "https://book.imin.co/api/v2/customer-accounts/MAlnTNiZut",
      identifier: "MAlnTNiZut",
    }),
  });
}

async function failure(promise) {
  const nothing = {};
  const error = await promise.then(
    () => nothing,
    (reason) => reason,
  );
  if (error === nothing) throw new Error("A call was expected to fail, and did not.");
  return error;
}

function equal(actual, expected, what) {
  if (actual !== expected) throw new Error(`Expected ${what} to be ${expected}, and it is ${actual}.`);
}

module.exports = { smoke };
