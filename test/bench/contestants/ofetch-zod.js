import { ofetch } from "ofetch";
import { Customer, OrderPage } from "./zod-schemas.mjs";

const connect = (url) =>
  ofetch.create({ baseURL: url, headers: { "x-api-key": "test-key" }, timeout: 10_000, retry: 2 });

export const page = (url) => {
  const api = connect(url);
  return async () => OrderPage.parse(await api("/orders", { query: { customerIdentifier: "MAlnTNiZut" } }));
};

export const customer = (url) => {
  const api = connect(url);
  return async () => Customer.parse(await api("/customer-accounts/MAlnTNiZut"));
};
