"use strict";

const { once, outcomes } = require("./once.cjs");
const { checkCalls, checkFunctions } = require("./properties.cjs");
const { smoke } = require("./smoke.cjs");

/**
 * Everything that a runtime must do, and what it did, as JSON.
 *
 * @param {typeof import("imin-sdk")} sdk
 * @param {typeof import("imin-sdk/webhooks")} webhooks
 * @param {import("../stage.ts").Stage} stage
 */
async function trial(sdk, webhooks, stage) {
  const seen = await smoke(sdk, webhooks, stage);
  const writes = await once(sdk, stage);
  const causes = await outcomes(sdk, stage);
  if (stage.propertyRuns > 0) {
    await checkCalls(sdk, stage.propertyRuns);
    await checkFunctions(sdk, stage.propertyRuns);
    seen.push("properties");
  }
  return JSON.stringify({ seen: seen.join(" "), writes, causes });
}

module.exports = { trial };
