import { IminApiError, IminClient } from "imin-sdk";

const connect = (url) => new IminClient({ apiKey: "test-key", bookingBaseUrl: url });

export const page = (url) => {
  const imin = connect(url);
  return () => imin.orders.list({ customer: "MAlnTNiZut" });
};

export const customer = (url) => {
  const imin = connect(url);
  return () => imin.customers.get("MAlnTNiZut");
};

export const readDates = async (url) => {
  const imin = connect(url);
  try {
    const { items } = await imin.orders.list({ customer: "MAlnTNiZut" });
    return items.map((order) => order.orderedItem?.[0]?.orderItemStatus ?? order.orderDate);
  } catch (error) {
    if (error instanceof IminApiError) return [error.status, error.requestId];
    throw error;
  }
};

export const startCheckout = async (url) => {
  const { checkout } = connect(url);
  const session = checkout
    .session()
    .customer("MAlnTNiZut")
    .broker({ name: "Acme Fitness", url: "https://acmefitness.co.uk" })
    .orderItem({
      type: "ScheduledSession",
      identifier: "1741",
      acceptedOffer: "https://example.com/offers/adult",
    })
    .build();
  return (await checkout.createSession(session)).checkoutUrl;
};
