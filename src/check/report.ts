import { version } from "../../package.json";
import type { Finding } from "./check.ts";
import { distinct } from "./recorder.ts";
import type { Session } from "./session.ts";

/**
 * The results of the calls, safe to send to the maintainers: no values, identifiers, names, URLs or keys.
 *
 * @internal
 */
export function reportOf(session: Session): object {
  const { results, findings, recorder, settings } = session;
  return {
    "imin-sdk": version,
    node: process.version,
    customerFormat: settings.customerFormat,
    checks: results.map(({ check, status, detail }) => ({ check, status, detail })),
    questions: distinct([...findings, ...headerFindings(session)]),
    differences: distinct(recorder.differences),
    responses: recorder.responses,
  };
}

/** The findings from the names of all response headers. */
function headerFindings({ recorder }: Session): readonly Finding[] {
  const names = new Set(recorder.responses.flatMap(({ headerNames }) => headerNames));
  const find = (pattern: RegExp): string =>
    [...names].filter((name) => pattern.test(name)).join(", ") || "none";
  return [
    { question: "Which header identifies a request?", seen: find(/request-id|correlation-id|trace/) },
    { question: "Which headers are about rate limits?", seen: find(/rate-?limit|retry-after/) },
  ];
}
