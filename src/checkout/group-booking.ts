/** The parts of an order item that matter for a group booking. */
interface GroupItem {
  readonly orderedItem: {
    readonly type: string;
    readonly identifier?: string | undefined;
    readonly id?: string | undefined;
  };
  readonly attendee?: string | undefined;
}

/** A problem with a group: the item's index, the property and a message. @internal */
export interface GroupProblem {
  readonly path: readonly [number, "orderedItem" | "attendee"];
  readonly message: string;
}

/**
 * Lists the problems that keep several order items from being a group booking. A group has one item for each
 * attendee, all for the same session or slot. imin accepts no other order with several items.
 *
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-authenticated-checkout/group-booking-beta
 * @internal
 */
export function groupProblems(items: readonly GroupItem[]): readonly GroupProblem[] {
  if (items.length === 1) return [];
  const opportunities = items.map(({ orderedItem: { type, identifier, id } }) =>
    JSON.stringify([type, identifier, id]),
  );
  const attendees = new Set<string>();
  return items.flatMap(({ attendee }, index) => {
    const problems: GroupProblem[] = [];
    if (opportunities[index] !== opportunities[0]) {
      const message = "must be the same in every item: a group booking is for one session or slot";
      problems.push({ path: [index, "orderedItem"], message });
    }
    if (attendee === undefined || attendees.has(attendee)) {
      const message =
        "must be a different customer in every item: a group booking has one item for each attendee";
      problems.push({ path: [index, "attendee"], message });
    } else attendees.add(attendee);
    return problems;
  });
}
