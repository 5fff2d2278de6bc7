import { isIminError } from "imin-sdk";
import { describe, expect, it } from "vitest";
import { louisDetails, louisResponse } from "../support/documents.ts";
import { createObservedClient } from "../support/observed-client.ts";

const accountUrl = "https://book.imin.co/api/v2/customer-accounts/MAlnTNiZut";

const fullDetails = {
  email: "geoffcapes@example.com",
  givenName: "Geoff",
  familyName: "Capes",
  telephone: "020 811 8055",
  birthDate: "1970-01-01",
  gender: "https://schema.org/Male",
  "imin:is13OrOver": true,
  address: {
    streetAddress: "Flat 3",
    addressLocality: "Manchester",
    addressRegion: "Greater Manchester",
    postalCode: "M1 1BA",
    addressCountry: "GB",
  },
  emergencyContact: { name: "Gillian Capes", telephone: "020 811 8056" },
} as const;

const envelope = {
  "@context": "https://openactive.io/",
  "@type": "CustomerAccount",
  "@id": "https://book.imin.co/api/v2/customer-accounts/abc",
  identifier: "abc",
  customer: {
    "@type": "Person",
    email: "geoffcapes@example.com",
    givenName: "Geoff",
    familyName: "Capes",
  },
  accessPass: { "@type": "Barcode", text: "ABC123DEF" },
  entitlement: {
    "@type": "Entitlement",
    expires: "2021-05-10T10:45:33+00:00",
    entitlementType: {
      id: "https://meta.imin.co/v2/globex-broker/entitlements#8dfbad55-fdb5-4479-86a4-b873b18ecff1",
      type: "Concept",
      prefLabel: "Adult Resident",
    },
  },
};

describe("customers in the person format", () => {
  it("creates a customer by posting only the given properties", async () => {
    const { imin, requests } = createObservedClient({ status: 201, body: louisResponse }, {});
    const louis = await imin.customers.create(louisDetails);
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      method: "POST",
      url: "https://book.imin.co/api/v2/customer-accounts",
    });
    expect(requests[0]?.body).toStrictEqual(louisDetails);
    expect(louis).toStrictEqual(louisResponse);
  });

  it("spells nested objects without @ and sends no type for the person", async () => {
    const { imin, requests } = createObservedClient({ status: 201, body: louisResponse }, {});
    await imin.customers.create({ type: "Person", ...fullDetails });
    expect(requests[0]?.body).toStrictEqual({
      ...fullDetails,
      address: { type: "PostalAddress", ...fullDetails.address },
      emergencyContact: { type: "Person", ...fullDetails.emergencyContact },
    });
  });

  it("patches only the changed property", async () => {
    const { imin, requests } = createObservedClient(
      { body: { ...louisResponse, email: "louis_new_email@imin.co" } },
      {},
    );
    const update = await imin.customers.update("MAlnTNiZut", { email: "louis_new_email@imin.co" });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ method: "PATCH", url: accountUrl });
    expect(requests[0]?.body).toStrictEqual({ email: "louis_new_email@imin.co" });
    expect(update.object).toStrictEqual({ email: "louis_new_email@imin.co" });
    expect(update.errors).toStrictEqual([]);
    expect(update.customer).toMatchObject({ identifier: "MAlnTNiZut", email: "louis_new_email@imin.co" });
  });

  it.each([
    ["no body", { status: 204 }],
    ["an empty object", { body: {} }],
  ] as const)("accepts %s as a successful response to a patch", async (_, response) => {
    const { imin } = createObservedClient(response, { responseValidation: "off" });
    const update = await imin.customers.update("MAlnTNiZut", { telephone: "020 811 8055" });
    expect(update).toStrictEqual({ object: { telephone: "020 811 8055" }, errors: [] });
  });

  it("uses the action if sellers are named, because only the action supports them", async () => {
    const sellers = ["https://id.bookingsystem.example.com/organizers/1"];
    const { imin, requests } = createObservedClient(
      { body: { "@type": "CustomerUpdateAction", object: { "@type": "Person", givenName: "Geoff" } } },
      {},
    );
    await imin.customers.update("MAlnTNiZut", { givenName: "Geoff" }, { sellers });
    expect(requests[0]).toMatchObject({ method: "POST", url: `${accountUrl}/actions` });
    expect(requests[0]?.body).toStrictEqual({
      "@context": "https://openactive.io/",
      "@type": "CustomerUpdateAction",
      object: { "@type": "Person", givenName: "Geoff" },
      seller: sellers,
    });
  });

  it("deletes a customer, which imin accepts with 202", async () => {
    const { imin, requests } = createObservedClient({ status: 202 }, {});
    expect(await imin.customers.delete("MAlnTNiZut")).toBeUndefined();
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({ method: "DELETE", url: accountUrl, body: undefined });
  });

  it.each([
    ["its identifier", "MAlnTNiZut"],
    ["its URL", accountUrl],
    ["the customer itself", louisResponse],
  ])("identifies the customer by %s", async (_, customer) => {
    const { imin, requests } = createObservedClient({ body: louisResponse }, {});
    expect(await imin.customers.get(customer)).toStrictEqual(louisResponse);
    expect(requests[0]).toMatchObject({ method: "GET", url: accountUrl });
  });

  it("sends the key with every call", async () => {
    const { imin, requests } = createObservedClient({ body: louisResponse }, { apiKey: "secret-key" });
    await imin.customers.create(louisDetails);
    await imin.customers.get("MAlnTNiZut");
    await imin.customers.update("MAlnTNiZut", { givenName: "Lou" });
    await imin.customers.delete("MAlnTNiZut");
    expect(requests.map(({ headers }) => headers.get("X-API-KEY"))).toStrictEqual(
      Array(4).fill("secret-key"),
    );
    expect(requests.map(({ headers }) => headers.get("Content-Type"))).toStrictEqual([
      "application/json",
      null,
      "application/json",
      null,
    ]);
  });
});

describe("customers in the customer-account format", () => {
  const customerFormat = "customer-account";

  it("creates a customer in the envelope, spelled with @", async () => {
    const { imin, requests } = createObservedClient({ status: 201, body: envelope }, { customerFormat });
    await imin.customers.create(fullDetails);
    expect(requests[0]).toMatchObject({
      method: "POST",
      url: "https://book.imin.co/api/v2/customer-accounts",
    });
    expect(requests[0]?.body).toStrictEqual({
      "@context": "https://openactive.io/",
      "@type": "CustomerAccount",
      customer: {
        "@type": "Person",
        ...fullDetails,
        address: { "@type": "PostalAddress", ...fullDetails.address },
        emergencyContact: { "@type": "Person", ...fullDetails.emergencyContact },
      },
    });
  });

  it("updates with an action and reports the sellers that rejected it", async () => {
    const { imin, requests } = createObservedClient(
      {
        body: {
          "@context": "https://openactive.io/",
          "@type": "CustomerUpdateAction",
          actionStatus: "https://schema.org/CompletedActionStatus",
          object: { "@type": "Person", email: "geoffcapes@example.com" },
          error: [
            {
              "@type": "UpdateFailedError",
              name: "Refused",
              seller: { "@id": "https://seller.example.com/1" },
            },
          ],
        },
      },
      { customerFormat },
    );
    const update = await imin.customers.update("abc", { email: "geoffcapes@example.com" });
    expect(requests[0]).toMatchObject({
      method: "POST",
      url: "https://book.imin.co/api/v2/customer-accounts/abc/actions",
    });
    expect(requests[0]?.body).toStrictEqual({
      "@context": "https://openactive.io/",
      "@type": "CustomerUpdateAction",
      object: { "@type": "Person", email: "geoffcapes@example.com" },
    });
    expect(update).toStrictEqual({
      actionStatus: "https://schema.org/CompletedActionStatus",
      object: { type: "Person", email: "geoffcapes@example.com" },
      errors: [
        { type: "UpdateFailedError", name: "Refused", seller: { id: "https://seller.example.com/1" } },
      ],
    });
  });
});

describe.each(["person", "customer-account"] as const)(
  "responses in either format, in the %s format",
  (customerFormat) => {
    it("flattens an envelope, with access pass and entitlement", async () => {
      const { imin } = createObservedClient(
        { body: envelope },
        { customerFormat, responseValidation: "strict" },
      );
      const entitlementType = {
        id: "https://meta.imin.co/v2/globex-broker/entitlements#8dfbad55-fdb5-4479-86a4-b873b18ecff1",
        type: "Concept",
        prefLabel: "Adult Resident",
      };
      expect(await imin.customers.get("abc")).toStrictEqual({
        "@context": "https://openactive.io/",
        type: "Person",
        id: "https://book.imin.co/api/v2/customer-accounts/abc",
        identifier: "abc",
        email: "geoffcapes@example.com",
        givenName: "Geoff",
        familyName: "Capes",
        accessPass: { type: "Barcode", text: "ABC123DEF" },
        entitlement: {
          type: "Entitlement",
          expires: "2021-05-10T10:45:33+00:00",
          validUntil: "2021-05-10T10:45:33+00:00",
          entitlementType,
        },
      });
    });

    it("reads a flat person", async () => {
      const { imin } = createObservedClient(
        { body: louisResponse },
        { customerFormat, responseValidation: "strict" },
      );
      expect(await imin.customers.get("MAlnTNiZut")).toStrictEqual(louisResponse);
    });

    it("sets an access pass and reports the sellers that rejected it", async () => {
      const name = "The barcode value specified is not permitted within this booking system.";
      const { imin, requests } = createObservedClient(
        {
          body: {
            "@context": "https://openactive.io/",
            "@type": "imin:AccessPassUpdateAction",
            object: { "@type": "Barcode", text: "ABC123DEF" },
            error: [
              { "@context": "https://openactive.io/", "@type": "BarcodeInvalidError", name, seller: {} },
            ],
          },
        },
        { customerFormat, responseValidation: "strict" },
      );
      const update = await imin.customers.setAccessPass("abc", "ABC123DEF");
      expect(requests[0]).toMatchObject({
        method: "POST",
        url: "https://book.imin.co/api/v2/customer-accounts/abc/actions",
      });
      expect(requests[0]?.body).toStrictEqual({
        "@context": "https://openactive.io/",
        "@type": "imin:AccessPassUpdateAction",
        object: { "@type": "Barcode", text: "ABC123DEF" },
      });
      expect(update.object).toStrictEqual({ type: "Barcode", text: "ABC123DEF" });
      expect(update.errors).toStrictEqual([
        { "@context": "https://openactive.io/", type: "BarcodeInvalidError", name, seller: {} },
      ]);
    });

    it("sets an entitlement", async () => {
      const entitlementType = "https://meta.imin.co/v2/globex-broker/entitlements#8dfbad55";
      const validUntil = "2027-05-10T10:45:33Z";
      const { imin, requests } = createObservedClient(
        {
          body: {
            "@context": "https://openactive.io/",
            "@type": "imin:EntitlementUpdateAction",
            actionStatus: "https://schema.org/CompletedActionStatus",
            object: { "@type": "Entitlement", validUntil },
          },
        },
        { customerFormat, responseValidation: "strict" },
      );
      const update = await imin.customers.setEntitlement("abc", { entitlementType, validUntil });
      expect(requests[0]?.url).toBe("https://book.imin.co/api/v2/customer-accounts/abc/actions");
      expect(requests[0]?.body).toStrictEqual({
        "@context": "https://openactive.io/",
        "@type": "imin:EntitlementUpdateAction",
        object: { "@type": "Entitlement", validUntil, entitlementType },
      });
      expect(update.object).toStrictEqual({ type: "Entitlement", validUntil });
      expect(update.errors).toStrictEqual([]);
    });

    it("lists the broker's entitlements", async () => {
      const scheme = {
        "@context": "https://openactive.io/",
        id: "https://meta.imin.co/v2/globex/entitlements",
        title: "Entitlements for Globex",
        type: "ConceptScheme",
      };
      const { imin, requests } = createObservedClient(
        { body: scheme },
        { customerFormat, responseValidation: "strict" },
      );
      expect(await imin.customers.listEntitlements()).toStrictEqual(scheme);
      expect(requests[0]).toMatchObject({ method: "GET", url: "https://book.imin.co/api/v2/entitlements" });
    });
  },
);

describe("invalid customer arguments are rejected before anything is sent", () => {
  it("reports everything that is wrong with a new customer and repeats no value", async () => {
    const { imin, requests } = createObservedClient({}, {});
    // The types reject the family name too.
    const person = { email: "x", givenName: "", familyName: 5 } as never;
    const error = await imin.customers.create(person).catch((thrown: unknown) => thrown);
    expect(isIminError(error, "input") && error.issues).toStrictEqual([
      { path: "email", message: "must be an email address" },
      { path: "givenName", message: "must not be empty" },
      { path: "familyName", message: "must be a string" },
    ]);
    expect(error).toMatchObject({ operation: "customers.create", attempts: 0, outcome: "not-sent" });
    expect(requests).toHaveLength(0);
  });

  it.each([
    ["nothing at all", undefined, "", "is required"],
    ["a misspelled property", { ...louisDetails, telefone: "1" }, "telefone", "is not a known property here"],
    [
      "a date that does not exist",
      { ...louisDetails, birthDate: "1970-02-31" },
      "birthDate",
      "must be a date",
    ],
    ["a bad address", { ...louisDetails, address: "Flat 3" }, "address", "must be an object"],
    [
      "an empty postcode",
      { ...louisDetails, address: { postalCode: "" } },
      "address.postalCode",
      "must not be empty",
    ],
    ["another type", { ...louisDetails, type: "Organization" }, "type", 'must be "Person"'],
  ])("rejects %s", async (_, person, path, message) => {
    const { imin, requests } = createObservedClient({}, {});
    // The types reject this too. Callers without types get these messages.
    await expect(imin.customers.create(person as never)).rejects.toMatchObject({
      issues: [{ path, message: expect.stringContaining(message) }],
    });
    expect(requests).toHaveLength(0);
  });

  it("accepts null for an absent property, as imin does", async () => {
    const { imin, requests } = createObservedClient({ status: 201, body: louisResponse }, {});
    await imin.customers.create({ ...louisDetails, telephone: null } as never);
    expect(requests[0]?.body).toStrictEqual(louisDetails);
  });

  it("requires at least one change", async () => {
    const { imin, requests } = createObservedClient({}, {});
    await expect(imin.customers.update("MAlnTNiZut", {})).rejects.toMatchObject({
      issues: [{ path: "", message: "must have at least one property to change" }],
    });
    expect(requests).toHaveLength(0);
  });

  it("does not treat null as clearing a property", async () => {
    const { imin, requests } = createObservedClient({}, {});
    const changes = { email: "louis@imin.co", telephone: null } as never;
    await expect(imin.customers.update("MAlnTNiZut", changes)).rejects.toMatchObject({
      issues: [
        { path: "telephone", message: "cannot be cleared: imin documents no way to do it, so omit it" },
      ],
    });
    expect(requests).toHaveLength(0);
  });

  it("reports an invalid customer and invalid changes together", async () => {
    const { imin } = createObservedClient({}, {});
    await expect(imin.customers.update("..", { email: "x" }, { sellers: [] })).rejects.toMatchObject({
      issues: [{ path: "customer" }, { path: "email" }, { path: "sellers" }],
    });
  });

  it.each([
    ["an empty identifier", ""],
    ["dot segments", ".."],
    ["another host's URL", "https://evil.example/api/v2/customer-accounts/abc"],
    ["the URL of something else", "https://book.imin.co/api/v2/orders/abc"],
    ["a URL with more behind it", `${accountUrl}/actions`],
    ["a number", 5],
    ["nothing", undefined],
  ])("rejects %s for a customer", async (_, customer) => {
    const { imin, requests } = createObservedClient({}, {});
    await expect(imin.customers.get(customer as never)).rejects.toMatchObject({
      code: "input",
      issues: [{ path: "customer" }],
    });
    expect(requests).toHaveLength(0);
  });

  it("rejects an empty access pass and an entitlement without a time zone", async () => {
    const { imin, requests } = createObservedClient({}, {});
    await expect(imin.customers.setAccessPass("abc", " ")).rejects.toMatchObject({
      issues: [{ path: "text" }],
    });
    await expect(
      imin.customers.setEntitlement("abc", { entitlementType: "", validUntil: "2027-05-10" }),
    ).rejects.toMatchObject({ issues: [{ path: "entitlementType" }, { path: "validUntil" }] });
    expect(requests).toHaveLength(0);
  });
});
