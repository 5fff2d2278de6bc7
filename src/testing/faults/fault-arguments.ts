import { type ArgumentTable, optional, required, shown } from "../arguments/argument.ts";
import {
  DURATION,
  isDuration,
  kind,
  MOMENT,
  numberFrom,
  objectOf,
  oneOf,
  oneOrMore,
  TEXT,
  TEXTS_BY_NAME,
  TRUTH,
  wholeNumber,
} from "../arguments/kinds.ts";
import { readArguments } from "../arguments/read-arguments.ts";
import { type FaultTarget, OPERATIONS } from "../basics/operations.ts";
import type { SandboxFault } from "./fault.ts";

const SPAN = kind<number | string>('an ISO 8601 duration, such as "PT1S", or milliseconds', (given) =>
  (typeof given === "number" && given > 0) || (typeof given === "string" && isDuration(given))
    ? given
    : undefined,
);

const MILLISECONDS = numberFrom(0, 2 ** 31 - 1);

/** The properties of a fault. @internal */
export const FAULT: ArgumentTable<SandboxFault> = {
  operation: optional(
    oneOrMore(oneOf<FaultTarget>([...OPERATIONS, "webhook"])),
    "The operation or operations that it affects. Default: the whole API.",
  ),
  path: optional(TEXT, "The path that it affects. * matches anything."),
  customer: optional(TEXT, "The identifier of the customer whose requests it affects."),
  from: optional(MOMENT, "The start time, by the sandbox's clock."),
  until: optional(MOMENT, "The end time, by the sandbox's clock."),
  rateLimit: optional(
    objectOf<NonNullable<SandboxFault["rateLimit"]>>({
      requests: required(wholeNumber(1), "How many requests are allowed."),
      per: required(SPAN, "The period of time."),
    }),
    "A rate limit. Requests beyond it fail, by default with 429 and Retry-After.",
  ),
  skip: optional(wholeNumber(0), "How many requests to skip first."),
  count: optional(wholeNumber(0), "The total number of requests that it affects."),
  share: optional(numberFrom(0, 1), "The proportion of requests that it affects."),
  delay: optional(MILLISECONDS, "A delay before the response, in milliseconds of real time."),
  status: optional(wholeNumber(200, 599), "The status of the response."),
  body: optional(
    kind<unknown>("a string, or anything else as JSON", (given) => given),
    "The body of the response.",
  ),
  html: optional(TRUTH, "Whether to respond with a gateway's HTML page."),
  redirect: optional(TEXT, "The URL that the response redirects to."),
  headers: optional(TEXTS_BY_NAME, "Headers of the response."),
  contentType: optional(TEXT, "The Content-Type of the response."),
  retryAfter: optional(
    kind<number | string>("seconds or an HTTP date", (given) =>
      (typeof given === "number" && given >= 0) || (typeof given === "string" && given !== "")
        ? given
        : undefined,
    ),
    "A Retry-After header.",
  ),
  drip: optional(MILLISECONDS, "The delay between the bytes of the body, in milliseconds of real time."),
  truncate: optional(TRUTH, "Whether to cut the body short."),
  drop: optional(
    oneOf(["request", "response"]),
    "Whether to close the connection before or after the request takes effect.",
  ),
  takesEffect: optional(TRUTH, "Whether the request still takes effect."),
  duplicates: optional(wholeNumber(1, 100), "For a webhook: how many more times it is sent."),
  postpone: optional(DURATION, "For a webhook: the delay, by the sandbox's clock."),
};

const WEBHOOK_EFFECTS = ["delay", "drop", "duplicates", "postpone"] as const;
const REQUEST_EFFECTS = [
  "delay",
  "status",
  "body",
  "html",
  "redirect",
  "headers",
  "contentType",
  "drip",
  "truncate",
  "drop",
  "rateLimit",
] as const;

/** The properties that define an effect. A fault requires one of them. @internal */
export const EFFECTS: readonly (keyof SandboxFault)[] = [
  ...new Set([...REQUEST_EFFECTS, ...WEBHOOK_EFFECTS]),
];

/**
 * Reads an unchecked fault.
 *
 * @throws `TypeError` if a property is unknown or invalid, or the fault has no effect.
 * @internal
 */
export function readFault(given: unknown): SandboxFault {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw unusable(`it must be an object, not ${shown(given)}`);
  }
  const fault = readArguments(FAULT, { ...given }, "fault");
  const operations = [fault.operation].flat();
  const isForWebhook = operations.includes("webhook");
  if (isForWebhook && operations.length > 1)
    throw unusable('"webhook" cannot be combined with other operations');
  const effects: readonly (keyof SandboxFault)[] = isForWebhook ? WEBHOOK_EFFECTS : REQUEST_EFFECTS;
  const used = EFFECTS.filter((effect) => fault[effect] !== undefined);
  if (used.length === 0) throw unusable(`it requires one of ${effects.join(", ")}`);
  const misplaced = used.find((effect) => !effects.includes(effect));
  if (misplaced === undefined) return fault;
  throw unusable(
    isForWebhook
      ? `\`${misplaced}\` does not apply to webhooks, which accept ${effects.join(", ")}`
      : `\`${misplaced}\` is only for webhooks and requires \`operation: "webhook"\``,
  );
}

function unusable(problem: string): TypeError {
  return new TypeError(`Invalid fault: ${problem}.`);
}
