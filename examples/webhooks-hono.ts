/**
 * imin's webhook in a Hono application, on Node, Bun or Deno. (On Cloudflare Workers the
 * key is in `context.env`: create the handler inside the route.)
 *
 *   npx tsx --tsconfig tsconfig.json examples/webhooks-demo.ts
 *
 * sends it a webhook. Set `IMIN_WEBHOOK_KEY` to the key agreed with imin for webhooks; it is not the key for imin's API.
 */
import { Hono } from "hono";
import { createWebhookHandler } from "imin-sdk/webhooks";
import { changedCustomers } from "./webhooks-changed-customers.ts";

const receive = createWebhookHandler({
  apiKey: process.env["IMIN_WEBHOOK_KEY"],
  onCustomerChange: ({ customer }) => changedCustomers.add(customer.identifier),
});

export const app = new Hono();

// `all` and not `post`, so that the handler responds to any other method with 405.
app.all("/webhooks/imin", (context) => receive(context.req.raw));
