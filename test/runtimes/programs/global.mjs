// For runtimes that cannot start a program with an environment: call `smokeTest` with the stage.
import * as sdk from "imin-sdk";
import * as webhooks from "imin-sdk/webhooks";
import { trial } from "./trial.cjs";

globalThis.smokeTest = (stage) => trial(sdk, webhooks, stage);
