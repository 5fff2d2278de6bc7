// For where a program cannot be started with an environment: `smokeTest` is called with the stage.
import * as sdk from "imin-sdk";
import * as webhooks from "imin-sdk/webhooks";
import { trial } from "./trial.cjs";

globalThis.smokeTest = (stage) => trial(sdk, webhooks, stage);
