import { describe, expect, test } from "vitest";
import { clientFor } from "../support/client-for.ts";
import { failureOf } from "../support/failure-of.ts";
import { whilePolluted } from "../support/while-polluted.ts";

describe("a method's own options", () => {
  const changes = { email: "louis@imin.co" };
  const sellers = ["https://seller.example"];

  test("are separate from those of the call, and both apply", async () => {
    const requests: Request[] = [];
    const fetch = async (request: Request) => {
      requests.push(request);
      return Response.json({ "@type": "CustomerUpdateAction" });
    };
    const imin = clientFor({ origin: "https://book.imin.co" }, { fetch });
    await imin.customers.update("1", changes, { sellers, headers: { "x-trace": "1" } });
    expect(requests[0]?.headers.get("x-trace")).toBe("1");
    expect(await requests[0]?.json()).toMatchObject({ seller: sellers });
  });

  test("are their own: a property of Object.prototype is none", async () => {
    const methods: string[] = [];
    const fetch = async ({ method }: Request) => {
      methods.push(method);
      return Response.json({});
    };
    const imin = clientFor({ origin: "https://book.imin.co" }, { fetch });
    await whilePolluted({ sellers }, () => imin.customers.update("1", changes, {}));
    expect(methods).toEqual(["PATCH"]);
  });

  test.each<[string, unknown, object]>([
    ["null", null, { path: "options", message: "must be an object or omitted" }],
    ["a text", "sellers", { path: "options", message: "must be an object or omitted" }],
    ["an invalid call option", { sellers, maxRetries: -1 }, { path: "options.maxRetries" }],
    [
      "a getter that throws",
      Object.defineProperty({}, "sellers", {
        enumerable: true,
        get: () => {
          throw new Error("a getter that fails");
        },
      }),
      { path: "options", message: "cannot be read: a getter or proxy threw an error" },
    ],
  ])("are rejected if they are %s", async (_, options, issue) => {
    const imin = clientFor({ origin: "https://book.imin.co" });
    // @ts-expect-error The compiler rejects most of them.
    const error = await failureOf(imin.customers.update("1", changes, options), "input");
    expect(error.issues).toMatchObject([issue]);
  });
});
