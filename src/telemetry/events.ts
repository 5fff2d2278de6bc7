import type { IminError } from "../errors/imin-error.ts";

/** What every event says of the call that it belongs to. */
export interface IminEventBase {
  /** The operation, for example `"orders.list"`. One of a small set: fit to name a span or a metric. */
  readonly operation: string;
  /** The HTTP method. */
  readonly method: string;
  /** The URL without identifiers and query, for example `"https://book.imin.co/api/v2/orders/{order}"`. */
  readonly urlTemplate: string;
  /** One number for each call of this client, to tell calls that run side by side apart. */
  readonly callId: number;
}

/** A request is about to be sent. */
export interface IminRequestEvent extends IminEventBase {
  /** Tells the events apart. */
  readonly type: "request";
  /** Which attempt it is, from 1. */
  readonly attempt: number;
}

/** An answer has come, with any status, and its body was read. */
export interface IminResponseEvent extends IminEventBase {
  /** Tells the events apart. */
  readonly type: "response";
  /** Which attempt it is, from 1. */
  readonly attempt: number;
  /** The HTTP status. */
  readonly status: number;
  /** From sending the request to the end of the body, in milliseconds. */
  readonly duration: number;
  /** imin's id of the request, where the answer named one. */
  readonly requestId?: string;
}

/** A read failed and will be tried again after a wait. */
export interface IminRetryEvent extends IminEventBase {
  /** Tells the events apart. */
  readonly type: "retry";
  /** The attempt that failed, from 1. */
  readonly attempt: number;
  /** How long the wait is, in milliseconds. */
  readonly delay: number;
  /** The status of the answer, where there was one. */
  readonly status?: number;
  /** What went wrong: an HTTP status, the network, or the time limit of the attempt. */
  readonly reason: "status" | "connection" | "timeout";
}

/** The call has failed for good: its promise rejects with this error. */
export interface IminErrorEvent extends IminEventBase {
  /** Tells the events apart. */
  readonly type: "error";
  /** How many requests were sent. */
  readonly attempt: number;
  /** The error that the promise rejects with. */
  readonly error: IminError;
  /** From the start of the call, in milliseconds. */
  readonly duration: number;
}

/** An answer differs from imin's documentation. Sent once for each operation and place in the body. */
export interface IminDriftEvent extends IminEventBase {
  /** Tells the events apart. */
  readonly type: "drift";
  /** Where in the body, with `[]` for any place in a list, for example `"imin:item[].orderDate"`. */
  readonly path: string;
  /** How it differs, for example `"must be a string"`. The value itself is not told. */
  readonly message: string;
}

/** Everything a client tells of: enough for traces and metrics, without a key, a body or personal data. */
export type IminEvent =
  | IminRequestEvent
  | IminResponseEvent
  | IminRetryEvent
  | IminErrorEvent
  | IminDriftEvent;

/** Is told of every event, in order. What it throws is logged and does not disturb the call. */
export type IminEventListener = (event: IminEvent) => void;
