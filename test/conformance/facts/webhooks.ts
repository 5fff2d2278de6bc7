import { expect } from "vitest";
import { checkoutSession, checkoutSessionFor } from "../../support/documents.ts";
import { control, type Fact, facts, PAGES } from "./fact.ts";

const ACCOUNT = "https://book.imin.co/api/v2/customer-accounts/<customer>";
const BODY = {
  "@context": "https://openactive.io/",
  "@type": "CustomerAccount",
  "@id": ACCOUNT,
  identifier: "<customer>",
};
const RESIDENT = "https://meta.imin.co/v2/sandbox/entitlements#8dfbad55-fdb5-4479-86a4-b873b18ecff1";
const SET_ENTITLEMENT = {
  request: `POST ${ACCOUNT}/actions`,
  body: {
    "@context": "https://openactive.io/",
    "@type": "imin:EntitlementUpdateAction",
    object: { "@type": "Entitlement", validUntil: "2027-05-10T10:45:33Z", entitlementType: RESIDENT },
  },
};
const CREATE = {
  request: "POST https://checkout.acmefitness.co.uk/api/checkout-sessions",
  body: checkoutSessionFor("<customer>"),
};
const TEST_ITEM = {
  type: "OrderItem",
  acceptedOffer: "test-offer-adult-guest",
  orderedItem: { type: "ScheduledSession", identifier: "test-item-ScheduledSession-paid" },
};
const sent = { status: 204, webhook: { method: "POST", body: BODY } };

/** What imin sends to the broker. */
export const WEBHOOK_FACTS: readonly Fact[] = [
  ...Object.entries({
    "when a seller changes the customer's details": control("changeCustomer", {
      customer: "<customer>",
      changes: { telephone: "020 7946 0999" },
    }),
    "when a seller changes the access pass": control("seller/changeAccessPass", {
      customer: "<customer>",
      accessPass: "NEW1",
    }),
    "when a seller changes a hidden entitlement": control("seller/changeHiddenEntitlement", {
      customer: "<customer>",
    }),
    "when a seller's account is disconnected": control("seller/disconnectAccount", {
      customer: "<customer>",
    }),
  }).map(
    ([when, step]): Fact => ({
      source: PAGES.webhooks,
      fact: `sends Customer Detail Change ${when}`,
      ...step,
      expected: sent,
    }),
  ),
  {
    source: PAGES.webhooks,
    fact: "sends it when an entitlement is removed, as after an evidence request was rejected",
    given: [SET_ENTITLEMENT],
    ...control("seller/removeEntitlement", { customer: "<customer>" }),
    expected: sent,
  },
  ...facts(PAGES.webhooks, `GET ${ACCOUNT}`, {
    "fetching the account shows what has changed": {
      given: [control("seller/changeAccessPass", { customer: "<customer>", accessPass: "NEW1" })],
      expected: { body: { accessPass: { text: "NEW1" } }, webhook: { url: "https://broker.example/imin" } },
    },
    "the key of a webhook is another than the broker's own": {
      given: [control("seller/disconnectAccount", { customer: "<customer>" })],
      expected: { webhook: { headers: { "x-api-key": "webhook-key" } } },
    },
    "a webhook does not say what has changed": {
      given: [control("changeCustomer", { customer: "<customer>", changes: { telephone: "020 7946 0999" } })],
      expected: { webhook: { body: expect.not.objectContaining({ customer: expect.anything() }) } },
    },
  }),
  ...facts(PAGES.webhooks, "GET https://book.imin.co/sandbox/webhook-deliveries", {
    "a webhook that is received with 204 is not sent again": {
      given: [
        control("seller/disconnectAccount", { customer: "<customer>" }),
        control("clock", { by: "P1D" }),
      ],
      expected: { body: [{ attempt: 1, status: 204 }], absent: [[1]] },
    },
  }),
  ...facts(
    [PAGES.firehoseCheckout, PAGES.checkout],
    "POST https://book.imin.co/sandbox/checkout-sessions/<session>/complete",
    {
      "the Success Webhook is sent when a booking completes": {
        given: [CREATE],
        expected: { webhook: { method: "POST", url: "https://broker.example/success" } },
      },
      "a checkout in testing mode calls the webhooks": {
        given: [{ ...CREATE, body: checkoutSessionFor("anyone", [TEST_ITEM]) }],
        expected: { webhook: { url: "https://broker.example/success" }, absent: ["order"] },
      },
    },
  ),
  {
    source: PAGES.sellerOnboarding,
    fact: "seller onboarding has webhooks of its own",
    whyNot: "They go to booking systems, not to brokers.",
  },
  {
    source: PAGES.checkout,
    fact: "the documentation calls the request for a checkout session a webhook",
    request: CREATE.request,
    body: { ...checkoutSession, "imin:initialOrder": CREATE.body["imin:initialOrder"] },
    expected: { status: 201, webhook: undefined },
  },
];
