/* global test */
const sdk = require("imin-sdk");
const webhooks = require("imin-sdk/webhooks");
const { trial } = require("./trial.cjs");

test("the package works in Jest, in CommonJS", async () => {
  process.stdout.write(`${await trial(sdk, webhooks, JSON.parse(process.env.SMOKE_STAGE))}\n`);
}, 600_000);
