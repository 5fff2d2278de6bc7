import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { addressOf, runBinary } from "../sandbox/binary-process.ts";

const run = promisify(execFile);

it("a booking works with curl alone, from the customer to the receipt, the emails and the seller's cancellation", async () => {
  const url = await addressOf(runBinary("--port", "0"));
  const { stdout, stderr } = await run("sh", ["examples/sandbox-by-curl.sh", url]);
  expect(stderr).toBe("");
  expect(stdout.trim().split("\n")).toEqual([
    expect.stringMatching(/^Louis has the account [A-Za-z]{10}\.$/),
    expect.stringMatching(/^He pays at http:\/\/127\.0\.0\.1:\d+\/checkout\/[A-Za-z]+\.$/),
    expect.stringMatching(/^His order is [0-9a-f-]{36}\.$/),
    "His receipt is a PDF.",
    "The confirmation goes to louis_new_email@example.com.",
    "The seller cancels: https://openactive.io/SellerCancelled.",
    "He has these emails: confirmation cancellation refund.",
  ]);
});

it("the script stops at an error and shows the sandbox's message", async () => {
  const url = await addressOf(runBinary("--port", "0", "--key", "another-key"));
  const failure = await run("sh", ["examples/sandbox-by-curl.sh", url]).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    code: 1,
    stdout: "",
    stderr: expect.stringContaining("InvalidAPITokenError"),
  });
});
