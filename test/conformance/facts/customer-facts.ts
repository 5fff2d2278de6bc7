import { expect } from "vitest";
import { type Fact, PAGES } from "./fact.ts";

const ACCOUNTS = "https://book.imin.co/api/v2/customer-accounts";
const CONTEXT = "https://openactive.io/";
const PERSON = {
  "@type": "Person",
  email: "geoffcapes@example.com",
  givenName: "Geoff",
  familyName: "Capes",
};
const ENVELOPE = { "@context": CONTEXT, "@type": "CustomerAccount", customer: PERSON };
const ACTIONS = `POST ${ACCOUNTS}/<customer>/actions`;
const PASS = { "@context": CONTEXT, "@type": "imin:AccessPassUpdateAction" };
const RESIDENT = "https://meta.imin.co/v2/sandbox/entitlements#8dfbad55-fdb5-4479-86a4-b873b18ecff1";

/** Customers, access passes, entitlements and the webhook. */
export const CUSTOMER_FACTS: readonly Fact[] = [
  {
    source: PAGES.createCustomer,
    fact: "creates an account with 201",
    request: `POST ${ACCOUNTS}`,
    body: ENVELOPE,
    expected: { status: 201 },
  },
  {
    source: PAGES.createCustomer,
    fact: "mirrors the request",
    request: `POST ${ACCOUNTS}`,
    body: ENVELOPE,
    expected: { body: ENVELOPE },
  },
  {
    source: PAGES.createCustomer,
    fact: "adds `@id` and `identifier`",
    request: `POST ${ACCOUNTS}`,
    body: ENVELOPE,
    expected: { body: { "@id": expect.stringContaining(`${ACCOUNTS}/`), identifier: expect.any(String) } },
  },
  ...(["email", "givenName", "familyName"] as const).map(
    (name): Fact => ({
      source: PAGES.createCustomer,
      fact: `\`customer.${name}\` is required`,
      request: `POST ${ACCOUNTS}`,
      body: { ...ENVELOPE, customer: { ...PERSON, [name]: undefined } },
      expected: { status: 400 },
    }),
  ),
  {
    source: PAGES.createCustomer,
    fact: "`@context` is required",
    request: `POST ${ACCOUNTS}`,
    body: { ...ENVELOPE, "@context": undefined },
    expected: { status: 400 },
  },
  {
    source: PAGES.createCustomer,
    fact: "`@type` is required",
    request: `POST ${ACCOUNTS}`,
    body: { ...ENVELOPE, "@type": undefined },
    expected: { status: 400 },
  },
  {
    source: PAGES.createCustomer,
    fact: "`customer.@type` is required",
    request: `POST ${ACCOUNTS}`,
    body: { ...ENVELOPE, customer: { ...PERSON, "@type": undefined } },
    expected: { status: 400 },
  },
  ...Object.entries({
    telephone: "020 811 8055",
    birthDate: "1970-01-01",
    gender: "https://schema.org/Female",
    "imin:is13OrOver": true,
    address: { "@type": "PostalAddress", streetAddress: "1 High Street", addressCountry: "GB" },
    emergencyContact: { "@type": "Person", name: "Ann Capes", telephone: "020 811 8056" },
  }).map(
    ([name, value]): Fact => ({
      source: PAGES.createCustomer,
      fact: `keeps \`${name}\``,
      request: `POST ${ACCOUNTS}`,
      body: { ...ENVELOPE, customer: { ...PERSON, [name]: value } },
      expected: { status: 201, body: { customer: { [name]: value } } },
    }),
  ),
  {
    source: PAGES.scenario,
    fact: "takes a flat person",
    request: `POST ${ACCOUNTS}`,
    body: { email: "louis@imin.co", givenName: "Louis", familyName: "Wu", "imin:is13OrOver": false },
    expected: {
      status: 201,
      body: {
        type: "Person",
        "imin:is13OrOver": false,
        identifier: expect.any(String),
        id: expect.stringContaining(ACCOUNTS),
      },
    },
  },
  {
    source: PAGES.scenario,
    fact: "a flat PATCH changes what it names",
    request: `PATCH ${ACCOUNTS}/<customer>`,
    body: { email: "louis_new_email@imin.co" },
    expected: { status: 200, body: { email: "louis_new_email@imin.co", givenName: "Louis" } },
  },
  {
    source: PAGES.getCustomer,
    fact: "gives an account by its identifier",
    request: `GET ${ACCOUNTS}/<customer>`,
    expected: { status: 200, body: { identifier: "<customer>" } },
  },
  {
    source: PAGES.getCustomer,
    fact: "has an access pass and an entitlement only where they are set",
    request: `GET ${ACCOUNTS}/<customer>`,
    expected: { status: 200 },
    absent: ["accessPass", "entitlement"],
  },
  {
    source: PAGES.updateCustomer,
    fact: "an update gives the completed action",
    request: ACTIONS,
    body: {
      "@context": CONTEXT,
      "@type": "CustomerUpdateAction",
      object: { "@type": "Person", givenName: "Geoff" },
    },
    expected: {
      status: 200,
      body: {
        "@type": "CustomerUpdateAction",
        actionStatus: "https://schema.org/CompletedActionStatus",
        object: { "@type": "Person", givenName: "Geoff" },
      },
    },
  },
  {
    source: PAGES.updateCustomer,
    fact: "an update needs one property at least",
    request: ACTIONS,
    body: { "@context": CONTEXT, "@type": "CustomerUpdateAction", object: { "@type": "Person" } },
    expected: { status: 400 },
  },
  {
    source: PAGES.updateCustomer,
    fact: "a seller that fails is in `error`",
    request: ACTIONS,
    body: {
      "@context": CONTEXT,
      "@type": "CustomerUpdateAction",
      object: { "@type": "Person", givenName: "Geoff" },
      seller: ["https://id.bookingsystem.example.com/organizers/1"],
    },
    expected: { status: 200, body: { error: [expect.objectContaining({ seller: expect.anything() })] } },
  },
  {
    source: PAGES.deleteCustomer,
    fact: "deletes with 202 and no body",
    request: `DELETE ${ACCOUNTS}/<customer>`,
    expected: { status: 202, body: "" },
  },
  {
    source: PAGES.accessPass,
    fact: "sets an access pass",
    request: ACTIONS,
    body: { ...PASS, object: { "@type": "Barcode", text: "ABC123DEF" } },
    expected: {
      status: 200,
      body: { "@type": "imin:AccessPassUpdateAction", object: { text: "ABC123DEF" } },
    },
  },
  {
    source: PAGES.responses,
    fact: "empty arrays are left out",
    request: ACTIONS,
    body: { ...PASS, object: { "@type": "Barcode", text: "ABC123DEF" } },
    expected: { status: 200 },
    absent: ["error"],
  },
  {
    source: PAGES.accessPass,
    fact: "a seller that refuses a pass is in `error` of a 200",
    request: ACTIONS,
    body: { ...PASS, object: { "@type": "Barcode", text: "PARTIAL1" } },
    expected: {
      status: 200,
      body: {
        error: [
          {
            "@context": CONTEXT,
            "@type": "BarcodeInvalidError",
            name: "The barcode value specified is not permitted within this booking system.",
            seller: expect.any(Object),
          },
        ],
      },
    },
  },
  {
    source: PAGES.accessPass,
    fact: "a pass without the prefix is refused",
    request: ACTIONS,
    body: { ...PASS, object: { "@type": "Barcode", text: "INVALID1" } },
    expected: {
      status: 400,
      body: {
        "@context": CONTEXT,
        "@type": "UpdateFailedError",
        description: "Barcode did not include the expected prefix",
      },
    },
  },
  {
    source: PAGES.accessPass,
    fact: "a pass cannot be removed",
    request: ACTIONS,
    body: { ...PASS, object: { "@type": "Barcode", text: null } },
    expected: { status: 400 },
  },
  {
    source: PAGES.entitlement,
    fact: "lists the entitlements as a ConceptScheme",
    request: "GET https://book.imin.co/api/v2/entitlements",
    expected: {
      status: 200,
      body: {
        "@context": CONTEXT,
        type: "ConceptScheme",
        title: expect.any(String),
        id: expect.stringContaining("/entitlements"),
      },
    },
  },
  {
    source: PAGES.entitlement,
    fact: "sets an entitlement",
    request: ACTIONS,
    body: {
      "@context": CONTEXT,
      "@type": "imin:EntitlementUpdateAction",
      object: { "@type": "Entitlement", validUntil: "2027-05-10T10:45:33Z", entitlementType: RESIDENT },
    },
    expected: {
      status: 200,
      body: {
        "@type": "imin:EntitlementUpdateAction",
        actionStatus: "https://schema.org/CompletedActionStatus",
        object: { "@type": "Entitlement", validUntil: expect.any(String) },
      },
    },
  },
  {
    source: PAGES.authentication,
    fact: "a request without the key is refused",
    request: `GET-WITHOUT-KEY ${ACCOUNTS}/<customer>`,
    expected: { status: 401 },
  },
  {
    source: PAGES.linkedAccounts,
    fact: "lists linked accounts",
    whyNot: "No visible copy of the page has the method, the URL or the JSON.",
  },
  {
    source: PAGES.webhooks,
    fact: "imin sends the Customer Detail Change webhook",
    whyNot: "No response shows it: test/testing/webhook.test.ts does.",
  },
  {
    source: "https://docs.imin.co/imin-booking-platform/customer-management/create-customer/",
    fact: "version 1 has `/customers`",
    whyNot: "The newer `/customer-accounts` has taken its place.",
  },
];
