import { type ClientOptions, type IminClient, type IminError, isIminError, type Logger } from "imin-sdk";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { checkoutSession } from "../support/documents.ts";
import { printed } from "../support/printed.ts";
import { cutShort, dropped, json, redirect, silence, stalledBody, text } from "../support/responses.ts";
import { type ScriptedResponse, startServer } from "../support/scripted-server.ts";

const key = "canary-of-the-key-5fd1c1";
const person = {
  email: "canary.in.the.mine@example.co.uk",
  givenName: "Canarius",
  familyName: "O'Yellow-Bird",
  telephone: "+44 7700 900123",
  birthDate: "1990-05-03",
  address: { type: "PostalAddress", streetAddress: "7 Canary Wharf Road", postalCode: "E14 5AB" },
  emergencyContact: { type: "Person", name: "Mary Canary", telephone: "+44 7700 900456" },
} as const;
const canaries = [
  key,
  person.email,
  encodeURIComponent(person.email),
  person.givenName,
  person.familyName,
  person.telephone,
  person.birthDate,
  person.address.streetAddress,
  person.address.postalCode,
  person.emergencyContact.name,
  person.emergencyContact.telephone,
];

function canariesIn(value: unknown): readonly string[] {
  const seen = printed(value).toLowerCase();
  return canaries.filter((canary) => seen.includes(canary.toLowerCase()));
}

/** Repeats everything it received, including the key, wherever a response has room for it. */
const parrots: Readonly<Record<string, (status: number) => ScriptedResponse>> = {
  "in a description":
    (status) =>
    (response, { headers, body }) => {
      const description = `Refused ${headers["x-api-key"]}: ${body}`;
      json({ "@type": "OpenBookingError", description }, status)(response, { ...noRequest, body });
    },
  "as every property":
    (status) =>
    (response, { headers, body }) => {
      const all = `${headers["x-api-key"]} ${body}`;
      const error = { type: headers["x-api-key"], name: all, message: all, requestId: all, details: [all] };
      json({ error: { ...error, ...JSON.parse(body || "{}") } }, status)(response, noRequest);
    },
  "in the items of an order":
    (status) =>
    (response, { headers, body }) => {
      const error = [
        { type: headers["x-api-key"], name: body, description: `${headers["x-api-key"]}${body}` },
      ];
      json({ type: "Order", customer: person, orderedItem: [{ id: body, error }] }, status)(
        response,
        noRequest,
      );
    },
  "as a page":
    (status) =>
    (response, { headers, body }) =>
      text(`<html><title>${headers["x-api-key"]}</title>${body}</html>`, status)(response, noRequest),
  "after more spaces than the length of a message":
    (status) =>
    (response, { headers, body }) => {
      const blanks = " ".repeat(1_190);
      json({ message: `${blanks}${headers["x-api-key"]} ${body}` }, status)(response, noRequest);
    },
  "joined to other words":
    (status) =>
    (response, { headers }) =>
      text(`header:X-API-KEYn${headers["x-api-key"]}rn`, status)(response, noRequest),
  "in headers":
    (status) =>
    (response, { headers, body }) => {
      const echo = String(headers["x-api-key"]);
      const { email = "" } = JSON.parse(body || "{}");
      text("{}", status, { "x-request-id": echo, server: `imin ${email}`, via: echo })(response, noRequest);
    },
};
const noRequest = { method: "", url: "", headers: {}, body: "" };

interface Watched {
  readonly imin: IminClient;
  /** Everything that the client shows other than the results of its promises. */
  readonly shown: unknown[];
}

function watched(server: { readonly origin: string }, options: ClientOptions = {}): Watched {
  const shown: unknown[] = [];
  const line = (...parts: readonly unknown[]): void => void shown.push(parts);
  const logger: Logger = { error: line, warn: line, info: line, debug: line };
  const onEvent = (event: unknown): void => void shown.push(event);
  const imin = clientFor(server, { apiKey: key, logger, logLevel: "debug", onEvent, ...options });
  return { imin, shown };
}

async function errorOf(call: PromiseLike<unknown>): Promise<IminError> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isIminError(error)) throw new Error("Expected an IminError", { cause: error });
  return error;
}

describe.each(Object.entries(parrots))("a server that repeats everything %s", (_, parrot) => {
  test.each([200, 400, 409, 500])("with %i adds nothing to errors, log lines and events", async (status) => {
    const server = await startServer(parrot(status));
    const { imin, shown } = watched(server);
    const error = await imin.customers.create(person).catch((thrown: unknown) => thrown);
    expect(server.requests[0]?.headers["x-api-key"]).toBe(key);
    expect(server.requests[0]?.body).toContain(person.email);
    // A 200 with an identifier is a customer, whose data belongs to the caller. None of these servers sends one.
    expect(isIminError(error)).toBe(true);
    expect(canariesIn(error)).toEqual([]);
    expect(shown.length).toBeGreaterThan(3);
    expect(canariesIn(shown)).toEqual([]);
  });
});

test.each<{ readonly how: string; readonly response: ScriptedResponse }>([
  { how: "a dropped connection", response: dropped },
  { how: "a body cut short", response: cutShort(200) },
  { how: "silence", response: silence },
  { how: "a stalled body", response: stalledBody() },
  { how: "a redirect", response: redirect(`https://imin.example/?key=${key}&email=${person.email}`) },
])("$how shows neither the key nor the customer", async ({ response }) => {
  const server = await startServer(response);
  const { imin, shown } = watched(server, { timeout: 150 });
  const errors = [
    await errorOf(imin.customers.create(person)),
    await errorOf(
      imin.request({ path: "/people/{email}", params: { email: person.email } }, { maxRetries: 1 }),
    ),
  ];
  expect(canariesIn(errors)).toEqual([]);
  for (const error of errors) expect(canariesIn(error)).toEqual([]);
  expect(canariesIn(shown)).toEqual([]);
});

test("an error keeps imin's words, for explicit access only", async () => {
  const description = `${person.givenName} (${person.email}) is already a customer.`;
  const server = await startServer(json({ type: "OpenBookingError", description }, 400));
  const { imin, shown } = watched(server);
  const error = await errorOf(imin.customers.create(person));
  if (!isIminError(error, "api")) throw error;
  expect(error.description).toBe(description);
  expect(error.body).toEqual({ type: "OpenBookingError", description });
  expect(error.message).toContain("[redacted] ([redacted]) is already a customer");
  expect(canariesIn(error)).toEqual([]);
  expect(canariesIn(shown)).toEqual([]);
});

test("an invalid argument is named and not repeated", async () => {
  const server = await startServer(json({}));
  const { imin, shown } = watched(server);
  const wrong = { ...person, email: "canary.in.the.mine", birthDate: "03.05.1990", gender: 5 };
  // @ts-expect-error A gender is a string.
  const error = await errorOf(imin.customers.create(wrong));
  expect(error).toMatchObject({ code: "input" });
  expect(printed([error, shown])).not.toContain("canary.in.the.mine");
  expect(canariesIn([error, shown])).toEqual([]);
  expect(server.requests).toHaveLength(0);
});

test("an invalid session reports its broken part without customer data", async () => {
  const server = await startServer(json({}));
  const { imin, shown } = watched(server);
  const initialOrder = { ...checkoutSession["imin:initialOrder"], customer: { ...person, email: 1 } };
  const error = await errorOf(
    imin.checkout.createSession({ ...checkoutSession, "imin:initialOrder": initialOrder }),
  );
  expect(error).toMatchObject({ code: "input" });
  expect(canariesIn([error, shown])).toEqual([]);
});

test("a drift report has the path but not the value", async () => {
  const response = {
    ...person,
    type: "Person",
    identifier: "MAlnTNiZut",
    telephone: { number: person.telephone },
  };
  const server = await startServer(json(response));
  const { imin, shown } = watched(server);
  await imin.customers.get("MAlnTNiZut");
  expect(shown).toContainEqual(expect.objectContaining({ type: "drift", path: "telephone" }));
  expect(canariesIn(shown)).toEqual([]);
  const error = await errorOf(imin.customers.get("MAlnTNiZut", { responseValidation: "strict" }));
  expect(canariesIn(error)).toEqual([]);
});

test("the messages of a caller's schema that quotes values are not used", async () => {
  const server = await startServer(json({ nickname: person.givenName, phone: 447700900123 }));
  const { imin, shown } = watched(server);
  const nickname = v.picklist(["Tweety"]);
  const schema = v.object({ nickname, phone: v.pipe(v.number(), v.maxValue(1)) });
  await imin.request({ path: "/nicknames", schema });
  const error = await errorOf(imin.request({ path: "/nicknames", schema }, { responseValidation: "strict" }));
  expect(error.message).toContain("nickname");
  expect(printed([error, shown])).not.toContain("447700900123");
  expect(canariesIn([error, shown])).toEqual([]);
});

test("a key in a caller's header is redacted too", async () => {
  const server = await startServer(text(`No such token: ${key}`, 403));
  const { imin, shown } = watched(server, { apiKey: null, headers: { authorization: `Bearer ${key}` } });
  const error = await errorOf(imin.orders.get("1"));
  expect(server.requests[0]?.headers.authorization).toBe(`Bearer ${key}`);
  expect(canariesIn([error, shown])).toEqual([]);
});

test("a network error that quotes the URL reveals only the host", async () => {
  const fetch = async ({ url, headers }: Request): Promise<Response> => {
    const message = `error sending request for url (${url}) with ${headers.get("x-api-key")}`;
    throw new TypeError("fetch failed", { cause: new Error(message) });
  };
  const { imin, shown } = watched({ origin: "https://book.imin.co" }, { fetch, maxRetries: 0 });
  const error = await errorOf(imin.orders.list({ customer: "MAlnTNiZut" }));
  expect(printed(error)).toContain("book.imin.co");
  expect(printed([error, shown])).not.toContain("MAlnTNiZut");
  expect(canariesIn([error, shown])).toEqual([]);
});

test("a client does not show its key, whatever its form", async () => {
  const server = await startServer(json({ type: "ConceptScheme" }));
  for (const apiKey of [key, () => key, async () => key]) {
    const { imin } = watched(server, { apiKey });
    await imin.customers.listEntitlements();
    const pending = imin.customers.listEntitlements();
    expect(canariesIn([imin, imin.withOptions({ timeout: 1_000 }), pending])).toEqual([]);
    await pending;
  }
  expect(server.requests.every(({ headers }) => headers["x-api-key"] === key)).toBe(true);
});

test.each([
  ["a line break", `${key}\n`],
  ["a space", `${key} ${key}`],
  ["a character that no header can contain", `${key}é`],
])("a key with %s is rejected and not shown", async (_, apiKey) => {
  const server = await startServer(json({}));
  expect(() => watched(server, { apiKey })).toThrow(/apiKey/);
  const thrown = await Promise.reject()
    .catch(() => watched(server, { apiKey }))
    .catch((error: unknown) => error);
  expect(canariesIn(thrown)).toEqual([]);
  const { imin, shown } = watched(server, { apiKey: async () => apiKey });
  const error = await errorOf(imin.customers.create(person));
  expect(error).toMatchObject({ code: "config", option: "apiKey", outcome: "not-sent" });
  expect(canariesIn([error, shown])).toEqual([]);
  expect(server.requests).toHaveLength(0);
});

test("an invalid header is named without its value", async () => {
  const server = await startServer(json({}));
  const { imin, shown } = watched(server);
  const error = await errorOf(imin.orders.get("1", { headers: { "x-token": `${key}\n` } }));
  expect(error.message).toContain("headers.x-token");
  expect(canariesIn([error, shown])).toEqual([]);
});
