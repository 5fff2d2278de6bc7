import type {
  CheckoutSessionDocument,
  EntitlementDetails,
  PersonChanges,
  PersonDetails,
  StandaloneSession,
} from "imin-sdk";
import { describe, expectTypeOf, test } from "vitest";
import type * as z from "zod/mini";
import type { checkoutSessionDocumentSchema } from "../../src/checkout/checkout-session-payload.ts";
import type { standaloneSessionSchema } from "../../src/checkout/standalone-session.ts";
import type { entitlementDetailsSchema } from "../../src/customers/entitlement-details.ts";
import type { personChangesSchema, personDetailsSchema } from "../../src/customers/person-details.ts";

/**
 * The same type with every property written out and writable at every depth. All strings are equal, because an open
 * enumeration is a string to a schema.
 */
type Plain<Value> = Value extends string
  ? string
  : Value extends readonly (infer Item)[]
    ? Plain<Item>[]
    : Value extends object
      ? { -readonly [Key in keyof Value as string extends Key ? never : Key]: Plain<Value[Key]> }
      : Value;

describe("each request is described once", () => {
  test("in an interface and a schema that match exactly", () => {
    expectTypeOf<Plain<z.output<typeof personDetailsSchema>>>().toEqualTypeOf<Plain<PersonDetails>>();
    expectTypeOf<Plain<z.output<typeof personChangesSchema>>>().toEqualTypeOf<Plain<PersonChanges>>();
    expectTypeOf<Plain<z.output<typeof entitlementDetailsSchema>>>().toEqualTypeOf<
      Plain<EntitlementDetails>
    >();
    expectTypeOf<Plain<z.output<typeof standaloneSessionSchema>>>().toEqualTypeOf<Plain<StandaloneSession>>();
    expectTypeOf<Plain<z.output<typeof checkoutSessionDocumentSchema>>>().toEqualTypeOf<
      Plain<CheckoutSessionDocument>
    >();
  });
});
