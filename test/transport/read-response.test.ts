import { expect, test } from "vitest";
import { type CallContext, CallProgress } from "../../src/transport/call-context.ts";
import { anything, defineOperation } from "../../src/transport/define-operation.ts";
import { Drifts } from "../../src/transport/drifts.ts";
import type { Operation } from "../../src/transport/operation.ts";
import { readResponse } from "../../src/transport/read-response.ts";
import type { ReceivedResponse } from "../../src/transport/read-whole.ts";
import { Secrets } from "../../src/transport/secrets.ts";
import { failureOf } from "../support/failure-of.ts";

const response: ReceivedResponse = {
  kind: "response",
  status: 200,
  isRedirect: false,
  headers: new Headers({ "content-type": "application/json", "x-request-id": "r1" }),
  url: "https://book.imin.co/api/v2/x",
  text: '{"@type":"A"}',
  body: { kind: "json", json: { "@type": "A" } },
  bytes: undefined,
};

/** Reads the response for an operation that reads bodies like this. */
function read(readBody: Operation<unknown, unknown>["read"]): Promise<unknown> {
  const operation = defineOperation({ name: "test.call", path: "/x", schema: anything, read: readBody });
  const call = {
    settings: { idBaseUrls: ["https://book.imin.co/api/v2"] },
    limits: { responseValidation: "warn" },
    progress: new CallProgress(operation),
    secrets: new Secrets(),
  } as unknown as CallContext; // the others are not read
  return readResponse(response, operation, call, new Drifts(), '{"sent":1}');
}

test("an operation reads the normalized body, with what else it may need", async () => {
  const seen = await read((...given) => ({ result: given }));
  expect(seen).toEqual([
    { type: "A" },
    {
      idBaseUrl: "https://book.imin.co/api/v2",
      contentType: "application/json",
      url: "https://book.imin.co/api/v2/x",
      sentJson: '{"sent":1}',
    },
  ]);
});

test("an operation may refuse a body", async () => {
  const issues = [{ path: "a", message: "is required" }];
  const error = await failureOf(
    read(() => ({ issues })),
    "response",
  );
  expect(error).toMatchObject({ status: 200, issues, body: { type: "A" }, requestId: "r1" });
});

test("an operation that fails to read a body refuses it", async () => {
  const failing = (): never => {
    throw new TypeError("secret");
  };
  const error = await failureOf(read(failing), "response");
  expect(error).toMatchObject({
    status: 200,
    issues: [{ path: "", message: "it cannot be processed" }],
    body: '{"@type":"A"}',
  });
  expect(error.message).not.toContain("secret");
});
