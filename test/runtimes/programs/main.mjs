import * as sdk from "imin-sdk";
import * as webhooks from "imin-sdk/webhooks";
import trials from "./trial.cjs";

console.log(await trials.trial(sdk, webhooks, JSON.parse(process.env.SMOKE_STAGE)));
// Open server connections would keep the process alive.
process.exit();
