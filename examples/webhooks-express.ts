/**
 * imin's webhook in an Express 5 application.
 *
 *   npx tsx --tsconfig tsconfig.json examples/webhooks-demo.ts
 *
 * sends it a webhook. Set `IMIN_WEBHOOK_KEY` to the key agreed with imin for webhooks; it is not the key for imin's API.
 */
import express from "express";
import { isIminWebhookError, verifyWebhook } from "imin-sdk/webhooks";
import { changedCustomers } from "./webhooks-changed-customers.ts";

export const app = express();

// `raw`, so that the key is checked before anything is parsed, and for every content type, since imin does
// not document the one it sends. It also works where `app.use(express.json())` has parsed the body before.
app.post("/webhooks/imin", express.raw({ type: () => true }), async (request, response) => {
  try {
    const event = await verifyWebhook(request, { apiKey: process.env["IMIN_WEBHOOK_KEY"] });
    if (event.type === "customer-change") changedCustomers.add(event.customer.identifier);
    response.sendStatus(204);
  } catch (error) {
    // Any other error is the application's own: Express responds with 500.
    if (!isIminWebhookError(error)) throw error;
    response.status(error.status).send(error.message);
  }
});
