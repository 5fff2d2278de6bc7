import * as z from "zod/mini";

/** A text that has to say something. @internal */
export const filledText = /* @__PURE__ */ z.string().check(z.minLength(1, "must not be empty"));

/** An e-mail address, as far as its form tells: whether it exists, only a letter to it shows. @internal */
export const emailAddress = /* @__PURE__ */ z
  .string()
  .check(z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, "must be an e-mail address"));
