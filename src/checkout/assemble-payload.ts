import type { CustomerReference } from "../customers/customer.ts";
import type { Issue } from "../errors/issue.ts";
import { isThenable, propertyOf } from "../errors/property-of.ts";
import { ownProperties } from "../options/own-properties.ts";
import { type CollectionUrls, ReferenceReader } from "../transport/reference.ts";
import { checkNow } from "../validation/check.ts";
import { isTooLarge, tooLarge } from "../validation/is-too-large.ts";
import { awaitFirst } from "../validation/reference-problem.ts";
import { withHttps } from "../validation/web-url.ts";
import type {
  CheckoutPersonDetails,
  CheckoutSessionParts,
  OrderItemInput,
} from "./checkout-session-parts.ts";
import {
  type CheckoutBroker,
  type CheckoutOrderItem,
  type CheckoutPerson,
  type CheckoutSessionPayload,
  checkoutSessionDocumentSchema,
} from "./checkout-session-payload.ts";

/** The document built from a builder's parts, and everything that is wrong with it. @internal */
export interface AssembledPayload {
  readonly body: CheckoutSessionPayload;
  readonly issues: readonly Issue[];
}

/** Turns a reference to a customer into the account's URL. `path` is the reference's place in the document. */
type AccountUrl = (path: string, customer: CustomerReference) => string;

/** The builder method that supplies each missing part. */
const calls: Readonly<Record<string, string>> = {
  "imin:initialOrder.customer": "customer()",
  "imin:initialOrder.broker": "broker()",
  "imin:initialOrder.orderedItem": "orderItem()",
};

/**
 * Builds the document that imin accepts from a builder's parts. Lists every part that is missing or invalid. The
 * body is usable only if there are no issues.
 *
 * @internal
 */
export function assemblePayload(parts: CheckoutSessionParts, accountsUrls: CollectionUrls): AssembledPayload {
  const references = new ReferenceReader();
  const accountUrl: AccountUrl = (path, customer) => references.readUrl(path, customer, accountsUrls);
  const payload = {
    "@context": ["https://openactive.io/", "https://imin.co/"] as const,
    type: "imin:CheckoutSession" as const,
    "imin:initialOrder": {
      type: "OrderQuote" as const,
      customer: customerOf(parts.customer, accountUrl),
      broker: brokerOf(parts.broker),
      orderedItem: parts.orderItems.map((item, index) => orderItemOf(item, index, accountUrl)),
    },
    "imin:navigationLinks": [parts.backToBroker, parts.backToBrokerUserProfile].filter(
      (link) => link !== undefined,
    ),
  };
  if (isTooLarge(payload)) return { body: unfinished(payload), issues: [{ path: "", message: tooLarge }] };
  const issues = [...references.issues, ...missingOffers(parts.orderItems)];
  issues.push(...documentIssues(payload, issues));
  // Copy first: freezing must not affect the caller's objects.
  const frozen = JSON.parse(JSON.stringify(payload), (_, value) => Object.freeze(value));
  return { body: unfinished(frozen), issues };
}

/** The payload is complete only if there are no issues. It is not used otherwise. */
function unfinished(payload: unknown): CheckoutSessionPayload {
  return payload as CheckoutSessionPayload;
}

/** The issues of the whole document, without those found earlier. */
function documentIssues(payload: unknown, known: readonly Issue[]): readonly Issue[] {
  const { issues = [] } = checkNow(checkoutSessionDocumentSchema, payload);
  return issues
    .filter(({ path }) => !known.some((issue) => issue.path === path))
    .map(({ path, message }) => {
      const call = calls[path];
      return call === undefined ? { path, message } : { path, message: `${message}: call ${call}` };
    });
}

function customerOf(
  customer: CustomerReference | CheckoutPersonDetails | undefined,
  accountUrl: AccountUrl,
): string | CheckoutPerson | undefined {
  if (customer === undefined || customer === null) return undefined;
  if (typeof customer === "object" && propertyOf(customer, "id") === undefined && !isThenable(customer)) {
    return { ...(customer as CheckoutPersonDetails), type: "Person" };
  }
  return accountUrl("imin:initialOrder.customer", customer as CustomerReference);
}

function brokerOf(broker: CheckoutSessionParts["broker"]): CheckoutBroker | undefined {
  return broker && { type: "Organization", name: broker.name, url: withHttps(broker.url) };
}

function orderItemOf(
  item: OrderItemInput,
  index: number,
  accountUrl: AccountUrl,
): CheckoutOrderItem | undefined {
  if (typeof item !== "object" || item === null || isThenable(item)) return undefined;
  const { type, identifier, acceptedOffer, attendee } = ownProperties(item);
  const path = `imin:initialOrder.orderedItem[${index}].attendee`;
  return {
    type: "OrderItem",
    acceptedOffer,
    orderedItem: { type, identifier },
    attendee: attendee === undefined ? undefined : accountUrl(path, attendee),
  };
}

/** A document written by hand may omit the offer, as imin's oldest samples do. A builder requires it. */
function missingOffers(items: readonly OrderItemInput[]): readonly Issue[] {
  return items.flatMap((item, index) => {
    const path = `imin:initialOrder.orderedItem[${index}]`;
    if (isThenable(item)) return [{ path, message: awaitFirst }];
    const isMissing = typeof item === "object" && item !== null && item.acceptedOffer === undefined;
    return isMissing ? [{ path: `${path}.acceptedOffer`, message: "is required" }] : [];
  });
}
