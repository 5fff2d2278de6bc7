const sdk = require("imin-sdk");
const webhooks = require("imin-sdk/webhooks");
const { trial } = require("./trial.cjs");

trial(sdk, webhooks, JSON.parse(process.env.SMOKE_STAGE)).then((seen) => {
  console.log(seen);
  // Open server connections would keep the process alive.
  process.exit();
});
