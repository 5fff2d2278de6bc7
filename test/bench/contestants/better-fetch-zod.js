import { createFetch } from "@better-fetch/fetch";
import { Customer, OrderPage } from "./zod-schemas.mjs";

const connect = (url) =>
  createFetch({
    baseURL: url,
    headers: { "x-api-key": "test-key" },
    timeout: 10_000,
    retry: { type: "exponential", attempts: 2, baseDelay: 500, maxDelay: 8_000 },
    throw: true,
  });

export const page = (url) => {
  const api = connect(url);
  return () => api("/orders", { query: { customerIdentifier: "MAlnTNiZut" }, output: OrderPage });
};

export const customer = (url) => {
  const api = connect(url);
  return () => api("/customer-accounts/:customer", { params: { customer: "MAlnTNiZut" }, output: Customer });
};
