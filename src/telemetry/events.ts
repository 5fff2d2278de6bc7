import type { IminError } from "../errors/imin-error.ts";

/** The common properties of all events of a call. */
export interface IminEventBase {
  /** The operation, for example `"orders.list"`. There are few, so it is suitable as the name of a span or a metric. */
  readonly operation: string;
  /** The HTTP method. */
  readonly method: string;
  /** The URL without identifiers and query, for example `"https://book.imin.co/api/v2/orders/{order}"`. */
  readonly urlTemplate: string;
  /** The number of the call within this client, to distinguish concurrent calls. */
  readonly callId: number;
}

/** A request is about to be sent. */
export interface IminRequestEvent extends IminEventBase {
  /** The type of the event. */
  readonly type: "request";
  /** Which attempt it is, from 1. */
  readonly attempt: number;
}

/** A response has arrived, with any status, and its body has been read. */
export interface IminResponseEvent extends IminEventBase {
  /** The type of the event. */
  readonly type: "response";
  /** Which attempt it is, from 1. */
  readonly attempt: number;
  /** The HTTP status. */
  readonly status: number;
  /** The time from sending the request to the end of the body, in milliseconds. */
  readonly duration: number;
  /** The request ID, if the response has one. @experimental Not on imin's pages. It is read from common headers. */
  readonly requestId?: string;
}

/** A read failed and will be retried after a wait. */
export interface IminRetryEvent extends IminEventBase {
  /** The type of the event. */
  readonly type: "retry";
  /** The attempt that failed, from 1. */
  readonly attempt: number;
  /** The length of the wait, in milliseconds. */
  readonly delay: number;
  /** The status of the response, if there was one. */
  readonly status?: number;
  /** What failed: an HTTP status, the network, or the time limit of the attempt. */
  readonly reason: "status" | "connection" | "timeout";
}

/** The call has failed: its promise rejects with this error. */
export interface IminErrorEvent extends IminEventBase {
  /** The type of the event. */
  readonly type: "error";
  /** How many requests were sent. */
  readonly attempt: number;
  /** The error that the promise rejects with. */
  readonly error: IminError;
  /** The time from the start of the call, in milliseconds. */
  readonly duration: number;
}

/** A response differs from imin's documentation. Sent once for each operation and place in the body. */
export interface IminDriftEvent extends IminEventBase {
  /** The type of the event. */
  readonly type: "drift";
  /** The path in the body, with `[]` for any index, for example `"imin:item[].orderDate"`. */
  readonly path: string;
  /** The difference, for example `"must be a string"`. The value itself is omitted. */
  readonly message: string;
}

/** Any event of a client. Sufficient for traces and metrics, without a key, a body or personal data. */
export type IminEvent =
  | IminRequestEvent
  | IminResponseEvent
  | IminRetryEvent
  | IminErrorEvent
  | IminDriftEvent;

/** Receives every event, in order. Errors that it throws are logged and do not affect the call. */
export type IminEventListener = (event: IminEvent) => void;
