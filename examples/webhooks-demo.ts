/*
 * Sends imin's webhook from the sandbox to each of the receivers in this folder:
 *
 *   npx tsx --tsconfig tsconfig.json examples/webhooks-demo.ts
 */
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { IminClient } from "imin-sdk";
import { createSandbox } from "imin-sdk/testing";
import { changedCustomers } from "./webhooks-changed-customers.ts";

const apiKey = "a-key-for-webhooks";
process.env["IMIN_WEBHOOK_KEY"] = apiKey; // The receivers read it when they are loaded.

const receivers: Record<string, RequestListener> = {
  Express: (await import("./webhooks-express.ts")).app,
  Hono: getRequestListener((await import("./webhooks-hono.ts")).app.fetch),
  "Next.js": getRequestListener((await import("./webhooks-next-route.ts")).POST),
};

for (const [name, receiver] of Object.entries(receivers)) {
  const server = createServer(receiver).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = Object(server.address());
  const url = `http://127.0.0.1:${port}/webhooks/imin`;
  const sandbox = createSandbox({ webhook: { url, apiKey } });
  const imin = new IminClient(sandbox.clientOptions);

  const louis = await imin.customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" });
  sandbox.changeCustomer(louis.identifier, { familyName: "Wu-Jones" });
  await sandbox.settled();
  for (const { status } of sandbox.webhookDeliveries) console.log(`${name} responded with ${status}.`);
  for (const customer of changedCustomers) console.log(`It noted customer ${customer}.`);

  changedCustomers.clear();
  server.close();
}
