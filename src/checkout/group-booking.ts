/** The parts of an order item that decide whether several make a group. */
interface GroupItem {
  readonly orderedItem: {
    readonly type: string;
    readonly identifier?: string | undefined;
    readonly id?: string | undefined;
  };
  readonly attendee?: string | undefined;
}

/** One thing that is wrong with a group: in which item, and where in it. @internal */
export interface GroupProblem {
  readonly path: readonly [number, "orderedItem" | "attendee"];
  readonly message: string;
}

/**
 * What keeps several order items from being a group booking: one item for each attendee, all for one session
 * or slot. imin takes no other order of several items.
 *
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-checkout-branding/imin-authenticated-checkout/group-booking-beta
 * @internal
 */
export function groupProblems(items: readonly GroupItem[]): readonly GroupProblem[] {
  const [first] = items;
  if (first === undefined || items.length === 1) return [];
  const attendees = new Set<string>();
  return items.flatMap(({ orderedItem, attendee }, index) => {
    const problems: GroupProblem[] = [];
    const { type, identifier, id } = first.orderedItem;
    if (orderedItem.type !== type || orderedItem.identifier !== identifier || orderedItem.id !== id) {
      const message = "must be the same in every item: a group booking is for one session or slot";
      problems.push({ path: [index, "orderedItem"], message });
    }
    if (attendee === undefined || attendees.has(attendee)) {
      const message =
        "must name another customer in every item: several items are a group, one for each attendee";
      problems.push({ path: [index, "attendee"], message });
    } else attendees.add(attendee);
    return problems;
  });
}
