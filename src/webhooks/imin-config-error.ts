const brand: unique symbol = Symbol.for("imin-sdk.error") as never;

/**
 * The receiver was given options that it cannot work with.
 *
 * @internal
 */
export class IminConfigError extends Error {
  override readonly name = "IminConfigError";
  readonly code = "config";
  /** The option to change. */
  readonly option: string;

  constructor(option: string, message: string) {
    super(`${option} ${message}`);
    this.option = option;
  }

  /** Marks the errors of every copy and build of this SDK. */
  get [brand](): true {
    return true;
  }
}
