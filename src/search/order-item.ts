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
 * What `.orderItem()` of a checkout session's builder takes, out of what search found: the `type` and `identifier` of
 * the session or slot (not its `id`, which is imin's URL of it) and the `id` of the offer.
 *
 * @param opportunity A session or slot, by itself or as a walker gives it.
 * @param offer One of {@link offersFor}, an `"imin:aggregateOffer"`'s, or an offer's `id`.
 * @param attendee Who attends: needed on each item of a group booking.
 * @throws IminInputError if the opportunity is neither a session nor a slot, if it has no identifier, as in search results,
 * or if the offer has no `id`.
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-authenticated-checkout
 * @example
 * ```ts
 * const session = await imin.search.getScheduledSession(found.opportunity);
 * const [offer] = offersFor(session);
 * if (offer) builder = builder.orderItem(orderItem(session, offer));
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
  // `FacilityUseSlot` is the same thing under the name that imin's order pages have for it.
  const bookableType = type === "FacilityUseSlot" ? "Slot" : type;
  if (bookableType !== "ScheduledSession" && bookableType !== "Slot") {
    const message = "must be a ScheduledSession or a Slot: imin can book nothing else";
    issues.push({ path: "opportunity.type", message });
  }
  if (identifier === undefined || identifier === "") {
    const message = "is missing: get the session or slot by itself, search results may lack it";
    issues.push({ path: "opportunity.identifier", message });
  } else if (typeof identifier !== "string" && typeof identifier !== "number") {
    const message = "must be a text or a number: imin documents no other identifiers of sessions and slots";
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
