/* global test */
const sdk = require("imin-sdk");
const webhooks = require("imin-sdk/webhooks");
const { smoke } = require("./smoke.cjs");

test("the package works in Jest, in CommonJS", async () => {
  const seen = await smoke(sdk, webhooks, JSON.parse(process.env.SMOKE_STAGE));
  process.stdout.write(`${seen.join(" ")}\n`);
});
