import { Polar } from "@polar-sh/sdk";

const connect = (url) => new Polar({ accessToken: "test-key", serverURL: url });

export const page = (url) => {
  const client = connect(url);
  return () => client.customers.list({ limit: 10 });
};

export const customer = (url) => {
  const client = connect(url);
  return () => client.customers.get({ id: "MAlnTNiZut" });
};
