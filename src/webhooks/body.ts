import { IminInputError } from "../errors/imin-input-error.ts";
import { IminWebhookError } from "../errors/imin-webhook-error.ts";
import { isThenable } from "../errors/property-of.ts";
import { headerValue, type WebhookMessage } from "./message.ts";

/** imin's body has some 150 bytes; this leaves room for whatever it may send one day. */
const maxBytes = 1024 * 1024;

/**
 * The call's body as parsed JSON, whichever way the framework hands it over.
 *
 * @internal
 */
export async function readBody(message: WebhookMessage): Promise<unknown> {
  const { body } = message;
  if ("bodyUsed" in message && message.bodyUsed === true) {
    throw unusable("of the request was read before: give verifyWebhook what was read, as `body`");
  }
  if (isThenable(body)) throw unusable("is a Promise: await it first");
  if (body === undefined || body === null) {
    throw new IminWebhookError(
      "not-json",
      "The webhook has no body, or nothing in the framework has read it.",
    );
  }
  if (typeof body === "string") return parse(body);
  if (isBytes(body)) return parse(decode([body]));
  if (!isStream(body)) return body;
  if (Number(headerValue(message.headers, "content-length")) > maxBytes) throw tooLarge();
  return parse(decode(await readChunks(body)));
}

async function readChunks(stream: ReadableStream<Uint8Array>): Promise<readonly Uint8Array[]> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new IminWebhookError("not-json", "The webhook's body broke off before its end.");
    });
    if (done) return chunks;
    size += value.byteLength;
    if (size > maxBytes) {
      // Not waited for: the response does not depend on how the source takes it.
      (async () => reader.cancel())().catch(() => {});
      throw tooLarge();
    }
    chunks.push(value);
  }
}

function decode(chunks: readonly (ArrayBuffer | ArrayBufferView)[]): string {
  // `fatal`, because a body that is not UTF-8 is not JSON either, whatever is put in place of its bytes.
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join("") + decoder.decode();
  } catch {
    throw notJson();
  }
}

function parse(text: string): unknown {
  try {
    // Decoded bytes have lost their byte-order mark; a text that a framework decoded may still have it.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    // Without the parser's own error as the cause: it quotes the body.
    throw notJson();
  }
}

function unusable(message: string): IminInputError {
  return new IminInputError([{ path: "body", message }], { operation: "verifyWebhook" });
}

function notJson(): IminWebhookError {
  return new IminWebhookError("not-json", "The webhook's body is not JSON.");
}

function tooLarge(): IminWebhookError {
  return new IminWebhookError("too-large", `The webhook's body is longer than ${maxBytes} bytes.`);
}

// By what they can do and not by `instanceof`: frameworks and test runners bring classes of their own.

function isBytes(body: unknown): body is ArrayBuffer | ArrayBufferView {
  return ArrayBuffer.isView(body) || Object.prototype.toString.call(body) === "[object ArrayBuffer]";
}

function isStream(body: unknown): body is ReadableStream<Uint8Array> {
  return (
    typeof body === "object" && body !== null && "getReader" in body && typeof body.getReader === "function"
  );
}
