import { describe, expectTypeOf, test } from "vitest";
import type {
  CheckoutAction,
  CheckoutSessionAnswer,
  checkoutActionShape,
  checkoutSessionAnswerShape,
  EntryPoint,
  entryPointShape,
  InitialOrderAnswer,
  initialOrderAnswerShape,
  NavigationLinkAnswer,
  navigationLinkAnswerShape,
} from "../../src/checkout/checkout-session-answer.ts";
import type { Flat, ShapeOutput } from "./shape-output.ts";

describe("the models of checkout answers", () => {
  test("NavigationLinkAnswer has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof navigationLinkAnswerShape>>().toEqualTypeOf<Flat<NavigationLinkAnswer>>();
  });

  test("EntryPoint has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof entryPointShape>>().toEqualTypeOf<Flat<EntryPoint>>();
  });

  test("CheckoutAction has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof checkoutActionShape>>().toEqualTypeOf<Flat<CheckoutAction>>();
  });

  test("InitialOrderAnswer has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof initialOrderAnswerShape>>().toEqualTypeOf<Flat<InitialOrderAnswer>>();
  });

  test("CheckoutSessionAnswer has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof checkoutSessionAnswerShape>>().toEqualTypeOf<
      Flat<CheckoutSessionAnswer>
    >();
  });
});
