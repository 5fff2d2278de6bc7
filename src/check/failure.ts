import { isIminError } from "../errors/is-imin-error.ts";
import { UsageError } from "./command.ts";

/** The flags and variables behind the options of a client. */
const flagOf: Readonly<Record<string, string>> = {
  apiKey: "--api-key or IMIN_API_KEY",
  bookingBaseUrl: "--booking-url or IMIN_BOOKING_BASE_URL",
  checkoutBaseUrl: "--checkout-url or IMIN_CHECKOUT_BASE_URL",
  searchBaseUrl: "--search-url or IMIN_SEARCH_BASE_URL",
  firehoseBaseUrl: "--firehose-url",
};

/** What to print when the command ends with an error, and its exit status. @internal */
export interface Failure {
  readonly message: string;
  readonly code: 1 | 2;
}

/** An unexpected error's message may repeat imin's response, so only its place is printed. @internal */
export function failureOf(error: unknown): Failure {
  if (error instanceof UsageError) return { message: error.message, code: 2 };
  if (isIminError(error, "config")) {
    return { message: `${flagOf[error.option] ?? error.option}: ${error.message}`, code: 2 };
  }
  const stack = error instanceof Error ? (error.stack?.match(/^ {4}at .*/gm) ?? []) : [];
  return { message: ["The command failed unexpectedly.", ...stack].join("\n"), code: 1 };
}
