/**
 * imin's webhook in a Next.js application: this file is `app/webhooks/imin/route.ts`. Next.js responds to every
 * other method 405 by itself.
 *
 *   npx tsx --tsconfig tsconfig.json examples/webhooks-demo.ts
 *
 * sends it a webhook. Set `IMIN_WEBHOOK_KEY` to the key agreed with imin for webhooks; it is not the key for imin's API.
 */
import { createWebhookHandler } from "imin-sdk/webhooks";
import { changedCustomers } from "./webhooks-changed-customers.ts";

export const POST = createWebhookHandler({
  // A function, because `next build` loads this file where the environment may not have the key.
  apiKey: () => process.env["IMIN_WEBHOOK_KEY"],
  onCustomerChange: ({ customer }) => changedCustomers.add(customer.identifier),
});
