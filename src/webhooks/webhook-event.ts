import { IminWebhookError } from "../errors/imin-webhook-error.ts";
import { localName } from "../json-ld/local-name.ts";
import { idOf, typeOf } from "../json-ld/node-keywords.ts";
import { identifierInUrl } from "../transport/identifier-in-url.ts";
import { isTooLarge } from "../validation/is-too-large.ts";

/** The customer account that changed. It does not say what changed. */
export interface ChangedCustomer {
  /** The account's URL, `https://book.imin.co/api/v2/customer-accounts/{identifier}`. */
  readonly id: string;
  /** imin's identifier of the customer, which all other operations accept. */
  readonly identifier: string;
}

/**
 * A customer's details changed at a seller: imin's "Customer Detail Change".
 *
 * imin sends it when a seller account was disconnected, when customer details, the access pass or a hidden
 * entitlement changed in a seller account, and when an entitlement was removed after a rejected evidence
 * request. The body does not say which, and one call can mean several changes: fetch the account
 * afterwards.
 *
 * It has no event identifier, timestamp or signature, so two real changes of one customer look the same. Make the
 * work safe to repeat. If it contacts the customer (by email, for example), store the `id`s of the handled
 * notifications, as imin advises, and decide based on them and the fetched account.
 *
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/webhooks
 */
export interface CustomerChangeEvent {
  /** The type of the event. */
  readonly type: "customer-change";
  /** The customer whose account changed. */
  readonly customer: ChangedCustomer;
  /** The body, parsed, exactly as imin sent it. */
  readonly raw: unknown;
}

/**
 * A call with the right key and an undocumented body. It is passed on instead of rejected, so that a future webhook
 * of imin is neither lost nor sent repeatedly.
 */
export interface UnknownWebhookEvent {
  /** The type of the event. */
  readonly type: "unknown";
  /** The body, parsed, exactly as it was sent. */
  readonly raw: unknown;
}

/**
 * The event of a verified webhook. Compare `type`.
 *
 * @example
 * ```ts
 * import { verifyWebhook } from "imin-sdk/webhooks";
 *
 * export async function changedCustomer(request: Request): Promise<string | undefined> {
 *   const event = await verifyWebhook(request, { apiKey: process.env.IMIN_WEBHOOK_KEY });
 *   return event.type === "customer-change" ? event.customer.identifier : undefined;
 * }
 * ```
 */
export type WebhookEvent = CustomerChangeEvent | UnknownWebhookEvent;

/**
 * Reads a parsed body, in either JSON-LD spelling. Any object with a type is an event.
 *
 * @throws IminWebhookError for an object without a type, which frameworks pass on for an unparsed body, and for one
 * that is nested too deeply.
 * @internal
 */
export function readWebhookEvent(raw: unknown): WebhookEvent {
  if (isTooLarge(raw)) throw new IminWebhookError("not-json", "The webhook's body is nested too deeply.");
  const customer = changedCustomer(raw);
  if (customer !== undefined) return { type: "customer-change", customer, raw };
  if (typeof raw === "object" && !Array.isArray(raw) && typeOf(Object(raw)) === undefined) {
    const message =
      "The webhook's body has no type: was the body parsed? Pass its text, its bytes or its JSON.";
    throw new IminWebhookError("not-json", message);
  }
  return { type: "unknown", raw };
}

function changedCustomer(body: unknown): ChangedCustomer | undefined {
  const account = Object(body) as Readonly<Record<string, unknown>>;
  const { identifier } = account;
  const id = idOf(account);
  const isAccount = [typeOf(account)].flat().some((type) => localName(type) === "CustomerAccount");
  if (!isAccount || typeof id !== "string") return undefined;
  const known =
    typeof identifier === "string" && identifier !== ""
      ? identifier
      : identifierInUrl(id, "/customer-accounts");
  return known === undefined ? undefined : { id, identifier: known };
}
