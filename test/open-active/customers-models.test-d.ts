import { describe, expectTypeOf, test } from "vitest";
import type {
  CustomerAccount,
  CustomerPerson,
  customerAccountShape,
  customerPersonShape,
} from "../../src/customers/customer-account.ts";
import type {
  AccessPassUpdateActionAnswer,
  accessPassUpdateActionAnswerShape,
  CustomerUpdateActionAnswer,
  customerUpdateActionAnswerShape,
  EntitlementUpdateActionAnswer,
  entitlementUpdateActionAnswerShape,
} from "../../src/customers/customer-action-answer.ts";
import type {
  SellerError,
  SellerReference,
  sellerErrorShape,
  sellerReferenceShape,
} from "../../src/customers/seller-error.ts";
import type { Flat, ShapeOutput } from "./shape-output.ts";

describe("the models of customer answers", () => {
  test("CustomerAccount has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof customerAccountShape>>().toEqualTypeOf<Flat<CustomerAccount>>();
  });

  test("CustomerPerson has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof customerPersonShape>>().toEqualTypeOf<Flat<CustomerPerson>>();
  });

  test("CustomerUpdateActionAnswer has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof customerUpdateActionAnswerShape>>().toEqualTypeOf<
      Flat<CustomerUpdateActionAnswer>
    >();
  });

  test("AccessPassUpdateActionAnswer has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof accessPassUpdateActionAnswerShape>>().toEqualTypeOf<
      Flat<AccessPassUpdateActionAnswer>
    >();
  });

  test("EntitlementUpdateActionAnswer has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof entitlementUpdateActionAnswerShape>>().toEqualTypeOf<
      Flat<EntitlementUpdateActionAnswer>
    >();
  });

  test("SellerReference has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof sellerReferenceShape>>().toEqualTypeOf<Flat<SellerReference>>();
  });

  test("SellerError has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof sellerErrorShape>>().toEqualTypeOf<Flat<SellerError>>();
  });
});
