import { describe, expectTypeOf, test } from "vitest";
import type {
  CustomerAccount,
  CustomerPerson,
  customerAccountSchema,
  customerPersonSchema,
} from "../../src/customers/customer-account.ts";
import type {
  AccessPassUpdateActionResponse,
  accessPassUpdateActionResponseSchema,
  CustomerUpdateActionResponse,
  customerUpdateActionResponseSchema,
  EntitlementUpdateActionResponse,
  entitlementUpdateActionResponseSchema,
} from "../../src/customers/customer-action-response.ts";
import type {
  SellerError,
  SellerReference,
  sellerErrorSchema,
  sellerReferenceSchema,
} from "../../src/customers/seller-error.ts";
import type { Flat, ShapeOutput } from "./shape-output.ts";

describe("the models of customer responses", () => {
  test("CustomerAccount has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof customerAccountSchema>>().toEqualTypeOf<Flat<CustomerAccount>>();
  });

  test("CustomerPerson has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof customerPersonSchema>>().toEqualTypeOf<Flat<CustomerPerson>>();
  });

  test("CustomerUpdateActionResponse has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof customerUpdateActionResponseSchema>>().toEqualTypeOf<
      Flat<CustomerUpdateActionResponse>
    >();
  });

  test("AccessPassUpdateActionResponse has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof accessPassUpdateActionResponseSchema>>().toEqualTypeOf<
      Flat<AccessPassUpdateActionResponse>
    >();
  });

  test("EntitlementUpdateActionResponse has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof entitlementUpdateActionResponseSchema>>().toEqualTypeOf<
      Flat<EntitlementUpdateActionResponse>
    >();
  });

  test("SellerReference has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof sellerReferenceSchema>>().toEqualTypeOf<Flat<SellerReference>>();
  });

  test("SellerError has exactly the properties that its schema has", () => {
    expectTypeOf<ShapeOutput<typeof sellerErrorSchema>>().toEqualTypeOf<Flat<SellerError>>();
  });
});
