import { parseArgs } from "node:util";
import { customerPath } from "../customers/customer.ts";
import { propertyOf } from "../errors/property-of.ts";
import type { ClientOptions } from "../options/client-options.ts";
import type { CustomerFormat } from "../options/customer-format.ts";
import { readEnvironment } from "../options/environment.ts";
import type { Settings } from "../options/settings.ts";
import { collectionUrls, readReference } from "../transport/reference.ts";
import { isWebUrl } from "../validation/web-url.ts";

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
    // Some of Node's messages end with a full stop.
    const message = String(propertyOf(error, "message")).replace(/\.$/, "");
    throw new UsageError(`${message}. See imin-check --help.`);
  }
}

function readOptions(values: ReturnType<typeof parseFlags>): ClientOptions {
  const { "customer-format": format = "person", timeout = "10000" } = values;
  if (!isCustomerFormat(format)) {
    throw new UsageError('--customer-format must be "person" or "customer-account".');
  }
  const limit = /^\d{1,6}$/.test(timeout) ? Number(timeout) : 0;
  if (limit === 0) throw new UsageError("--timeout must be a whole number of milliseconds, 1 to 999999.");
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
  apiKey = readEnvironment("IMIN_WEBHOOK_KEY"),
): Command["webhook"] {
  if (url === undefined) return undefined;
  if (!isWebUrl(url)) throw new UsageError("--webhook must be an http or https URL, without a user name.");
  if (!apiKey) throw new UsageError("--webhook needs --webhook-key or IMIN_WEBHOOK_KEY.");
  if (!/^[\x21-\x7e]+$/.test(apiKey)) {
    throw new UsageError("--webhook-key has a space, a line break or another character that no key has.");
  }
  return { url, apiKey };
}

/** Rejects a value of --customer before anything is sent. @internal */
export function checkReference(customer: string, { idBaseUrls }: Settings): void {
  if (/\s/.test(customer) || customer.length > 1000) {
    throw new UsageError("--customer must be an identifier without spaces and line breaks.");
  }
  const { issue } = readReference(customer, ...collectionUrls(idBaseUrls, customerPath));
  if (issue !== undefined) throw new UsageError(`--customer ${issue}.`);
}
