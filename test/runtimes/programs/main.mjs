import * as sdk from "imin-sdk";
import * as webhooks from "imin-sdk/webhooks";
import { smoke } from "./smoke.cjs";

console.log((await smoke(sdk, webhooks, JSON.parse(process.env.SMOKE_STAGE))).join(" "));
