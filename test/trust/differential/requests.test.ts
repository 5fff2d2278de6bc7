import { IminClient } from "imin-sdk";
import { expect } from "vitest";
import packageJson from "../../../package.json";
import { trial } from "../trial.ts";
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
  // What becomes of the response is tried elsewhere.
  await Promise.allSettled([call(imin)]);
  return sent;
}
