import Stripe from "stripe";

const connect = (url) => {
  const { hostname, port } = new URL(url);
  return new Stripe("test-key", { protocol: "http", host: hostname, port });
};

export const page = (url) => {
  const client = connect(url);
  return () => client.invoices.list({ customer: "MAlnTNiZut" });
};

export const customer = (url) => {
  const client = connect(url);
  return () => client.customers.retrieve("MAlnTNiZut");
};

export const readDates = async (url) => {
  try {
    const { data } = await connect(url).invoices.list({ customer: "MAlnTNiZut" });
    return data.map((invoice) => invoice.status ?? invoice.created);
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return [error.statusCode, error.requestId];
    throw error;
  }
};

export const startCheckout = async (url) => {
  const session = await connect(url).checkout.sessions.create({
    mode: "payment",
    customer: "MAlnTNiZut",
    line_items: [{ price: "adult", quantity: 1 }],
    success_url: "https://acmefitness.co.uk",
  });
  return session.url;
};
