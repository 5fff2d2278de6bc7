const brand: unique symbol = Symbol.for("imin-sdk.error") as never;

/** @internal */
export class IminConfigError extends Error {
  override readonly name = "IminConfigError";
  readonly code = "config";
  readonly option: string;

  constructor(option: string, message: string) {
    super(`${option} ${message}`);
    this.option = option;
  }

  get [brand](): true {
    return true;
  }
}
