import { describe, expect, test } from "vitest";
import { failureOf } from "../support/failure-of.ts";
import { createObservedClient } from "../support/observed-client.ts";

/** The error of a call whose response is this. */
async function errorFor(body: unknown, status = 409) {
  const { imin } = createObservedClient({ status, body }, { logLevel: "off" });
  return failureOf(imin.orders.get("1"), "api");
}

const order = (...errors: readonly (readonly object[])[]) => ({
  "@type": "Order",
  orderedItem: errors.map((error) => ({ "@type": "OrderItem", error })),
});

describe("hasType", () => {
  test.each([
    ["OpportunityIsFullError", "OpportunityIsFullError"],
    ["https://openactive.io/OpportunityIsFullError", "OpportunityIsFullError"],
    ["oa:OpportunityIsFullError", "OpportunityIsFullError"],
    ["imin:NotYetImplementedError", "NotYetImplementedError"],
    ["NotYetImplementedError", "https://imin.co/NotYetImplementedError"],
    ["https://openactive.io/ns#GoneError", "oa:GoneError"],
  ])("finds %s by %s", async (type, wanted) => {
    expect((await errorFor({ "@type": type })).hasType(wanted)).toBe(true);
  });

  test("finds every type of a 409 that has several", async () => {
    const error = await errorFor(
      order(
        [{ "@type": "OpportunityIsFullError" }],
        [],
        [{ "@type": "IncompleteIntakeFormError" }, { type: "oa:UnacceptableOfferError" }],
      ),
    );
    expect(error.type).toBe("OpportunityIsFullError");
    expect(error.hasType("IncompleteIntakeFormError")).toBe(true);
    expect(error.hasType("UnacceptableOfferError")).toBe(true);
    expect(error.hasType("OpportunityIsInConflictError")).toBe(false);
  });

  test.each([
    ["another type", { "@type": "OpportunityIsFullError" }, "FullError"],
    ["the beginning of a type", { "@type": "OpportunityIsFullError" }, "OpportunityIsFull"],
    ["a type that is only a prefix", { "@type": "OpportunityIsFullError" }, "oa:"],
    ["nothing, of an error without a type", {}, ""],
    ["undefined, of an error without a type", {}, undefined as never],
    ["a type in the description", { description: "OpportunityIsFullError" }, "OpportunityIsFullError"],
  ])("does not find %s", async (_, body, wanted) => {
    expect((await errorFor(body)).hasType(wanted)).toBe(false);
  });
});

describe("itemErrors", () => {
  test("distinguish two missing details with the same type", async () => {
    const missing = (field: string) => ({
      "@type": "IncompleteIntakeFormError",
      description: "Incomplete additional details supplied",
      instance: `https://example.com/forms/1#${field}`,
    });
    const error = await errorFor(order([missing("allergies"), missing("swimming")]));
    expect(error.itemErrors.map(({ instance }) => instance)).toStrictEqual([
      "https://example.com/forms/1#allergies",
      "https://example.com/forms/1#swimming",
    ]);
    expect(error.message).toContain("https://example.com/forms/1#allergies");
    expect(error.message).toContain("https://example.com/forms/1#swimming");
  });

  test("omit an instance that is missing or not a string", async () => {
    const error = await errorFor(order([{ "@type": "GoneError" }, { "@type": "GoneError", instance: 5 }]));
    expect(error.itemErrors).toStrictEqual([
      { index: 0, type: "GoneError" },
      { index: 0, type: "GoneError" },
    ]);
  });
});
