import type { Issue } from "../errors/issue.ts";
import { propertyOf, textOf } from "../errors/property-of.ts";
import type { IdBaseUrls } from "../options/base-url.ts";
import { referenceProblem } from "../validation/reference-problem.ts";
import { encodeSegment, identifierMessage } from "./address.ts";
import { identifierInUrl } from "./identifier-in-url.ts";

/**
 * The URLs below which the members of a collection are identified. Identifiers become URLs with the first one.
 *
 * @internal
 */
export type CollectionUrls = readonly [string, ...string[]];

/** An identifier for the request, or the problem with the value. @internal */
export type Reference =
  | { readonly identifier: string; readonly issue?: undefined }
  | { readonly identifier?: undefined; readonly issue: string };

/**
 * Reads an identifier from a caller's reference: the identifier itself, the resource's URL at imin, or the resource
 * from an earlier call.
 *
 * @param value The caller's reference.
 * @param collectionUrls The URLs below which such resources are identified, for example
 * `https://book.imin.co/api/v2/orders`. Any other URL is rejected: another host must not decide what is requested.
 * @internal
 */
export function readReference(value: unknown, ...collectionUrls: CollectionUrls): Reference {
  const otherType = typeOfAnother(value, collectionUrls[0]);
  if (otherType !== undefined) return { issue: otherType };
  const text = typeof value === "object" ? identifierOf(value) : value;
  if (typeof text !== "string") return { issue: referenceProblem(value) };
  if (isUrl(text)) return readUrl(text, collectionUrls);
  return encodeSegment(text) === undefined ? { issue: identifierMessage } : { identifier: text };
}

function identifierOf(thing: unknown): unknown {
  const [identifier, id] = [propertyOf(thing, "identifier"), propertyOf(thing, "id")];
  if (typeof identifier === "string" && identifier !== "") return identifier;
  // imin's ids are URLs. Any other id is probably a database id.
  return isUrl(id) ? id : undefined;
}

/** Whether a string is meant as a URL, with any scheme. @internal */
export function isUrl(value: unknown): value is string {
  return typeof value === "string" && /^[a-z][a-z0-9+.-]*:\/\//i.test(value);
}

/** The types of each collection. An OrderItem's identifier, for example, is not an order's. */
const collectionOfType: Readonly<Record<string, string>> = {
  CustomerAccount: "/customer-accounts",
  Person: "/customer-accounts",
  Order: "/orders",
  OrderItem: "/order-items",
  Invoice: "/receipts",
};

function typeOfAnother(value: unknown, collectionUrl: string): string | undefined {
  const type = textOf(value, "type") ?? "";
  const collection = Object.hasOwn(collectionOfType, type) ? collectionOfType[type] : undefined;
  if (collection === undefined || collectionUrl.endsWith(collection)) return undefined;
  const isItemOfOrder = type === "OrderItem" && collectionUrl.endsWith("/orders");
  const remedy = isItemOfOrder ? ": pass orderIdentifierOf(item)" : "";
  return `is ${/^[AEIO]/.test(type) ? "an" : "a"} ${type}${remedy}`;
}

function readUrl(value: string, collectionUrls: CollectionUrls): Reference {
  const [identifier] = collectionUrls.flatMap((collection) => identifierInUrl(value, collection) ?? []);
  return identifier === undefined || encodeSegment(identifier) === undefined
    ? { issue: `must be an identifier, or a URL of the form ${collectionUrls[0]}/{identifier}` }
    : { identifier };
}

/** The base of a collection's member URLs: `https://…/orders` for `/orders/{order}`. @internal */
export function collectionUrl(baseUrl: string, memberPath: string): string {
  return baseUrl + memberPath.slice(0, memberPath.lastIndexOf("/{"));
}

/** A member's own URL. @internal */
export function memberUrl([collection]: CollectionUrls, identifier: string): string {
  return `${collection}/${encodeURIComponent(identifier)}`;
}

/** The same for each base URL. @internal */
export function collectionUrls([first, ...others]: IdBaseUrls, memberPath: string): CollectionUrls {
  return [collectionUrl(first, memberPath), ...others.map((base) => collectionUrl(base, memberPath))];
}

/** Collects identifiers and the problems with them, so that a call can report everything at once. @internal */
export class ReferenceReader {
  readonly issues: Issue[] = [];

  /** The identifier, or `""` with the reason in the issues. */
  read(path: string, value: unknown, urls: CollectionUrls): string {
    const reference = readReference(value, ...urls);
    if (reference.issue === undefined) return reference.identifier;
    this.issues.push({ path, message: reference.issue });
    return "";
  }

  /** The URL of the resource at imin: its `id`, or a URL built from its identifier. */
  readUrl(path: string, value: unknown, urls: CollectionUrls): string {
    const identifier = this.read(path, value, urls);
    const id = textOf(value, "id");
    if (identifier === "" || !isUrl(id)) return memberUrl(urls, identifier);
    this.read(path, id, urls);
    return id;
  }
}
