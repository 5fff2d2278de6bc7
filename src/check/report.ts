import { version } from "../../package.json";
import type { Session } from "./session.ts";

/**
 * What the calls have shown, fit to be sent to the maintainers: no value, identifier, name, URL or key.
 *
 * @internal
 */
export function reportOf({ results, findings, recorder, settings }: Session): object {
  return {
    "imin-sdk": version,
    node: process.version,
    customerFormat: settings.customerFormat,
    // A failed deletion has an identifier in its detail.
    checks: results.map(({ check, status }) => ({ check, status })),
    questions: findings,
    differences: recorder.differences,
    responses: recorder.responses,
  };
}
