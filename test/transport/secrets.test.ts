import { expect, test } from "vitest";
import { Secrets } from "../../src/transport/secrets.ts";
import { failureOf } from "../support/failure-of.ts";
import { createObservedClient } from "../support/observed-client.ts";

test("every part of a call is redacted", () => {
  const { redact } = secretsWith((secrets) => {
    secrets.addCall({
      parameters: { order: "order-1741" },
      query: { customer: ["customer-5"] },
      url: "https://book.imin.co/orders?cursor=cursor-9&page=page-2",
      json: JSON.stringify({ email: "louis", seats: 4_711 }),
    });
  });
  expect(redact("order-1741 customer-5 cursor-9 page-2 louis 4711 book.imin.co orders")).toBe(
    "[redacted] [redacted] [redacted] [redacted] [redacted] [redacted] book.imin.co orders",
  );
});

test("a call without any of them redacts nothing", () => {
  const { redact } = secretsWith((secrets) => secrets.addCall({}));
  expect(redact("undefined cursor")).toBe("undefined cursor");
});

test("the values of headers are redacted, but not those about the protocol", () => {
  const { redact } = secretsWith((secrets) => {
    secrets.addHeaders(
      new Map([
        ["x-api-key", "key-of-mine"],
        ["authorization", "Bearer token-of-mine"],
        ["cookie", "session=cookie-value;theme=dark"],
        ["accept", "application/json"],
        ["accept-encoding", "identity"],
        ["content-type", "text/plain"],
        ["user-agent", "imin-sdk/1"],
      ]),
    );
  });
  expect(redact("key-of-mine token-of-mine cookie-value dark theme Bearer")).toBe(
    "[redacted] [redacted] [redacted] dark theme Bearer",
  );
  expect(redact("application/json identity text/plain imin-sdk/1")).toBe(
    "application/json identity text/plain imin-sdk/1",
  );
});

test("what is added later is redacted too", () => {
  const secrets = new Secrets();
  expect(secrets.redact("key-one Louis")).toBe("key-one Louis");
  secrets.addHeaders(new Map([["x-api-key", "key-one"]]));
  expect(secrets.redact("key-one Louis")).toBe("[redacted] Louis");
  secrets.addResponse({ givenName: "Louis" });
  expect(secrets.redact("key-one Louis")).toBe("[redacted] [redacted]");
});

test("a text is omitted if the values to look for cannot be read", () => {
  const { redact } = secretsWith((secrets) => secrets.addCall({ url: "not a URL" }));
  expect(redact("imin says no")).toBe("[redacted]");
});

test("a message repeats no personal data of the response, even if it is in a list", async () => {
  const customer = { type: ["Thing", "Person"], name: "Mary Smith", telephone: ["0770 900"] };
  const body = { description: "Mary Smith has 0770900 already", customer };
  const { imin } = createObservedClient({ status: 400, body }, { logLevel: "off" });
  const { message } = await failureOf(imin.orders.get("1"), "api");
  expect(message).toContain("([redacted] has [redacted] already)");
});

function secretsWith(add: (secrets: Secrets) => void): Secrets {
  const secrets = new Secrets();
  add(secrets);
  return secrets;
}
