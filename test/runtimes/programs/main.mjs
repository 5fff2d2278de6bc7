import * as sdk from "imin-sdk";
import * as webhooks from "imin-sdk/webhooks";
import trials from "./trial.cjs";

console.log(await trials.trial(sdk, webhooks, JSON.parse(process.env.SMOKE_STAGE)));
// Connections that servers keep open would keep the process.
process.exit();
