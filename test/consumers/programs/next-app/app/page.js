// A Server Component as a broker would write it, without any cache settings for Next.js.
import { IminClient } from "imin-sdk";

const imin = new IminClient();

// biome-ignore lint/style/noDefaultExport: Next.js asks for one.
export default async function Page() {
  const { totalItems } = await imin.orders.list({ customer: process.env.CUSTOMER });
  return <p>Orders: {totalItems}.</p>;
}
