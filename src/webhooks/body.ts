import { IminInputError } from "../errors/imin-input-error.ts";
import { IminWebhookError } from "../errors/imin-webhook-error.ts";
import { isThenable, propertyOf } from "../errors/property-of.ts";
import { headerValue, type WebhookMessage } from "./message.ts";

/** imin's body has about 150 bytes. This leaves room for future changes. */
const maxBytes = 1024 * 1024;

/**
 * Reads the call's body as parsed JSON, in any form that a framework passes it.
 *
 * @internal
 */
export async function readBody(message: WebhookMessage): Promise<unknown> {
  const { body } = message;
  if ("bodyUsed" in message && message.bodyUsed === true) {
    throw unusable("of the request was already read: pass its content to verifyWebhook as `body`");
  }
  if (isThenable(body)) throw unusable("is a Promise: await it first");
  if (body === undefined || body === null) {
    throw new IminWebhookError("not-json", "The webhook has no body, or the framework has not read it.");
  }
  if (typeof body === "string") return parse(() => body);
  if (isBytes(body)) return parse(() => decode([body]));
  if (!isStream(body)) return body;
  if (Number(headerValue(message.headers, "content-length")) > maxBytes) throw tooLarge();
  const chunks = await readChunks(body);
  return parse(() => decode(chunks));
}

async function readChunks(stream: ReadableStream<Uint8Array>): Promise<readonly Uint8Array[]> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new IminWebhookError("not-json", "The webhook's body was cut short.");
    });
    if (done) return chunks;
    size += value.byteLength;
    if (size > maxBytes) {
      // Do not wait: the response does not depend on the cancellation.
      (async () => reader.cancel())().catch(() => {});
      throw tooLarge();
    }
    chunks.push(value);
  }
}

function decode(chunks: readonly (ArrayBuffer | ArrayBufferView)[]): string {
  // `fatal`, because a body that is not UTF-8 is not JSON either, even with replacement characters.
  const decoder = new TextDecoder("utf-8", { fatal: true });
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join("") + decoder.decode();
}

function parse(read: () => string): unknown {
  try {
    // Decoded bytes have lost their byte-order mark; a text that a framework decoded may still have it.
    return JSON.parse(read().replace(/^\uFEFF/, ""));
  } catch {
    // Omit the parser's error as the cause: it quotes the body.
    throw new IminWebhookError("not-json", "The webhook's body is not JSON.");
  }
}

function unusable(message: string): IminInputError {
  return new IminInputError([{ path: "body", message }], { operation: "verifyWebhook" });
}

function tooLarge(): IminWebhookError {
  return new IminWebhookError("too-large", `The webhook's body is longer than ${maxBytes} bytes.`);
}

// Check methods instead of `instanceof`: frameworks and test runners have their own classes.

function isBytes(body: unknown): body is ArrayBuffer | ArrayBufferView {
  return ArrayBuffer.isView(body) || Object.prototype.toString.call(body) === "[object ArrayBuffer]";
}

function isStream(body: unknown): body is ReadableStream<Uint8Array> {
  return typeof propertyOf(body, "getReader") === "function";
}
