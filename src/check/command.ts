import { parseArgs } from "node:util";
import type { ClientOptions } from "../options/client-options.ts";
import type { CustomerFormat } from "../options/customer-format.ts";

/** The text of `--help`. @internal */
export const usage = `Checks your setup for imin, and what imin really sends.

Usage: imin-check [options]

  --api-key KEY         Default: IMIN_API_KEY. Prefer the variable: other users of the machine can see flags.
  --booking-url URL     Default: IMIN_BOOKING_BASE_URL, or https://book.imin.co/api/v2
  --checkout-url URL    Default: IMIN_CHECKOUT_BASE_URL. Without it, checkout checks are skipped.
  --search-url URL      Default: IMIN_SEARCH_BASE_URL, or https://search.imin.co
  --firehose-url URL    Default: https://firehose.imin.co
  --customer-format F   "person" (default) or "customer-account".
  --timeout MS          Time limit for one request. Default: 10000.

  --customer ID         Also read this customer, and the customer's orders and a receipt.
  --write               Also create, get, update and delete a test customer. Asks first.
  --checkout            Also create checkout sessions with imin's test item. Asks first.
  --webhook URL         Also send two test events to your webhook receiver. Asks first.
  --webhook-key KEY     The receiver's key. Default: IMIN_WEBHOOK_KEY.
  --yes                 Do not ask.

  --report FILE         Write where responses differ from the documentation. It holds no values.
  --json                Print the result as JSON.
  --version             The version of imin-sdk.
  --help                This text.

Exit status: 0 when no check failed, 1 when one failed, 2 when the command cannot be used.`;

const text = { type: "string" } as const;
const truth = { type: "boolean" } as const;
const flags = {
  "api-key": text,
  "booking-url": text,
  "checkout-url": text,
  "search-url": text,
  "firehose-url": text,
  "customer-format": text,
  timeout: text,
  customer: text,
  write: truth,
  checkout: truth,
  webhook: text,
  "webhook-key": text,
  yes: truth,
  report: text,
  json: truth,
  version: truth,
  help: truth,
} as const;

/** An invalid command line: exit status 2. @internal */
export class UsageError extends Error {}

/** The parsed command line. @internal */
export interface Command {
  readonly options: ClientOptions;
  readonly customer: string | undefined;
  readonly write: boolean;
  readonly checkout: boolean;
  readonly webhook: { readonly url: string; readonly apiKey: string } | undefined;
  readonly yes: boolean;
  readonly report: string | undefined;
  readonly json: boolean;
}

/**
 * Reads the command line.
 *
 * @throws UsageError if a flag is unknown or its value is invalid.
 * @internal
 */
export function readCommand(args: readonly string[]): Command | "help" | "version" {
  const values = parseFlags(args);
  if (values.help === true) return "help";
  if (values.version === true) return "version";
  const { customer, write = false, checkout = false, yes = false, report, json = false } = values;
  const webhook = readWebhook(values.webhook, values["webhook-key"]);
  return { options: readOptions(values), customer, write, checkout, webhook, yes, report, json };
}

function parseFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags }).values;
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}. See imin-check --help.`);
  }
}

function readOptions(values: ReturnType<typeof parseFlags>): ClientOptions {
  const { "customer-format": format = "person", timeout = "10000" } = values;
  if (!isCustomerFormat(format)) {
    throw new UsageError('--customer-format must be "person" or "customer-account".');
  }
  const limit = Number(timeout);
  if (!Number.isInteger(limit) || limit < 1) {
    throw new UsageError("--timeout must be a whole number of milliseconds.");
  }
  return {
    apiKey: values["api-key"],
    bookingBaseUrl: values["booking-url"],
    checkoutBaseUrl: values["checkout-url"],
    searchBaseUrl: values["search-url"],
    firehoseBaseUrl: values["firehose-url"],
    customerFormat: format,
    timeout: limit,
    totalTimeout: limit,
  };
}

function isCustomerFormat(format: string): format is CustomerFormat {
  return format === "person" || format === "customer-account";
}

function readWebhook(
  url: string | undefined,
  apiKey = process.env["IMIN_WEBHOOK_KEY"] || undefined,
): Command["webhook"] {
  if (url === undefined) return undefined;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new UsageError("--webhook must be an http or https URL.");
  }
  if (apiKey === undefined) throw new UsageError("--webhook needs --webhook-key or IMIN_WEBHOOK_KEY.");
  return { url, apiKey };
}
