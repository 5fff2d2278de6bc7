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
    "The operation or operations it strikes, by default all of the API.",
  ),
  path: optional(TEXT, "The path it strikes, in which * stands for anything."),
  customer: optional(TEXT, "The identifier of the customer whose requests it strikes."),
  from: optional(MOMENT, "The moment of the sandbox's clock from which on it strikes."),
  until: optional(MOMENT, "The moment of the sandbox's clock until which it strikes."),
  rateLimit: optional(
    objectOf<NonNullable<SandboxFault["rateLimit"]>>({
      requests: required(wholeNumber(1), "How many requests are let through."),
      per: required(SPAN, "Within which time."),
    }),
    "Strikes what is more than so many requests within a time, by default with 429 and Retry-After.",
  ),
  skip: optional(wholeNumber(0), "How many requests are let through first."),
  count: optional(wholeNumber(0), "How many requests it strikes in all."),
  share: optional(numberFrom(0, 1), "The share of requests it strikes."),
  delay: optional(MILLISECONDS, "Milliseconds of real time to wait first."),
  status: optional(wholeNumber(200, 599), "The status of the response."),
  body: optional(
    kind<unknown>("a text, or anything else as JSON", (given) => given),
    "The body of the response.",
  ),
  html: optional(TRUTH, "Whether the response is a gateway's HTML page."),
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
  drip: optional(MILLISECONDS, "Milliseconds of real time between one byte of the body and the next."),
  truncate: optional(TRUTH, "Whether the body breaks off in the middle."),
  drop: optional(
    oneOf(["request", "response"]),
    "Whether the connection is closed before the request takes effect, or after it.",
  ),
  takesEffect: optional(TRUTH, "Whether the request takes effect all the same."),
  duplicates: optional(wholeNumber(1, 100), "For a webhook: how many times more it is sent."),
  postpone: optional(DURATION, "For a webhook: how much later it is sent, by the sandbox's clock."),
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

/** The properties that say what happens; a fault needs one of them. @internal */
export const EFFECTS: readonly (keyof SandboxFault)[] = [
  ...new Set([...REQUEST_EFFECTS, ...WEBHOOK_EFFECTS]),
];

/**
 * Reads an unchecked fault.
 *
 * @throws `TypeError` where a property is unknown or wrong, or the fault has no effect.
 * @internal
 */
export function readFault(given: unknown): SandboxFault {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw unusable(`it must be an object, not ${shown(given)}`);
  }
  const fault = readArguments(FAULT, { ...given }, "fault");
  const operations = [fault.operation].flat();
  const isForWebhook = operations.includes("webhook");
  if (isForWebhook && operations.length > 1) throw unusable('"webhook" cannot be listed with others');
  const effects: readonly (keyof SandboxFault)[] = isForWebhook ? WEBHOOK_EFFECTS : REQUEST_EFFECTS;
  const used = EFFECTS.filter((effect) => fault[effect] !== undefined);
  if (used.length === 0) throw unusable(`it needs one of ${effects.join(", ")}`);
  const misplaced = used.find((effect) => !effects.includes(effect));
  if (misplaced === undefined) return fault;
  throw unusable(
    isForWebhook
      ? `\`${misplaced}\` is not for webhooks, which take ${effects.join(", ")}`
      : `\`${misplaced}\` is for webhooks alone; it needs \`operation: "webhook"\``,
  );
}

function unusable(problem: string): TypeError {
  return new TypeError(`This fault cannot be used: ${problem}.`);
}
