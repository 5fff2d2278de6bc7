import { afterEach, expect, it } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { whilePolluted } from "../support/while-polluted.ts";

const names = ["accessPass", "entitlement", "customer", "error", "actionStatus", "object", "id", "address"];

afterEach(() => {
  for (const name of names) Reflect.deleteProperty(Object.prototype, name);
});

const account = { type: "Person", identifier: "MAlnTNiZut" };
const action = { "@type": "imin:AccessPassUpdateAction" };

/** What a client makes of responses, and the body of what it sends. */
async function seen(): Promise<string> {
  const bodies: string[] = [];
  const fetch = async (request: Request) => {
    bodies.push(await request.text());
    return Response.json(request.url.endsWith("/actions") ? action : account);
  };
  const { customers } = clientFor({ origin: "https://book.imin.co" }, { fetch });
  const details = { email: "louis@imin.co", givenName: "Louis", familyName: "Wu" };
  const results = [
    await customers.create(details),
    await customers.get("1"),
    await customers.setAccessPass("1", "ABC"),
  ];
  return JSON.stringify([results, bodies]);
}

it.each(names)("a property %s of Object.prototype is part of no customer", async (name) => {
  const usual = await seen();
  const polluted = await whilePolluted({ [name]: "polluted" }, seen);
  expect(polluted).toBe(usual);
});
