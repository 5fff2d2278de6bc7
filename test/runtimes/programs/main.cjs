const sdk = require("imin-sdk");
const webhooks = require("imin-sdk/webhooks");
const { smoke } = require("./smoke.cjs");

smoke(sdk, webhooks, JSON.parse(process.env.SMOKE_STAGE)).then((seen) => console.log(seen.join(" ")));
