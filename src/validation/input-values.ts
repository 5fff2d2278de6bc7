import * as z from "zod/mini";

/** A text of a form that types cannot tell. @internal */
// @__NO_SIDE_EFFECTS__
export function textThat(fits: (text: string) => boolean, message: string): z.ZodMiniString {
  return z.string().check(z.refine(fits, message));
}

/** A text that has to say something. @internal */
export const filledText = textThat((text) => text !== "", "must not be empty");

/** An e-mail address, as far as its form tells: whether it exists, only a letter to it shows. @internal */
export const emailAddress = textThat(
  (text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
  "must be an e-mail address",
);
