import { type IminErrorByCode, type IminErrorCode, isIminError } from "imin-sdk";

/** Returns the error that a call fails with. The test fails if the call succeeds or throws another kind of error. */
export async function failureOf<Code extends IminErrorCode>(
  call: PromiseLike<unknown>,
  code: Code,
): Promise<IminErrorByCode[Code]> {
  const outcome: unknown = await call.then(
    () => "no failure",
    (error: unknown) => error,
  );
  if (isIminError(outcome, code)) return outcome;
  throw new Error(`Expected a failure with the code "${code}".`, { cause: outcome });
}
