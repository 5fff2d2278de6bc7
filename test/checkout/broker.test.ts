import { type Broker, type ClientOptions, IminClient, isIminError } from "imin-sdk";
import { expect, test } from "vitest";

const options = { apiKey: "key", checkoutBaseUrl: "https://checkout.acmefitness.co.uk" };
const url = "https://acmefitness.co.uk";
const session = { type: "Slot", identifier: "slot", acceptedOffer: "offer" } as const;

test.each<[string, unknown]>([
  ["no URL", { name: "A" }],
  ["no name", { url }],
  ["nothing in it", {}],
  ["an empty name", { name: "", url }],
  ["a name of spaces", { name: "  ", url }],
  ["a number for a name", { name: 1, url }],
  ["an empty URL", { name: "A", url: "" }],
  ["a URL object", { name: "A", url: new URL(url) }],
  ["a javascript: URL", { name: "A", url: "javascript:alert(1)" }],
  ["a JavaScript: URL with slashes", { name: "A", url: "JavaScript://acmefitness.co.uk/%0aalert(1)" }],
  ["a data: URL", { name: "A", url: "data:text/html,hello" }],
  ["a path", { name: "A", url: "/home" }],
  ["a host without a dot", { name: "A", url: "acme" }],
  ["a scheme without slashes", { name: "A", url: "https:acmefitness.co.uk" }],
  ["a URL with a password", { name: "A", url: "https://user:password@acmefitness.co.uk" }],
  ["a URL with a space before it", { name: "A", url: ` ${url}` }],
  ["only a text", "Acme"],
  ["a list", [{ name: "A", url }]],
  ["a promise", Promise.resolve({ name: "A", url })],
  ["null", null],
])("a client rejects a broker that has %s", (_, broker) => {
  const make = () => new IminClient({ ...options, broker: broker as Broker });
  expect(make).toThrow(/^broker must be an object with the name .* and the url of its home page/);
  expect(make).toThrow(expect.objectContaining({ code: "config", option: "broker" }));
  const changed = () => new IminClient(options).withOptions({ broker: broker as Broker });
  expect(changed).toThrow(expect.objectContaining({ code: "config", option: "broker" }));
});

test.each<[string, ClientOptions["broker"]]>([
  ["an https URL", { name: "Acme Fitness", url }],
  ["an http URL", { name: "Acme Fitness", url: "http://acmefitness.co.uk/home?from=imin" }],
  ["a bare host", { name: "Acme Fitness", url: "acmefitness.co.uk" }],
  ["more than is needed", { type: "Organization", name: "Acme", url } as Broker],
  ["no broker at all", undefined],
])("a client accepts %s", (_, broker) => {
  expect(() => new IminClient({ ...options, broker })).not.toThrow();
});

test("a session without a broker names the missing call, even if any client may be injected", async () => {
  class Bookings {
    constructor(private readonly imin: IminClient) {}
    builder() {
      return this.imin.checkout.session().customer("a").orderItem(session);
    }
    build() {
      return this.builder().build();
    }
    create() {
      return this.imin.checkout.createSession(this.builder());
    }
  }
  const bookings = new Bookings(new IminClient(options));
  expect(() => bookings.build()).toThrow(/imin:initialOrder\.broker is required: call broker\(\)/);
  const error = await bookings.create().catch((thrown: unknown) => thrown);
  expect(isIminError(error, "input") && error.message).toMatch(/call broker\(\)/);
  const withBroker = new Bookings(new IminClient({ ...options, broker: { name: "Acme", url } }));
  expect(withBroker.build()["imin:initialOrder"].broker).toStrictEqual({
    type: "Organization",
    name: "Acme",
    url,
  });
});
