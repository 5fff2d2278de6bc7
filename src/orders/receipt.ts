import type { Invoice } from "../open-active/invoice.ts";
import type { IdBaseUrls } from "../options/base-url.ts";
import { callForReference } from "../transport/call-for-reference.ts";
import type { Call, Endpoint, Reading, ResponseContext } from "../transport/operation.ts";

/**
 * A receipt: a document, a PDF as imin describes it. It has been received whole, so reading it cannot fail
 * half-way; it may be read more than once.
 */
export interface Receipt {
  /** Its media type, as imin sent it: `"application/pdf"`. */
  readonly contentType: string;
  /** The document's bytes. */
  arrayBuffer(): Promise<ArrayBuffer>;
  /** The document's bytes as a stream, for instance to hand on to the customer's browser. */
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
export function receiptCall(endpoint: Endpoint, receipt: Invoice | string, idBaseUrls: IdBaseUrls): Call {
  const url: unknown = Object(receipt).url ?? receipt;
  return callForReference(endpoint, url, idBaseUrls);
}
