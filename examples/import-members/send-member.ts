import { type IminClient, isIminError } from "imin-sdk";
import type { Journal } from "./journal.ts";

/** The outcome of an attempt to send a member. */
export type SendResult =
  | { readonly kind: "done" }
  /** The queue tries again, after `delay` milliseconds or its own backoff. */
  | { readonly kind: "again"; readonly delay: number | undefined; readonly reason: string };

/**
 * Statuses with which imin rejects a request without processing the member: the key is wrong (401, 403), the
 * request came too late (408), or there were too many (429).
 */
const refusedUnread = new Set([401, 403, 408, 429]);

/** Sends one member to imin, once, and records the outcome. */
export async function sendMember(member: string, imin: IminClient, journal: Journal): Promise<SendResult> {
  const person = await journal.beginSending(member);
  if (person === undefined) {
    // A member in `sending` here was taken by a worker that died: its request may have been sent.
    await journal.unknown(member, "the worker stopped while the request was under way");
    return { kind: "done" };
  }
  try {
    const { identifier } = await imin.customers.create(person);
    await journal.created(member, identifier);
    return { kind: "done" };
  } catch (error) {
    if (!isIminError(error)) throw error;
    const status = isIminError(error, "api") ? error.status : undefined;
    const reason = error.message;
    if (error.outcome === "unknown") {
      await journal.unknown(member, reason);
      return { kind: "done" };
    }
    if (error.code === "input" || (error.outcome === "rejected" && !refusedUnread.has(status ?? 0))) {
      await journal.rejected(member, reason);
      return { kind: "done" };
    }
    await journal.putBack(member, reason);
    return { kind: "again", delay: isIminError(error, "api") ? error.retryAfter : undefined, reason };
  }
}
