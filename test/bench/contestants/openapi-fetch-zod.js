import createClient from "openapi-fetch";
import { Customer, OrderPage } from "./zod-schemas.mjs";

// openapi-fetch has neither a time limit nor retries. Its users write them around `fetch`.
const persistentFetch = async (request) => {
  const retries = request.method === "GET" ? 2 : 0;
  for (let attempt = 0; ; attempt += 1) {
    try {
      const response = await fetch(request, { signal: AbortSignal.timeout(10_000) });
      if (attempt === retries || response.status < 500) return response;
    } catch (error) {
      if (attempt === retries) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 500 * 2 ** attempt));
  }
};

const connect = (url) =>
  createClient({ baseUrl: url, headers: { "x-api-key": "test-key" }, fetch: persistentFetch });

const dataOf = (result) => {
  if (result.data === undefined) throw new Error(`The status is ${result.response.status}.`);
  return result.data;
};

export const page = (url) => {
  const client = connect(url);
  const params = { query: { customerIdentifier: "MAlnTNiZut" } };
  return async () => OrderPage.parse(dataOf(await client.GET("/orders", { params })));
};

export const customer = (url) => {
  const client = connect(url);
  const params = { path: { customer: "MAlnTNiZut" } };
  return async () => Customer.parse(dataOf(await client.GET("/customer-accounts/{customer}", { params })));
};
