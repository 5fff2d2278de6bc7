"use strict";

/*
 * Sends every write of the SDK to a server that executes it and then closes the kept-alive connection. Then reads from
 * the server how often it saw each.
 */

const customer = "MAlnTNiZut";
const entitlement = {
  entitlementType: "https://meta.imin.co/v2/globex-broker/entitlements#8dfbad55",
  validUntil: "2027-05-10T10:45:33Z",
};

/** @param {import("../stage.ts").Stage} stage */
const writesOf = (stage) => ({
  "customers.create": (imin) =>
    imin.customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" }),
  "customers.update": (imin) => imin.customers.update(customer, { email: "louis_new_email@imin.co" }),
  "customers.update for sellers": (imin) =>
    imin.customers.update(
      customer,
      { email: "louis_new_email@imin.co" },
      { sellers: ["https://seller.example/1"] },
    ),
  "customers.delete": (imin) => imin.customers.delete(customer),
  "customers.setAccessPass": (imin) => imin.customers.setAccessPass(customer, "ABC123DEF"),
  "customers.setEntitlement": (imin) => imin.customers.setEntitlement(customer, entitlement),
  "checkout.createSession": (imin) =>
    imin.checkout.createSession(
      imin.checkout
        .session()
        .customer(customer)
        .broker({ name: "Acme Fitness", url: "https://acmefitness.co.uk" })
        .orderItem(stage.orderItem)
        .backToBroker("https://www.acmefitness.co.uk/search")
        .backToBrokerUserProfile("https://www.acmefitness.co.uk/account"),
    ),
  "checkout.createStandaloneSession": (imin) =>
    imin.checkout.createStandaloneSession({ id: "https://opendata.example.com/scheduled-sessions/1" }),
  "checkout.createStandaloneSession by PUT": (imin) =>
    imin.checkout.createStandaloneSession(
      { id: "https://opendata.example.com/scheduled-sessions/1" },
      { method: "PUT" },
    ),
  "orders.requestCancellation": (imin) =>
    imin.orders.requestCancellation("0bac05e5-b207-4794-80b8-6c94211643c5", ["abcd"]),
  ...Object.fromEntries(
    ["POST", "PUT", "PATCH", "DELETE"].flatMap((method) => [
      [
        `request ${method} with a body`,
        (imin) => imin.request({ method, path: "/things/1", body: { a: 1 } }),
      ],
      [`request ${method} without a body`, (imin) => imin.request({ method, path: "/things/1" })],
    ]),
  ),
});

/**
 * @param {typeof import("imin-sdk")} sdk
 * @param {import("../stage.ts").Stage} stage
 * @returns {Promise<Record<string, { requests: number, framing: string, outcome: string }>>} The maximum that the
 * server saw of each write, over all ways to close a connection.
 */
async function once(sdk, stage) {
  const seen = {};
  for (const [name, send] of Object.entries(writesOf(stage))) {
    for (const ending of ["close", "reset", "half-a-head"]) {
      const { requests, framing, outcome } = await sendTo(`${stage.countingUrl}/${ending}`, sdk, stage, send);
      const before = seen[name] ?? { requests: 0, framing, outcome };
      seen[name] = {
        requests: Math.max(requests, before.requests),
        framing,
        outcome: outcome === before.outcome ? outcome : `${before.outcome}, ${outcome}`,
      };
    }
  }
  return seen;
}

async function sendTo(url, sdk, stage, send) {
  const imin = new sdk.IminClient({
    apiKey: stage.apiKey,
    bookingBaseUrl: url,
    checkoutBaseUrl: url,
    dangerouslyAllowBrowser: true,
    logLevel: "off",
    maxRetries: 0,
  });
  // Several idle connections: each may be used for one more repetition.
  await Promise.all(Array.from({ length: 4 }, () => imin.customers.get(customer)));
  await (await fetch(`${stage.countingUrl}/counted`)).json();
  let outcome = "resolved";
  try {
    await send(imin);
  } catch (error) {
    outcome = sdk.isIminError(error) ? String(error.outcome) : `no IminError but ${error}`;
  }
  const counted = await (await fetch(`${stage.countingUrl}/counted`)).json();
  return { requests: counted.length, framing: String(counted[0]?.framing), outcome };
}

/**
 * The outcome of a create for each cause, and how often the server saw it.
 *
 * @param {typeof import("imin-sdk")} sdk
 * @param {import("../stage.ts").Stage} stage
 */
async function outcomes(sdk, stage) {
  const seen = {};
  for (const { name, url, code } of stage.causes) {
    const imin = new sdk.IminClient({
      apiKey: stage.apiKey,
      bookingBaseUrl: url,
      dangerouslyAllowBrowser: true,
      logLevel: "off",
      timeout: code === "timeout" ? 500 : 15_000,
    });
    let error;
    try {
      await writesOf(stage)["customers.create"](imin);
    } catch (reason) {
      error = reason;
    }
    const counted = await (await fetch(`${stage.countingUrl}/counted`)).json();
    seen[name] = { requests: counted.length, code: String(error?.code), outcome: String(error?.outcome) };
  }
  return seen;
}

module.exports = { once, outcomes };
