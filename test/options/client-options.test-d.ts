import { type ClientOptions, IminClient } from "imin-sdk";
import { expectTypeOf, test } from "vitest";

test("a client accepts all or some of its options, and nothing else", () => {
  expectTypeOf(new IminClient()).toExtend<IminClient>();
  expectTypeOf(new IminClient({ apiKey: "key", timeout: 5_000 })).toExtend<IminClient>();
  expectTypeOf(new IminClient({ apiKey: () => process.env["IMIN_API_KEY"] })).toExtend<IminClient>();
  expectTypeOf(new IminClient({ apiKey: async () => process.env["IMIN_API_KEY"] })).toExtend<IminClient>();
  const options: ClientOptions = { apiKey: undefined };
  expectTypeOf(new IminClient(options)).toExtend<IminClient>();
  // @ts-expect-error: it is called `maxRetries`.
  new IminClient({ apiKey: "key", retries: 3 });
  // @ts-expect-error: a duration is a number of milliseconds.
  new IminClient({ apiKey: "key", timeout: "5s" });
});
