import * as z from "zod/mini";

/** The longest accepted string. imin documents no limit; no customer detail is this long. */
const maxTextLength = 10_000;

/** A string with a format that types cannot express. @internal */
// @__NO_SIDE_EFFECTS__
export function textThat(fits: (text: string) => boolean, message: string): z.ZodMiniString {
  return z.string().check(
    z.refine(({ length }) => length <= maxTextLength, "must have at most 10,000 characters"),
    z.refine((text) => text.length > maxTextLength || fits(text), message),
  );
}

/** A string that must not be empty. @internal */
export const filledText = textThat((text) => text !== "", "must not be empty");

/** An email address. Only its format is checked. @internal */
export const emailAddress = textThat(isEmailAddress, "must be an email address");

/** One `@`, and a dot somewhere after it. Not a regular expression, which would take quadratic time. */
function isEmailAddress(text: string): boolean {
  const at = text.indexOf("@");
  const domain = text.slice(at + 1);
  return at > 0 && !domain.includes("@") && !/\s/.test(text) && domain.slice(1, -1).includes(".");
}
