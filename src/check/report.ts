import { version } from "../../package.json";
import type { Session } from "./session.ts";

/**
 * The results of the calls, safe to send to the maintainers: no values, identifiers, names, URLs or keys.
 *
 * @internal
 */
export function reportOf({ results, findings, recorder, settings }: Session): object {
  return {
    "imin-sdk": version,
    node: process.version,
    customerFormat: settings.customerFormat,
    // The detail of a failed deletion contains an identifier.
    checks: results.map(({ check, status }) => ({ check, status })),
    questions: findings,
    differences: recorder.differences,
    responses: recorder.responses,
  };
}
