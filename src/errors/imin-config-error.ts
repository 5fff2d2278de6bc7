import { IminError } from "./imin-error.ts";

/**
 * The client's options are invalid. Thrown by `new IminClient()` and `withOptions()`, and by a call that requires
 * an option that is not set, such as `checkoutBaseUrl`.
 *
 * @example
 * ```ts
 * import { IminClient, isIminError } from "imin-sdk";
 *
 * try {
 *   new IminClient({ apiKey: "" });
 * } catch (error) {
 *   if (isIminError(error, "config")) console.error(`Set ${error.option}: ${error.message}`);
 * }
 * ```
 */
export class IminConfigError extends IminError {
  /** The code of this class, for `switch`. */
  override readonly code = "config";
  /** The option to change, for example `"apiKey"`. */
  readonly option: string;

  /** @internal */
  constructor(
    option: string,
    message: string,
    facts?: ConstructorParameters<typeof IminError>[1],
    cause?: unknown,
  ) {
    super(`${option} ${message}`, facts, cause);
    this.option = option;
  }

  /** `"IminConfigError"`. On the prototype because the first line of the stack is built from it. */
  override get name(): "IminConfigError" {
    return "IminConfigError";
  }
}
