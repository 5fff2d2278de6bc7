import * as sdk from "imin-sdk";
import * as webhooks from "imin-sdk/webhooks";
import { smoke } from "./smoke.cjs";

export const run = {
  async test(_controller, environment) {
    console.log((await smoke(sdk, webhooks, JSON.parse(environment.SMOKE_STAGE))).join(" "));
  },
};
