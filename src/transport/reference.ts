import type { Issue } from "../errors/issue.ts";
import { encodeSegment, identifierMessage } from "./address.ts";
import { identifierInUrl } from "./identifier-in-url.ts";

/** An identifier as the wire wants it, or what is wrong with what was given. @internal */
export type Reference =
  | { readonly identifier: string; readonly issue?: undefined }
  | { readonly identifier?: undefined; readonly issue: string };

/**
 * Reads an identifier out of what a caller may have at hand: the identifier itself, the thing's URL at imin,
 * or the thing, as an earlier call gave it.
 *
 * @param value What the caller gave.
 * @param collectionUrl Where such things are at imin, for example `https://book.imin.co/api/v2/orders`. A URL
 * that is not below it is refused: another host must not decide what is asked of imin.
 * @internal
 */
export function readReference(value: unknown, collectionUrl: string): Reference {
  const text = typeof value === "object" && value !== null ? identifierOf(value) : value;
  if (text === undefined || text === null) return { issue: "is required" };
  if (typeof text !== "string") return { issue: "must be an identifier, a URL or an object that has one" };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return readUrl(text, collectionUrl);
  return encodeSegment(text) === undefined ? { issue: identifierMessage } : { identifier: text };
}

function identifierOf(thing: object): unknown {
  const { identifier, id } = thing as { readonly identifier?: unknown; readonly id?: unknown };
  return typeof identifier === "string" && identifier !== "" ? identifier : id;
}

function readUrl(value: string, collection: string): Reference {
  const identifier = identifierInUrl(value, collection);
  return identifier === undefined || encodeSegment(identifier) === undefined
    ? { issue: `must be an identifier, or a URL of the form ${collection}/{identifier}` }
    : { identifier };
}

/** The URL that a collection's members begin with: `https://…/orders` for `/orders/{order}`. @internal */
export function collectionUrl(baseUrl: string, memberPath: string): string {
  return baseUrl + memberPath.slice(0, memberPath.lastIndexOf("/{"));
}

/** Collects identifiers and what is wrong with them, so that a call can tell everything at once. @internal */
export class ReferenceReader {
  readonly issues: Issue[] = [];

  /** The identifier; `""` where there is none, with the reason among the issues. */
  read(path: string, value: unknown, collectionUrl: string): string {
    const reference = readReference(value, collectionUrl);
    if (reference.issue === undefined) return reference.identifier;
    this.issues.push({ path, message: reference.issue });
    return "";
  }
}
