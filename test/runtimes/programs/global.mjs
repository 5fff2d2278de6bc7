// For where a program cannot be started with an environment: `smokeTest` is called with the stage.
import * as sdk from "imin-sdk";
import * as webhooks from "imin-sdk/webhooks";
import { smoke } from "./smoke.cjs";

globalThis.smokeTest = async (stage) => (await smoke(sdk, webhooks, stage)).join(" ");
