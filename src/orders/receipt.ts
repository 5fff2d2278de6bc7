import { propertyOf } from "../errors/property-of.ts";
import type { Invoice } from "../open-active/invoice.ts";
import type { IdBaseUrls } from "../options/base-url.ts";
import { callForReference, type ReferenceCall } from "../transport/call-for-reference.ts";
import type { Endpoint, Reading, ResponseContext } from "../transport/operation.ts";

/**
 * A receipt document, a PDF according to imin. It is fully received, so you can read it more than once, and reading
 * it cannot fail halfway.
 */
export interface Receipt {
  /** The media type, as imin sent it: `"application/pdf"`. */
  readonly contentType: string;
  /**
   * The document's bytes.
   *
   * @example
   * ```ts
   * import { writeFile } from "node:fs/promises";
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient();
   * const receipt = await imin.orders.receipt("1");
   * await writeFile("receipt.pdf", new Uint8Array(await receipt.arrayBuffer()));
   * ```
   */
  arrayBuffer(): Promise<ArrayBuffer>;
  /**
   * The document's bytes as a stream, for example to forward to the customer's browser.
   *
   * @example
   * ```ts
   * import type { Receipt } from "imin-sdk";
   *
   * export function toResponse(receipt: Receipt): Response {
   *   return new Response(receipt.stream(), { headers: { "content-type": receipt.contentType } });
   * }
   * ```
   */
  stream(): ReadableStream<Uint8Array>;
}

/** @internal */
export function readReceipt(bytes: ArrayBuffer, { contentType }: ResponseContext): Reading<Receipt> {
  const result: Receipt = {
    contentType,
    arrayBuffer: async () => bytes.slice(0),
    stream: () => new Blob([bytes]).stream(),
  };
  return { result };
}

/** The call that gets a receipt. @internal */
export function receiptCall(
  endpoint: Endpoint,
  receipt: Invoice | string,
  idBaseUrls: IdBaseUrls,
): ReferenceCall {
  const url: unknown = propertyOf(receipt, "url") ?? receipt;
  return callForReference(endpoint, url, idBaseUrls);
}
