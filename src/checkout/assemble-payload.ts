import type { CustomerReference } from "../customers/customer-reference.ts";
import type { Issue } from "../errors/issue.ts";
import { ReferenceReader } from "../transport/reference.ts";
import { checkNow } from "../validation/check.ts";
import type {
  CheckoutPersonDetails,
  CheckoutSessionParts,
  OrderItemInput,
} from "./checkout-session-parts.ts";
import {
  type CheckoutOrderItem,
  type CheckoutPerson,
  CheckoutSessionDocumentSchema,
  type CheckoutSessionPayload,
} from "./checkout-session-payload.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { withHttps } from "./web-url.ts";

/** What a builder's parts make, and what is wrong with it. @internal */
export interface AssembledPayload {
  readonly body: CheckoutSessionPayload;
  readonly issues: readonly Issue[];
}

/** Which call gives what is missing. */
const calls: Readonly<Record<string, string>> = {
  "imin:initialOrder.customer": "customer()",
  "imin:initialOrder.broker": "broker()",
  "imin:initialOrder.orderedItem": "orderItem()",
};

/**
 * Puts the parts of a builder together into the document that imin takes, and says everything that is missing
 * or bad in it. The body can be used where there are no issues.
 *
 * @internal
 */
export function assemblePayload(parts: CheckoutSessionParts, accountsUrl: string): AssembledPayload {
  const references = new ReferenceReader();
  const payload = {
    "@context": ["https://openactive.io/", "https://imin.co/"] as const,
    type: "imin:CheckoutSession" as const,
    "imin:initialOrder": {
      type: "OrderQuote" as const,
      customer: customerOf(parts.customer, references, accountsUrl),
      broker: brokerOf(parts.broker),
      orderedItem: parts.orderItems.map((item, index) => orderItemOf(item, index, references, accountsUrl)),
    },
    "imin:navigationLinks": [parts.backToBroker, parts.backToBrokerUserProfile]
      .filter((link) => link !== undefined)
      .map((link) => ({ ...link, url: withScheme(link.url) })),
  };
  const issues = [
    ...references.issues,
    ...missingOffers(parts.orderItems),
    ...documentIssues(payload, references),
  ];
  // Copied, so that freezing touches nothing of the caller. Whole only where there are no issues, and used only then.
  return { body: deepFreeze(JSON.parse(JSON.stringify(payload))) as CheckoutSessionPayload, issues };
}

function documentIssues(payload: unknown, references: ReferenceReader): readonly Issue[] {
  const { issues = [] } = checkNow(CheckoutSessionDocumentSchema, payload);
  return issues
    .filter(({ path }) => !references.issues.some((issue) => issue.path === path))
    .map(({ path, message }) => {
      const call = calls[path];
      return call === undefined ? { path, message } : { path, message: `${message}: call ${call}` };
    });
}

function customerOf(
  customer: CustomerReference | CheckoutPersonDetails | undefined,
  references: ReferenceReader,
  accountsUrl: string,
): string | CheckoutPerson | undefined {
  if (customer === undefined || customer === null) return undefined;
  if (typeof customer === "object" && customer.id === undefined) {
    return { ...(customer as CheckoutPersonDetails), type: "Person" };
  }
  return accountUrl(customer as CustomerReference, "imin:initialOrder.customer", references, accountsUrl);
}

function accountUrl(
  customer: CustomerReference,
  path: string,
  references: ReferenceReader,
  accountsUrl: string,
): string {
  return `${accountsUrl}/${encodeURIComponent(references.read(path, customer, accountsUrl))}`;
}

function brokerOf(broker: CheckoutSessionParts["broker"]): unknown {
  return broker === undefined
    ? undefined
    : { type: "Organization", name: broker.name, url: withScheme(broker.url) };
}

function orderItemOf(
  { type, identifier, acceptedOffer, attendee }: OrderItemInput,
  index: number,
  references: ReferenceReader,
  accountsUrl: string,
): CheckoutOrderItem {
  const path = `imin:initialOrder.orderedItem[${index}].attendee`;
  return {
    type: "OrderItem",
    acceptedOffer,
    orderedItem: { type, identifier },
    ...(attendee === undefined ? {} : { attendee: accountUrl(attendee, path, references, accountsUrl) }),
  };
}

/** Documents written by hand may leave the offer out, as imin's oldest samples do; a new session should not. */
function missingOffers(items: readonly OrderItemInput[]): readonly Issue[] {
  return items.flatMap(({ acceptedOffer }, index) =>
    acceptedOffer === undefined
      ? [{ path: `imin:initialOrder.orderedItem[${index}].acceptedOffer`, message: "is required" }]
      : [],
  );
}

/** Whatever is not a string is left for the check to name. */
function withScheme(url: string): string {
  return typeof url === "string" ? withHttps(url) : url;
}
