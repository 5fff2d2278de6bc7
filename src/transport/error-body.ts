import type { OrderItemError } from "../errors/order-item-error.ts";

/** The readable parts of an error body. @internal */
export interface ErrorBody {
  readonly type?: string | undefined;
  readonly description?: string | undefined;
  readonly requestId?: string | undefined;
  readonly itemErrors: readonly OrderItemError[];
}

/**
 * Reads an error body in any of these forms: an OpenBookingError, an Order with errors in its items, `{error:
 * {type, details}}` and `{error: "…"}` of imin's servers, `{message: "…"}` of its gateway, text, HTML, or no body.
 *
 * @param body The body after normalization: parsed if it was JSON, otherwise text.
 * @internal
 */
export function readErrorBody(body: unknown): ErrorBody {
  if (typeof body === "string") return { description: plainText(body), itemErrors: [] };
  const properties = asObject(listOf(body)[0]) ?? {};
  const itemErrors = readItemErrors(properties["orderedItem"]);
  if (itemErrors.length > 0) return { ...describeItems(itemErrors), itemErrors };
  const errors = listOf(properties["error"] ?? properties["errors"]);
  const [first, ...others] = errors
    .map(asObject)
    .filter((error) => error !== undefined)
    .map(readErrorObject);
  const own = readErrorObject(properties);
  if (first === undefined) return { ...own, description: own.description ?? wordsOf(errors), itemErrors };
  const description = wordsOf([first, ...others].map((error) => error.description)) ?? own.description;
  return { ...first, description, requestId: first.requestId ?? own.requestId, itemErrors };
}

function readErrorObject(source: Readonly<Record<string, unknown>>): Omit<ErrorBody, "itemErrors"> {
  const { type, description, name, message, details, requestId } = source;
  return {
    type: textOf(type),
    description: wordsOf(description) ?? wordsOf(name) ?? wordsOf(message) ?? wordsOf(details),
    requestId: textOf(requestId),
  };
}

function readItemErrors(orderedItem: unknown): readonly OrderItemError[] {
  return listOf(orderedItem).flatMap((entry, index) => {
    const item = asObject(entry) ?? {};
    return listOf(item["error"]).flatMap((candidate) => {
      const error = asObject(candidate);
      return error === undefined ? [] : [readItemError(index, item, error)];
    });
  });
}

function readItemError(
  index: number,
  item: Readonly<Record<string, unknown>>,
  error: Readonly<Record<string, unknown>>,
): OrderItemError {
  const { position } = item;
  const { type, name, description, instance } = error;
  const texts = Object.entries({ id: item["id"], type, name, description, instance }).filter(([, value]) =>
    textOf(value),
  );
  return {
    index,
    ...(typeof position === "number" ? { position } : {}),
    ...Object.fromEntries(texts),
  };
}

function describeItems(errors: readonly OrderItemError[]): Omit<ErrorBody, "itemErrors"> {
  const describe = ({ index, type, name, description, instance }: OrderItemError): string =>
    `orderedItem[${index}]: ${[type, description ?? name, instance].filter(Boolean).join(", ")}`;
  return { type: errors[0]?.type, description: errors.map(describe).join("; ") };
}

/** An HTML page names the error in its title. Ignore the rest. */
function plainText(body: string): string | undefined {
  const beginning = body.slice(0, 5_000);
  const text = /<title[^>]*>([^<]*)<\/title>/i.exec(beginning)?.[1] ?? beginning.replace(/<[^<>]*>/g, " ");
  return text.trim() === "" ? undefined : text.trim();
}

/** The text of a value: a string, or the strings of a list. */
function wordsOf(value: unknown): string | undefined {
  const texts = listOf(value).flatMap((item) => textOf(item) ?? []);
  return texts.length === 0 ? undefined : texts.join("; ");
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/** JSON-LD may write a list of one as the item itself. */
function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function asObject(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}
