import { CheckoutSessionBuilder, IminClient, isIminError } from "imin-sdk";
import { describe, expect, it } from "vitest";
import { checkoutSession, louisResponse, bookedSession as session } from "../support/documents.ts";

const acme = { name: "Acme Fitness", url: "acmefitness.co.uk" };
const unordered = new CheckoutSessionBuilder().customer("MAlnTNiZut").broker(acme);
const complete = unordered.orderItem(session);

/** The seed's document, except for the scheme that the builder adds to the broker's bare host. */
const expected = structuredClone(checkoutSession);
expected["imin:initialOrder"].broker.url = "https://acmefitness.co.uk";

function issuesOf(build: () => unknown): readonly { path: string; message: string }[] {
  try {
    build();
  } catch (error) {
    if (isIminError(error, "input")) return error.issues;
    throw error;
  }
  throw new Error("It was not rejected.");
}

describe("the builder creates the seed's document", () => {
  it.each([
    ["the identifier", "MAlnTNiZut"],
    ["the account's URL", "https://book.imin.co/api/v2/customer-accounts/MAlnTNiZut"],
    ["the customer", louisResponse],
  ])("property for property, with the customer given as %s", (_, customer) => {
    const payload = new CheckoutSessionBuilder()
      .customer(customer)
      .broker(acme)
      .orderItem(session)
      .backToBroker("https://www.imin.co/bookingsuccess")
      .backToBrokerUserProfile("https://www.imin.co/useraccounts/12345")
      .build();
    expect(payload).toStrictEqual(expected);
    expect(JSON.parse(JSON.stringify(payload))).toStrictEqual(expected);
  });

  it("whatever the order of the steps", () => {
    const payload = new CheckoutSessionBuilder()
      .backToBrokerUserProfile("https://www.imin.co/useraccounts/12345")
      .orderItem(session)
      .backToBroker("https://www.imin.co/bookingsuccess")
      .broker(acme)
      .customer("MAlnTNiZut")
      .build();
    expect(payload).toStrictEqual(expected);
  });

  it("with the client's broker and its base URL for imin's own URLs", () => {
    const imin = new IminClient({
      apiKey: "key",
      broker: acme,
      bookingIdBaseUrl: "http://127.0.0.1:8080/api/v2/",
    });
    const payload = imin.checkout.session().customer("MAlnTNiZut").orderItem(session).build();
    expect(payload["imin:initialOrder"].broker).toStrictEqual(expected["imin:initialOrder"].broker);
    expect(payload["imin:initialOrder"].customer).toBe(
      "http://127.0.0.1:8080/api/v2/customer-accounts/MAlnTNiZut",
    );
    expect(payload["imin:navigationLinks"]).toStrictEqual([]);
  });
});

describe("a builder", () => {
  it("is not changed by its steps, so that it can serve several customers", () => {
    const half = new CheckoutSessionBuilder().broker(acme).orderItem(session);
    const one = half.customer("one").build();
    const other = half.customer("other").orderItem({ ...session, identifier: "x" });
    expect(one["imin:initialOrder"].customer).toMatch(/\/one$/);
    expect(one["imin:initialOrder"].orderedItem).toHaveLength(1);
    expect(other).not.toBe(half);
    expect(half.customer("again").build()["imin:initialOrder"].orderedItem).toHaveLength(1);
  });

  it("returns deeply frozen plain JSON and freezes no object of the caller", () => {
    const customer = { givenName: "Louis", familyName: "Wu", email: "louis@imin.co", telephone: undefined };
    const payload = new CheckoutSessionBuilder().customer(customer).broker(acme).orderItem(session).build();
    expect(() => {
      // @ts-expect-error: it is read-only for the compiler too.
      payload["imin:initialOrder"].orderedItem[0].acceptedOffer = "another";
    }).toThrow(TypeError);
    expect(payload["imin:initialOrder"].customer).toStrictEqual({
      type: "Person",
      givenName: "Louis",
      familyName: "Wu",
      email: "louis@imin.co",
    });
    expect(Object.isFrozen(customer)).toBe(false);
    expect(Object.isFrozen(acme)).toBe(false);
  });

  it("keeps the broker's own identifier of a person separate from imin's", () => {
    const customer = {
      identifier: "uDeOzNfX",
      givenName: "Rebekah",
      familyName: "Spinoza",
      email: "r@example.com",
    };
    const payload = new CheckoutSessionBuilder().customer(customer).broker(acme).orderItem(session).build();
    expect(payload["imin:initialOrder"].customer).toStrictEqual({ type: "Person", ...customer });
  });

  it.each([
    ["acmefitness.co.uk", "https://acmefitness.co.uk"],
    ["acmefitness.co.uk:8443/home", "https://acmefitness.co.uk:8443/home"],
    ["http://acmefitness.co.uk", "http://acmefitness.co.uk"],
    ["https://acmefitness.co.uk/?a=b#c", "https://acmefitness.co.uk/?a=b#c"],
  ])("writes the broker's %s as %s", (url, written) => {
    const payload = complete.broker({ name: "Acme Fitness", url }).build();
    expect(payload["imin:initialOrder"].broker.url).toBe(written);
  });

  it("replaces an earlier link of the same kind, with a custom name", () => {
    const payload = complete
      .backToBroker("https://example.com/1")
      .backToBroker("https://example.com/2", "Back to the timetable")
      .build();
    expect(payload["imin:navigationLinks"]).toStrictEqual([
      {
        type: "WebPage",
        name: "Back to the timetable",
        "imin:linkType": "https://imin.co/BackToBrokerLink",
        url: "https://example.com/2",
      },
    ]);
  });
});

describe("a builder that lacks something", () => {
  it("lists everything that is missing, and the call that adds it", () => {
    // @ts-expect-error: nothing has been set yet, so the types have no build() to call.
    expect(issuesOf(() => new CheckoutSessionBuilder().build())).toStrictEqual([
      { path: "imin:initialOrder.customer", message: "is required: call customer()" },
      { path: "imin:initialOrder.broker", message: "is required: call broker()" },
      { path: "imin:initialOrder.orderedItem", message: "needs at least one order item: call orderItem()" },
    ]);
  });

  it.each([
    ["a javascript: link", () => complete.backToBroker("javascript:alert(1)"), "imin:navigationLinks[0].url"],
    [
      "a link with a hidden scheme",
      () => complete.backToBroker(" java\tscript:alert(1)"),
      "imin:navigationLinks[0].url",
    ],
    [
      "a data: link",
      () => complete.backToBrokerUserProfile("data:text/html,x"),
      "imin:navigationLinks[0].url",
    ],
    [
      "a link with a password",
      () => complete.backToBroker("https://a:b@example.com"),
      "imin:navigationLinks[0].url",
    ],
    ["a link that is not a URL", () => complete.backToBroker("/account"), "imin:navigationLinks[0].url"],
    [
      "a broker's bad URL",
      () => complete.broker({ name: "Acme", url: "javascript:1" }),
      "imin:initialOrder.broker.url",
    ],
    [
      "a broker without a name",
      () => complete.broker({ name: "", url: "a.co" }),
      "imin:initialOrder.broker.name",
    ],
    [
      "another host's customer",
      () => complete.customer("https://evil.example/x"),
      "imin:initialOrder.customer",
    ],
    ["dot segments for a customer", () => complete.customer(".."), "imin:initialOrder.customer"],
    [
      "a person without email",
      () => complete.customer({ givenName: "L", familyName: "W" } as never),
      "imin:initialOrder.customer.email",
    ],
    [
      "an order item without an offer",
      () =>
        new CheckoutSessionBuilder()
          .customer("a")
          .broker(acme)
          .orderItem({ ...session, acceptedOffer: undefined } as never),
      "imin:initialOrder.orderedItem[0].acceptedOffer",
    ],
    [
      "an order item without an identifier",
      () =>
        new CheckoutSessionBuilder()
          .customer("a")
          .broker(acme)
          .orderItem({ ...session, identifier: undefined } as never),
      "imin:initialOrder.orderedItem[0].orderedItem",
    ],
  ])("rejects %s", (_, builder, path) => {
    expect(issuesOf(() => builder().build()).map((issue) => issue.path)).toStrictEqual([path]);
  });

  const itemPath = "imin:initialOrder.orderedItem[0]";
  const deep = JSON.parse(`${'{"a":'.repeat(501)}1${"}".repeat(501)}`);
  it.each<[string, () => typeof complete, object[]]>([
    [
      "null for a customer",
      () => complete.customer(null as never),
      [{ path: "imin:initialOrder.customer", message: "is required: call customer()" }],
    ],
    [
      "null for an order item",
      () => unordered.orderItem(null as never),
      [{ path: itemPath, message: "is required" }],
    ],
    [
      "a text for an order item",
      () => unordered.orderItem("1" as never),
      [{ path: itemPath, message: "is required" }],
    ],
    [
      "a promise of an order item",
      () => unordered.orderItem(Promise.resolve(session) as never),
      [{ path: itemPath, message: "is a Promise: await it first" }],
    ],
    [
      "an empty order item",
      () => unordered.orderItem({} as never),
      [
        { path: `${itemPath}.acceptedOffer`, message: "is required" },
        { path: `${itemPath}.orderedItem.type`, message: "is required" },
      ],
    ],
    [
      "a bad broker and an item without an offer",
      () =>
        unordered
          .broker({ name: "A", url: "/" })
          .orderItem({ ...session, acceptedOffer: undefined } as never),
      [
        { path: `${itemPath}.acceptedOffer`, message: "is required" },
        { path: "imin:initialOrder.broker.url", message: "must be an http:// or https:// URL" },
      ],
    ],
    [
      "a customer that is nested too deeply",
      () => complete.customer({ givenName: "L", familyName: "W", email: "l@imin.co", deep } as never),
      [{ path: "", message: "is nested too deeply, has more than 100,000 objects or contains itself" }],
    ],
  ])("says what is wrong with %s, once", (_, builder, issues) => {
    const build = () => builder().build();
    expect(build).toThrow(
      expect.objectContaining({ code: "input", operation: "CheckoutSessionBuilder.build" }),
    );
    expect(issuesOf(build)).toStrictEqual(issues);
  });

  it("rejects options that it does not have", () => {
    // @ts-expect-error: the compiler rejects it too.
    expect(() => new CheckoutSessionBuilder({ baseUrl: "https://book.imin.co" })).toThrow(
      "baseUrl is not an option of CheckoutSessionBuilder. The options are bookingIdBaseUrl.",
    );
  });

  it("never repeats a rejected value", () => {
    const error = issuesOf(() =>
      complete.customer({ email: "louis-at-imin.co", givenName: 7 } as never).build(),
    );
    expect(JSON.stringify(error)).not.toContain("louis-at-imin.co");
  });
});
