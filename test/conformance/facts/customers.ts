import { expect } from "vitest";
import { control, type Fact, type FactRequest, facts, PAGES } from "./fact.ts";

const BOOKING = "https://book.imin.co/api/v2";
const ACCOUNTS = `${BOOKING}/customer-accounts`;
const ACCOUNT = `${ACCOUNTS}/<customer>`;
const CONTEXT = "https://openactive.io/";
const COMPLETED = "https://schema.org/CompletedActionStatus";
const PERSON = {
  "@type": "Person",
  email: "geoffcapes@example.com",
  givenName: "Geoff",
  familyName: "Capes",
};
const ENVELOPE = { "@context": CONTEXT, "@type": "CustomerAccount", customer: PERSON };
const DETAILS = {
  telephone: "020 811 8055",
  birthDate: "1970-01-01",
  gender: "https://schema.org/Female",
  address: {
    "@type": "PostalAddress",
    streetAddress: "1 High Street",
    addressLocality: "Putney",
    addressRegion: "London",
    postalCode: "SW15 1AA",
    addressCountry: "GB",
  },
  emergencyContact: { "@type": "Person", name: "Ann Capes", telephone: "020 811 8056" },
};
const update = (object: object, seller?: readonly string[]) => ({
  "@context": CONTEXT,
  "@type": "CustomerUpdateAction",
  object: { "@type": "Person", ...object },
  ...(seller && { seller }),
});
const pass = (text: unknown) => ({
  "@context": CONTEXT,
  "@type": "imin:AccessPassUpdateAction",
  object: { "@type": "Barcode", text },
});
const RESIDENT = "https://meta.imin.co/v2/sandbox/entitlements#8dfbad55-fdb5-4479-86a4-b873b18ecff1";
const CONCESSION = "https://meta.imin.co/v2/sandbox/entitlements#1c0de8a4-2a57-4d3c-9d0b-6a0f7b1f5e21";
const entitlement = (entitlementType: string) => ({
  "@context": CONTEXT,
  "@type": "imin:EntitlementUpdateAction",
  object: { "@type": "Entitlement", validUntil: "2027-05-10T10:45:33Z", entitlementType },
});
const act = (body: unknown): FactRequest => ({ request: `POST ${ACCOUNT}/actions`, body });
const ERASED = [{ request: `DELETE ${ACCOUNT}` }, control("clock", { by: "P1D" })];
const PLACEHOLDER = { givenName: "Deleted", familyName: "Customer", email: expect.any(String) };

/** Customer accounts, access passes and entitlements. */
export const CUSTOMER_FACTS: readonly Fact[] = [
  ...facts([PAGES.createCustomer, PAGES.postman], `POST ${ACCOUNTS}`, {
    "creates an account with 201": { body: ENVELOPE, expected: { status: 201 } },
    "mirrors the request": { body: ENVELOPE, expected: { status: 201, body: ENVELOPE } },
    "adds `@id` and `identifier`": {
      body: ENVELOPE,
      expected: {
        status: 201,
        body: { "@id": expect.stringContaining(`${ACCOUNTS}/`), identifier: expect.stringMatching(/^\w+$/) },
      },
    },
    ...Object.fromEntries(
      (["email", "givenName", "familyName", "@type"] as const).map((name) => [
        `\`customer.${name}\` is required`,
        { body: { ...ENVELOPE, customer: { ...PERSON, [name]: undefined } }, expected: { status: 400 } },
      ]),
    ),
    ...Object.fromEntries(
      (["@context", "@type", "customer"] as const).map((name) => [
        `\`${name}\` is required`,
        { body: { ...ENVELOPE, [name]: undefined }, expected: { status: 400 } },
      ]),
    ),
    ...Object.fromEntries(
      Object.entries({ ...DETAILS, "imin:is13OrOver": true }).map(([name, value]) => [
        `keeps \`${name}\``,
        {
          body: { ...ENVELOPE, customer: { ...PERSON, [name]: value } },
          expected: { status: 201, body: { customer: { [name]: value } } },
        },
      ]),
    ),
    "accepts schema.org's other gender": {
      body: { ...ENVELOPE, customer: { ...PERSON, gender: "https://schema.org/Male" } },
      expected: { status: 201, body: { customer: { gender: "https://schema.org/Male" } } },
    },
    "nulls are left out": {
      body: { ...ENVELOPE, customer: { ...PERSON, telephone: null } },
      expected: { status: 201, absent: [["customer", "telephone"]] },
    },
    "a response is JSON": {
      mark: "INFERRED",
      body: ENVELOPE,
      expected: { status: 201, headers: { "content-type": expect.stringContaining("application/json") } },
    },
    "a body is sent as JSON": {
      mark: "INFERRED",
      headers: { "content-type": "text/plain" },
      body: ENVELOPE,
      expected: { status: 400 },
    },
    "an account has `@type` and `@id`, not `type` and `id`": {
      body: ENVELOPE,
      expected: { status: 201, body: { "@type": "CustomerAccount" }, absent: ["type", "id"] },
    },
  }),
  ...facts(PAGES.scenario, `POST ${ACCOUNTS}`, {
    "accepts a flat person": {
      body: { email: "louis@imin.co", givenName: "Louis", familyName: "Wu", "imin:is13OrOver": false },
      expected: {
        status: 201,
        body: {
          type: "Person",
          email: "louis@imin.co",
          givenName: "Louis",
          familyName: "Wu",
          "imin:is13OrOver": false,
          identifier: expect.stringMatching(/^[A-Za-z]{10}$/),
          id: expect.stringContaining(`${ACCOUNTS}/`),
        },
        absent: ["customer", "@type"],
      },
    },
  }),
  ...facts(PAGES.scenario, `PATCH ${ACCOUNT}`, {
    "a flat PATCH changes what it names, and only that": {
      body: { email: "louis_new_email@imin.co" },
      expected: { body: { email: "louis_new_email@imin.co", givenName: "Louis", familyName: "Wu" } },
    },
  }),
  {
    source: PAGES.version1,
    fact: "version 1 has `/customers`",
    request: `POST ${BOOKING}/customers`,
    body: { email: "louis@imin.co", givenName: "Louis", familyName: "Wu" },
    expected: { status: 404 },
    whyNot: "The newer `/customer-accounts` has taken its place.",
  },
  ...facts(PAGES.createCustomer, `GET ${ACCOUNTS}`, {
    "no list of accounts and no search for an email address is documented": {
      mark: "INFERRED",
      expected: { status: 405 },
    },
  }),
  ...facts(PAGES.getCustomer, `GET ${ACCOUNT}`, {
    "returns an account by its identifier": { expected: { body: { identifier: "<customer>" } } },
    "has neither access pass nor entitlement unless they are set": {
      expected: { absent: ["accessPass", "entitlement"] },
    },
    "an access pass is one Barcode": {
      given: [act(pass("ABC123DEF"))],
      expected: { body: { accessPass: { "@type": "Barcode", text: "ABC123DEF" } } },
    },
    "an entitlement is one, with `expires` and a Concept without `@`": {
      given: [act(entitlement(RESIDENT))],
      expected: {
        body: {
          entitlement: {
            "@type": "Entitlement",
            expires: "2027-05-10T10:45:33+00:00",
            entitlementType: { id: RESIDENT, type: "Concept", prefLabel: "Adult Resident" },
          },
        },
        absent: [
          ["entitlement", "entitlementType", "@type"],
          ["entitlement", "validUntil"],
        ],
      },
    },
  }),
  ...facts(PAGES.updateCustomer, `POST ${ACCOUNT}/actions`, {
    "an update returns the completed action": {
      body: update({ givenName: "Geoff" }),
      expected: {
        body: {
          "@context": CONTEXT,
          "@type": "CustomerUpdateAction",
          actionStatus: COMPLETED,
          object: { "@type": "Person", givenName: "Geoff" },
        },
      },
    },
    "its `object` has only what was updated": {
      body: update({ givenName: "Geoff" }),
      expected: {
        absent: [
          ["object", "email"],
          ["object", "familyName"],
        ],
      },
    },
    ...Object.fromEntries(
      Object.entries({ ...PERSON, ...DETAILS })
        .filter(([name]) => name !== "@type")
        .map(([name, value]) => [
          `\`object\` can have \`${name}\``,
          { body: update({ [name]: value }), expected: { body: { object: { [name]: value } } } },
        ]),
    ),
    "an update needs one property at least": { body: update({}), expected: { status: 400 } },
    "a seller whose account is linked has no error": {
      body: update({ givenName: "Geoff" }, ["http://opendata.provider.com/api/feeds/sellers/1"]),
      expected: { absent: ["error"] },
    },
    "a seller without a linked account is in `error` of a 200": {
      body: update({ givenName: "Geoff" }, ["https://id.bookingsystem.example.com/organizers/1"]),
      expected: {
        body: {
          object: { givenName: "Geoff" },
          error: [{ "@type": expect.stringMatching(/Error$/), seller: expect.any(Object) }],
        },
      },
    },
    "a refused update is an UpdateFailedError": {
      mark: "INFERRED",
      body: update({ email: "unknown" }),
      expected: {
        status: 400,
        body: { "@context": CONTEXT, "@type": "UpdateFailedError", description: expect.any(String) },
      },
    },
  }),
  ...facts(PAGES.updateCustomer, `GET ${ACCOUNT}`, {
    "what is updated is kept, and so is the rest": {
      given: [act(update({ givenName: "Lou" }))],
      expected: { body: { givenName: "Lou", familyName: "Wu", email: "louis@imin.co" } },
    },
  }),
  ...facts(PAGES.deleteCustomer, `DELETE ${ACCOUNT}`, {
    "deletes with 202 and no body": { expected: { status: 202, body: "" } },
  }),
  ...facts(PAGES.deleteCustomer, `GET ${ACCOUNT}`, {
    "what is personal is replaced by a placeholder": { given: ERASED, expected: { body: PLACEHOLDER } },
    "before the next working day, not at once": {
      given: ERASED.slice(0, 1),
      expected: { body: { givenName: "Louis" } },
    },
    "access pass and entitlement go too": {
      given: [act(pass("ABC123DEF")), act(entitlement(RESIDENT)), ...ERASED],
      expected: { absent: ["accessPass", "entitlement"] },
    },
  }),
  ...facts(PAGES.deleteCustomer, `GET ${BOOKING}/orders/<group>`, {
    "later responses with a customer in them have the placeholder": {
      given: [{ request: `DELETE ${ACCOUNTS}/<third>` }, control("clock", { by: "P1D" })],
      expected: { body: { orderedItem: [{ attendee: { givenName: "Ann" } }, { attendee: PLACEHOLDER }] } },
    },
  }),
  ...facts(PAGES.accessPass, `POST ${ACCOUNT}/actions`, {
    "sets an access pass": {
      body: pass("ABC123DEF"),
      expected: {
        body: {
          "@context": CONTEXT,
          "@type": "imin:AccessPassUpdateAction",
          object: { "@type": "Barcode", text: "ABC123DEF" },
        },
        absent: ["actionStatus"],
      },
    },
    "if no seller rejects it, the empty `error` is omitted": {
      body: pass("ABC123DEF"),
      expected: { absent: ["error"] },
    },
    "a seller that rejects a pass is in `error` of a 200": {
      body: pass("PARTIAL1"),
      expected: {
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
    "a pass without the expected prefix is rejected": {
      body: pass("INVALID1"),
      expected: {
        status: 400,
        body: {
          "@context": CONTEXT,
          "@type": "UpdateFailedError",
          description: "Barcode did not include the expected prefix",
        },
        absent: ["statusCode"],
      },
    },
    "a pass cannot be removed": { body: pass(null), expected: { status: 400 } },
  }),
  ...facts(PAGES.accessPass, `GET ${ACCOUNT}`, {
    "a pass that one seller rejects is still stored at imin": {
      given: [act(pass("PARTIAL1"))],
      expected: { body: { accessPass: { text: "PARTIAL1" } } },
    },
  }),
  ...facts(PAGES.entitlement, `GET ${BOOKING}/entitlements`, {
    "lists the entitlements as a ConceptScheme": {
      expected: { body: { "@context": CONTEXT, type: "ConceptScheme", title: expect.any(String) } },
    },
    "its id is one of meta.imin.co": {
      expected: {
        body: { id: expect.stringMatching(/^https:\/\/meta\.imin\.co\/v2\/[\w-]+\/entitlements$/) },
      },
    },
    "each is a Concept with a persistent id": {
      mark: "INFERRED",
      expected: {
        body: {
          concept: [{ id: RESIDENT, type: "Concept", prefLabel: "Adult Resident" }, { id: CONCESSION }],
        },
      },
    },
    "it has a license": {
      mark: "INFERRED",
      expected: { body: { license: expect.stringMatching(/^https:/) } },
    },
  }),
  ...facts(PAGES.entitlement, `POST ${ACCOUNT}/actions`, {
    "sets an entitlement": {
      body: entitlement(RESIDENT),
      expected: {
        body: {
          "@context": CONTEXT,
          "@type": "imin:EntitlementUpdateAction",
          actionStatus: COMPLETED,
          object: { "@type": "Entitlement", validUntil: "2027-05-10T10:45:33Z" },
        },
      },
    },
    "the response has the whole Concept": {
      mark: "INFERRED",
      body: entitlement(RESIDENT),
      expected: { body: { object: { entitlementType: { id: RESIDENT, type: "Concept" } } } },
    },
    "only entitlements agreed with imin can be set": {
      body: entitlement("https://meta.imin.co/v2/sandbox/entitlements#unknown"),
      expected: { status: 400 },
    },
  }),
  ...facts(PAGES.entitlement, `GET ${ACCOUNT}`, {
    "an entitlement replaces the one before": {
      given: [act(entitlement(RESIDENT)), act(entitlement(CONCESSION))],
      expected: { body: { entitlement: { entitlementType: { prefLabel: "Concession" } } } },
    },
  }),
  {
    source: PAGES.entitlement,
    fact: "an entitlement can be removed by the broker",
    whyNot: "No visible copy of the page says how, or that it can be.",
  },
  {
    source: PAGES.entitlement,
    fact: "a seller asks for evidence of an entitlement",
    whyNot: "No copy of a page about evidence requests is visible.",
  },
  ...[
    "lists a customer's linked accounts",
    "an account that is not linked says whether the seller knows the email address",
    "an account that is not linked has a RegisterAction and a CreateAction to send the customer to",
    "gives the token for `entitlementFilter`",
  ].map(
    (fact): Fact => ({
      source: PAGES.linkedAccounts,
      fact,
      whyNot: "No visible copy of the page has the method, the URL or the JSON.",
    }),
  ),
];
