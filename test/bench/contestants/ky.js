import ky from "ky";

const connect = (url) =>
  ky.create({ prefix: url, headers: { "x-api-key": "test-key" }, timeout: 10_000, retry: 2 });

export const page = (url) => {
  const client = connect(url);
  return () => client.get("orders", { searchParams: { customerIdentifier: "MAlnTNiZut" } }).json();
};

export const customer = (url) => {
  const client = connect(url);
  return () => client.get("customer-accounts/MAlnTNiZut").json();
};
