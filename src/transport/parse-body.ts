import { readHeader } from "./headers.ts";

/** The text of a body, parsed. @internal */
export type ParsedBody =
  | { readonly kind: "json"; readonly json: unknown }
  | { readonly kind: "empty" }
  | { readonly kind: "not-json" };

/** Parses the text of a body. @internal */
export function parseBody(text: string): ParsedBody {
  if (text.trim() === "") return { kind: "empty" };
  try {
    return { kind: "json", json: JSON.parse(text) };
  } catch {
    // The reason is omitted because it quotes the body.
    return { kind: "not-json" };
  }
}

/**
 * Whether a compressed body is truncated. Node decompresses what has arrived without an error, so the text
 * ends too early.
 *
 * @internal
 */
export function isCompressedBodyCut(headers: Headers, text: string, mayBeEmpty: boolean): boolean {
  const encoding = readHeader(headers, "content-encoding")?.trim().toLowerCase() ?? "";
  if (encoding === "" || encoding === "identity") return false;
  if (text.trim() === "") return !mayBeEmpty;
  if (!/^\s*[{[]/.test(text)) return false;
  const outsideTexts = text.replace(/"(?:[^"\\]|\\.?)*(?:"|$)/gs, "");
  return count(outsideTexts, /[{[]/g) > count(outsideTexts, /[}\]]/g);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
