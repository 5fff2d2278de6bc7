import { describe, expectTypeOf, test } from "vitest";
import type {
  CheckoutAction,
  CheckoutSessionResponse,
  checkoutActionSchema,
  checkoutSessionResponseSchema,
  EntryPoint,
  entryPointSchema,
  InitialOrderResponse,
  initialOrderResponseSchema,
  NavigationLinkResponse,
  navigationLinkResponseSchema,
} from "../../src/checkout/checkout-session-response.ts";
import type { Flat, ShapeOutput } from "./shape-output.ts";

describe("the models of checkout responses", () => {
  test("NavigationLinkResponse has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof navigationLinkResponseSchema>>().toEqualTypeOf<
      Flat<NavigationLinkResponse>
    >();
  });

  test("EntryPoint has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof entryPointSchema>>().toEqualTypeOf<Flat<EntryPoint>>();
  });

  test("CheckoutAction has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof checkoutActionSchema>>().toEqualTypeOf<Flat<CheckoutAction>>();
  });

  test("InitialOrderResponse has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof initialOrderResponseSchema>>().toEqualTypeOf<
      Flat<InitialOrderResponse>
    >();
  });

  test("CheckoutSessionResponse has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof checkoutSessionResponseSchema>>().toEqualTypeOf<
      Flat<CheckoutSessionResponse>
    >();
  });
});
