import * as sdk from "imin-sdk";
import * as webhooks from "imin-sdk/webhooks";
import { trial } from "./trial.cjs";

export const run = {
  async test(_controller, environment) {
    console.log(await trial(sdk, webhooks, JSON.parse(environment.SMOKE_STAGE)));
  },
};
