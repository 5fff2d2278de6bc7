import { type IminErrorByCode, type IminErrorCode, isIminError } from "imin-sdk";

/** The error that a call fails with; the test fails where the call does not, or not with an error of ours. */
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
