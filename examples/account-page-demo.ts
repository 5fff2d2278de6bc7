/*
 * Serves the account page of account-page.ts for Louis, who has booked two sessions in the sandbox:
 *
 *   npx tsx --tsconfig tsconfig.json examples/account-page-demo.ts
 *
 * Open the URL that it prints. Ctrl-C ends it.
 */
import { serve } from "@hono/node-server";
import { IminClient } from "imin-sdk";
import { createSandbox } from "imin-sdk/testing";
import { accountPage } from "./account-page.ts";

// In the sandbox, the venue decides immediately.
const sandbox = createSandbox({ cancellationDelay: "PT0S" });
const imin = new IminClient({
  ...sandbox.clientOptions,
  broker: { name: "Acme Fitness", url: "https://acmefitness.co.uk" },
});
const louis = await imin.customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" });
for (const name of ["Chess", "Climbing"]) {
  const { type, identifier, offers } = await sandbox.catalog.addSession({ name });
  const [{ id: acceptedOffer } = { id: "" }] = offers;
  const session = await imin.checkout.createSession(
    imin.checkout.session().customer(louis).orderItem({ type, identifier, acceptedOffer }),
  );
  await sandbox.completeCheckout(session);
}

const app = accountPage(imin, () => louis.identifier);
serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) =>
  console.log(`Louis's account page: http://127.0.0.1:${port}`),
);
