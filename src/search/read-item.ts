import { UnusableResponseIssues } from "../transport/operation.ts";

/**
 * An item got by itself has to be of the kind that was asked for. One that does not say its kind is let through: the
 * schema reports that.
 *
 * @throws UnusableAnswerIssues where it is something else.
 * @internal
 */
export function readItem<Item extends { readonly type?: string | undefined }>(
  item: Item,
  ...types: readonly string[]
): Item {
  if (item.type === undefined || types.includes(item.type)) return item;
  throw new UnusableResponseIssues([{ path: "type", message: `must be "${types[0]}"` }]);
}
