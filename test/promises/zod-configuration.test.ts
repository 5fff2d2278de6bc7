import { CheckoutSessionBuilder, IminClient } from "imin-sdk";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as zod from "zod";
import * as mini from "zod/mini";
import { louisDetails, louisResponse } from "../support/documents.ts";
import { failureOf } from "../support/failure-of.ts";

/** Settings that a program may apply to all copies of zod in its process. */
const configurations = {
  "messages that quote the value": {
    customError: (issue: { input?: unknown }) => JSON.stringify(issue.input),
  },
  French: zod.locales.fr(),
  "no just-in-time compilation": { jitless: true },
};

const secret = "louis@imin.co";

declare const complete: CheckoutSessionBuilder<"customer" | "broker" | "orderItem">;

/** All messages of the SDK about invalid input and differing responses. */
async function everythingSaid(): Promise<string[]> {
  const said: string[] = [];
  const imin = new IminClient({
    apiKey: "key",
    fetch: async () => Response.json({ ...louisResponse, givenName: { "@value": secret }, gender: [secret] }),
    logger: { error: say, warn: say, info: say, debug: say },
    onEvent: (event) => {
      if (event.type === "drift") said.push(event.message);
    },
  });
  function say(...line: unknown[]): void {
    said.push(JSON.stringify(line));
  }
  const inputs = [
    { ...louisDetails, email: [secret] },
    { ...louisDetails, email: `${secret} ` },
    { ...louisDetails, givenName: 5, familyName: "" },
    { ...louisDetails, address: { streetAddress: { secret } }, unknown: secret },
    [secret],
    secret,
  ];
  for (const input of inputs) {
    const error = await failureOf(imin.customers.create(input as never), "input");
    said.push(error.message, ...error.issues.map(({ message }) => message));
  }
  await imin.customers.get("MAlnTNiZut");
  const strict = await failureOf(imin.customers.get("1", { responseValidation: "strict" }), "response");
  said.push(strict.message);
  try {
    (new CheckoutSessionBuilder().customer({ givenName: secret } as never) as typeof complete).build();
  } catch (error) {
    said.push(String(error));
  }
  return said;
}

describe.each(Object.entries(configurations))("zod configured by the program with %s", (_, configuration) => {
  let usual: string[];
  beforeEach(async () => {
    usual = await everythingSaid();
    zod.config(configuration);
    mini.config(configuration);
  });
  afterEach(() => {
    zod.config({ customError: undefined, localeError: undefined, jitless: false });
  });

  test("does not change the SDK's messages", async () => {
    expect(usual.length).toBeGreaterThan(15);
    expect(usual.join()).not.toContain(secret);
    expect(await everythingSaid()).toEqual(usual);
  });
});
