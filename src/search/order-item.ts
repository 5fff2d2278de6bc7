import type { OrderItemInput } from "../checkout/checkout-session-parts.ts";
import type { CustomerReference } from "../customers/customer.ts";
import { IminInputError } from "../errors/imin-input-error.ts";
import type { Issue } from "../errors/issue.ts";
import { refuseUnreadable } from "../errors/refuse-unreadable.ts";
import type { AggregateOffer } from "../open-active/aggregate-offer.ts";
import type { Offer } from "../open-active/offer.ts";
import type { FoundOpportunity } from "./found-item.ts";
import { withParents } from "./parents.ts";

/**
 * Creates the input of the builder's `.orderItem()` from search data: the `type` and `identifier` of the session or
 * slot (not its `id`, which is imin's own URL), and the `id` of the offer.
 *
 * @param opportunity A session or slot, alone or from a walker.
 * @param offer An offer from {@link offersFor} or an `"imin:aggregateOffer"`, or an offer's `id`.
 * @param attendee The attendee. Required on each item of a group booking.
 * @throws IminInputError if the opportunity is not a session or slot, if it has no identifier, as in search
 * results, or if the offer has no `id`.
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-authenticated-checkout
 * @example
 * ```ts
 * import { type FoundSession, type IminClient, offersFor, orderItem, type OrderItemInput } from "imin-sdk";
 *
 * export async function choose(imin: IminClient, found: FoundSession): Promise<OrderItemInput | undefined> {
 *   const session = await imin.search.getScheduledSession(found.opportunity);
 *   const [offer] = offersFor(session);
 *   return offer && orderItem(session, offer);
 * }
 * ```
 */
export function orderItem(
  opportunity: FoundOpportunity,
  offer: Offer | AggregateOffer | string,
  attendee?: CustomerReference,
): OrderItemInput {
  return refuseUnreadable("orderItem", () => itemFor(withParents(opportunity)[0], offer, attendee));
}

function itemFor(
  { type, identifier }: { readonly type?: string; readonly identifier?: unknown },
  offer: Offer | AggregateOffer | string,
  attendee: CustomerReference | undefined,
): OrderItemInput {
  const acceptedOffer = typeof offer === "string" ? offer : offer?.id;
  const issues: Issue[] = [];
  // `FacilityUseSlot` is another name for a slot, used by imin's order pages.
  const bookableType = type === "FacilityUseSlot" ? "Slot" : type;
  if (bookableType !== "ScheduledSession" && bookableType !== "Slot") {
    const message = "must be a ScheduledSession or a Slot";
    issues.push({ path: "opportunity.type", message });
  }
  if (identifier === undefined || identifier === "") {
    const message = "is missing: get the session or slot by ID, because search results may omit it";
    issues.push({ path: "opportunity.identifier", message });
  } else if (typeof identifier !== "string" && typeof identifier !== "number") {
    const message = "must be a string or a number: imin documents no other identifiers";
    issues.push({ path: "opportunity.identifier", message });
  }
  if (!acceptedOffer)
    issues.push({ path: "offer.id", message: "is missing, so this offer cannot be booked" });
  if (issues.length > 0 || !acceptedOffer) throw new IminInputError(issues, { operation: "orderItem" });
  return {
    type: bookableType as OrderItemInput["type"],
    identifier: String(identifier),
    acceptedOffer,
    ...(attendee === undefined ? {} : { attendee }),
  };
}
