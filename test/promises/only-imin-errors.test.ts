import * as sdk from "imin-sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkCalls, propertyRuns } from "../support/properties/check-call.ts";

const unhandled: unknown[] = [];
const remember = (reason: unknown): void => {
  unhandled.push(reason);
};

beforeAll(() => process.on("unhandledRejection", remember));
afterAll(() => process.off("unhandledRejection", remember));

test("every call settles, rejects with an IminError alone, and says truly what became of a write", async () => {
  await checkCalls(sdk, propertyRuns, unhandled);
  expect(unhandled).toEqual([]);
}, 3_600_000);
