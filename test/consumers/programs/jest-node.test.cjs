/* global expect, test */
// In Jest's environment for Node, errors and promises come from a different realm than the one that calls run in.
const { createServer } = require("node:net");

/** A port without a listener. */
async function closedPort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test("a journey through the sandbox", async () => {
  const { IminClient, isIminError } = require("imin-sdk");
  const { createSandbox } = require("imin-sdk/testing");
  const sandbox = createSandbox();
  const server = await sandbox.listen();
  const imin = new IminClient({ ...server.clientOptions, logLevel: "off", maxRetries: 0 });
  const louis = await imin.customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" });
  expect(await imin.customers.get(louis)).toMatchObject({ email: "louis@imin.co" });
  expect(await imin.orders.list({ customer: louis }).toArray({ limit: 5 })).toEqual([]);
  await expect(imin.customers.get("unknown")).rejects.toMatchObject({ code: "api", status: 404 });
  await expect(imin.customers.create({ email: "x" })).rejects.toMatchObject({ code: "input" });
  await server.close();
  const unreachable = imin.withOptions({ bookingBaseUrl: `http://127.0.0.1:${await closedPort()}` });
  const refused = await unreachable.customers.delete(louis.identifier).catch((error) => error);
  expect(isIminError(refused, "connection")).toBe(true);
  expect(refused.outcome).toBe("not-sent");
  expect(`${refused.cause.message} ${refused.cause.code}`).toContain("ECONNREFUSED");
});
