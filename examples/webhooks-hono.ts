/**
 * imin's webhook in a Hono application, on Node, Bun or Deno. (On Cloudflare Workers the
 * key is in `context.env`: make the handler where that is at hand.)
 *
 * Set `IMIN_WEBHOOK_KEY` to the key agreed with imin for webhooks; it is not the key for imin's API.
 */
import { Hono } from "hono";
import { createWebhookHandler } from "imin-sdk/webhooks";
import { changedCustomers } from "./webhooks-changed-customers.ts";

const receive = createWebhookHandler({
  apiKey: process.env["IMIN_WEBHOOK_KEY"],
  onCustomerChange: ({ customer }) => changedCustomers.add(customer.identifier),
});

export const app = new Hono();

// `all` and not `post`, so that any other method is answered 405 by the handler.
app.all("/webhooks/imin", (context) => receive(context.req.raw));
