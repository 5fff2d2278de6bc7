/*
 * Acme Fitness' activity finder, with the sandbox as its imin:
 *
 *   npm run example:activity-finder
 */
import { serve } from "@hono/node-server";
import { IminClient } from "imin-sdk";
import { createSandbox } from "imin-sdk/testing";
import { createActivityFinder } from "./app.ts";

const sandbox = createSandbox();
const { url, bookingBaseUrl, checkoutBaseUrl, searchBaseUrl, firehoseBaseUrl } = await sandbox.listen();
const imin = new IminClient({
  apiKey: sandbox.apiKey,
  bookingBaseUrl,
  checkoutBaseUrl,
  searchBaseUrl,
  firehoseBaseUrl,
});
const customer = await imin.customers.create({
  email: "louis@imin.co",
  givenName: "Louis",
  familyName: "Wu",
});
const { fetch } = createActivityFinder({ imin, customer, now: () => sandbox.clock.now() });
serve({ fetch, port: Number(process.env["PORT"] ?? 3000), hostname: "127.0.0.1" }, ({ port }) =>
  console.log(`Acme Fitness: http://127.0.0.1:${port}\nThe sandbox:  ${url}`),
);
