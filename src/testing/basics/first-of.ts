/** The first of several. The items of a session or an order are never empty. @internal */
export function firstOf<Item>(items: readonly Item[]): Item {
  const [first] = items;
  if (first === undefined) throw new RangeError("A session or an order has no items.");
  return first;
}
