import type { OrderItemError } from "../errors/order-item-error.ts";

/** What could be read out of an error's body, whatever its shape. @internal */
export interface ErrorBody {
  readonly type?: string | undefined;
  readonly description?: string | undefined;
  readonly requestId?: string | undefined;
  readonly itemErrors: readonly OrderItemError[];
}

/**
 * Reads an error's body tolerantly: an OpenBookingError, an Order with errors in its items, `{error: {type,
 * details}}` and `{error: "…"}` of imin's servers, `{message: "…"}` of its gateway, text, HTML, or nothing.
 *
 * @param body The body after respelling: parsed where it was JSON, else its text.
 * @internal
 */
export function readErrorBody(body: unknown): ErrorBody {
  if (typeof body === "string") return { description: plainText(body), itemErrors: [] };
  if (Array.isArray(body)) return readErrorBody(body[0]);
  const properties = asObject(body);
  if (properties === undefined) return { itemErrors: [] };
  const itemErrors = readItemErrors(properties["orderedItem"]);
  if (itemErrors.length > 0) return { ...describeItems(itemErrors), itemErrors };
  const { error } = properties;
  if (typeof error === "string") return { description: error, itemErrors };
  const nested = asObject(Array.isArray(error) ? error[0] : error);
  if (nested !== undefined) return { ...readErrorObject(nested), itemErrors };
  return { ...readErrorObject(properties), itemErrors };
}

function readErrorObject(source: Readonly<Record<string, unknown>>): Omit<ErrorBody, "itemErrors"> {
  const details = source["details"];
  return {
    type: textOf(source["type"]),
    description:
      textOf(source["description"]) ??
      textOf(source["name"]) ??
      textOf(source["message"]) ??
      (Array.isArray(details) ? details.map(textOf).filter(Boolean).join("; ") : textOf(details)),
    requestId: textOf(source["requestId"]),
  };
}

function readItemErrors(orderedItem: unknown): readonly OrderItemError[] {
  if (!Array.isArray(orderedItem)) return [];
  return orderedItem.flatMap((entry, index) => {
    const item = asObject(entry);
    const errors = item?.["error"];
    return (Array.isArray(errors) ? errors : [errors]).flatMap((candidate) => {
      const error = asObject(candidate);
      return error === undefined ? [] : [readItemError(index, item ?? {}, error)];
    });
  });
}

function readItemError(
  index: number,
  item: Readonly<Record<string, unknown>>,
  error: Readonly<Record<string, unknown>>,
): OrderItemError {
  const { position } = item;
  const id = textOf(item["id"]);
  const type = textOf(error["type"]);
  const name = textOf(error["name"]);
  const description = textOf(error["description"]);
  return {
    index,
    ...(typeof position === "number" ? { position } : {}),
    ...(id === undefined ? {} : { id }),
    ...(type === undefined ? {} : { type }),
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
  };
}

function describeItems(errors: readonly OrderItemError[]): Omit<ErrorBody, "itemErrors"> {
  const describe = ({ index, type, name, description }: OrderItemError): string =>
    `orderedItem[${index}]: ${[type, description ?? name].filter(Boolean).join(", ")}`;
  return { type: errors[0]?.type, description: errors.map(describe).join("; ") };
}

/** An HTML page says what is wrong in its title; the rest is decoration. */
function plainText(body: string): string | undefined {
  const text =
    /<title[^>]*>([^<]*)<\/title>/i.exec(body.slice(0, 5_000))?.[1] ??
    body.slice(0, 5_000).replace(/<[^>]*>/g, " ");
  return text.trim() === "" ? undefined : text.trim();
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}
