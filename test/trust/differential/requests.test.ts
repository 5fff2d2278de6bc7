import { isDeepStrictEqual } from "node:util";
import { IminClient } from "imin-sdk";
import { expect } from "vitest";
import packageJson from "../../../package.json";
import { whilePolluted } from "../../support/while-polluted.ts";
import { randomFrom } from "../random.ts";
import { seed, trial } from "../trial.ts";
import { type RequestContract, requestContracts } from "./request-contracts.ts";

trial(
  "Each request is the documented one: method, URL, headers and body",
  { how: "every operation and option, compared with requests written by hand", times: 1 },
  async () => {
    for (const contract of requestContracts) {
      const sent = await requestOf(contract);
      const headers = { ...usualHeaders(contract), ...contract.headers };
      const expected = Object.entries(headers).filter(([, value]) => value !== undefined);
      expect(sent, contract.request).toEqual({
        ...{ request: contract.request, body: contract.body, headers: Object.fromEntries(expected) },
        ...{ cache: "no-store", redirect: "manual" },
      });
    }
    return requestContracts.length;
  },
);

/**
 * Names that the SDK reads from the caller's objects. Not `signal` and `body`, which Node's own `Request` reads
 * too.
 */
const pollution = [
  ...[
    "apiKey",
    "bookingBaseUrl",
    "bookingIdBaseUrl",
    "searchBaseUrl",
    "fetch",
    "headers",
    "timeout",
    "broker",
  ],
  ...[
    "id",
    "identifier",
    "type",
    "page",
    "limit",
    "filters",
    "geo",
    "sellers",
    "attendee",
    "customer",
    "method",
    "host",
  ],
  ...["path", "params", "query", "x-api-key", "seller", "address", "name", "url", "toJSON"],
];

const pairs = requestContracts.flatMap((contract) => pollution.map((name) => ({ contract, name })));

trial(
  "A polluted Object.prototype changes no request and makes no call fail",
  {
    how: "every documented request, with each name that the SDK reads set on the prototype",
    times: pairs.length,
  },
  async (times) => {
    // In another order, so that fewer of them are of every kind too.
    const random = randomFrom(seed);
    const tried = pairs
      .map((pair) => ({ ...pair, rank: random.next() }))
      .sort((one, other) => one.rank - other.rank);
    const changed: string[] = [];
    for (const { contract, name } of tried.slice(0, times)) {
      const usual = await requestOf(contract);
      const sent = await whilePolluted({ [name]: "polluted" }, () => requestOf(contract));
      if (!isDeepStrictEqual(sent, usual)) changed.push(`${contract.request} with ${name}`);
    }
    expect(changed).toEqual([]);
  },
);

function usualHeaders({ body }: RequestContract): Record<string, string> {
  return {
    ...{
      accept: "application/json",
      "user-agent": `imin-sdk/${packageJson.version}`,
      "x-api-key": "the-key",
    },
    ...(body !== undefined && { "content-type": "application/json" }),
  };
}

async function requestOf({ call, options }: RequestContract): Promise<object | undefined> {
  let sent: object | undefined;
  const fetch = async (request: Request) => {
    const { method, url, headers, cache, redirect } = request;
    const text = await request.text();
    const body = text === "" ? undefined : JSON.parse(text);
    sent ??= { request: `${method} ${url}`, body, headers: Object.fromEntries(headers), cache, redirect };
    return Response.json({});
  };
  const imin = new IminClient({
    ...{ apiKey: "the-key", checkoutBaseUrl: "https://checkout.acmefitness.co.uk", logLevel: "off", fetch },
    ...{ broker: { name: "Acme Fitness", url: "acmefitness.co.uk" }, ...options },
  });
  // Other tests check the response.
  await Promise.allSettled([call(imin)]);
  return sent;
}
