import {
  type AnyIminError,
  type IminApiError,
  type IminError,
  type IminErrorCode,
  type IminOwnershipError,
  isIminError,
} from "imin-sdk";
import { expectTypeOf, test } from "vitest";

const caught: unknown = undefined;

test("an error's code determines its class, and a switch over the codes can be exhaustive", () => {
  if (!isIminError(caught)) return;
  expectTypeOf(caught).toEqualTypeOf<AnyIminError>();
  switch (caught.code) {
    case "api":
      expectTypeOf(caught).toEqualTypeOf<IminApiError>();
      expectTypeOf(caught.hasType("OpportunityIsFullError")).toEqualTypeOf<boolean>();
      break;
    case "ownership":
      expectTypeOf(caught).toEqualTypeOf<IminOwnershipError>();
      break;
    case "input":
      expectTypeOf(caught.issues[0]?.path).toEqualTypeOf<string | undefined>();
      break;
    case "timeout":
      expectTypeOf(caught.scope).toEqualTypeOf<"attempt" | "total">();
      break;
    case "config":
      expectTypeOf(caught.option).toEqualTypeOf<string>();
      break;
    case "connection":
    case "abort":
    case "response":
    case "webhook":
      break;
    default:
      expectTypeOf(caught).toBeNever();
  }
});

test("a switch without one of the codes is not exhaustive", () => {
  if (!isIminError(caught)) return;
  switch (caught.code) {
    case "api":
      break;
    default:
      // @ts-expect-error: the other codes are left.
      caught satisfies never;
  }
});

test("every code has its class, and every class is an IminError", () => {
  expectTypeOf<AnyIminError["code"]>().toEqualTypeOf<IminErrorCode>();
  expectTypeOf<AnyIminError>().toExtend<IminError>();
});

test("a code as the second argument narrows the error to its class", () => {
  if (isIminError(caught, "api")) expectTypeOf(caught).toEqualTypeOf<IminApiError>();
});

test("known error types are suggested and others are possible", () => {
  const error = caught as IminApiError;
  error.hasType("imin:NotYetImplementedError");
  error.hasType("SomethingNewError");
  // @ts-expect-error: a type is a text.
  error.hasType(409);
});
