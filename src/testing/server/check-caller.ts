import type { IncomingMessage } from "node:http";
import { Refusal } from "../basics/refusal.ts";

/** The names and addresses that reach only this machine. */
const loopback = /^(?:(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/;

/** Whether a host is this machine only. @internal */
export function isLoopback(host: string): boolean {
  return loopback.test(host.toLowerCase());
}

/**
 * Rejects requests that another site makes a browser send to a sandbox on loopback: a host name that points to this
 * machine (DNS rebinding), and a change from a page of another origin (cross-site request forgery).
 *
 * @param url The URL of the request.
 * @throws Refusal with status 403.
 * @internal
 */
export function checkCaller({ method = "GET", headers }: IncomingMessage, { hostname, origin }: URL): void {
  if (!isLoopback(hostname)) {
    throw forbidden(
      `The host "${hostname}" is not this machine. Use localhost or 127.0.0.1, or listen on another address than loopback.`,
    );
  }
  const isChange = !["GET", "HEAD", "OPTIONS"].includes(method);
  if (isChange && headers.origin !== undefined && headers.origin !== origin) {
    throw forbidden(`A page of another origin cannot change anything here. This origin is ${origin}.`);
  }
}

function forbidden(description: string): Refusal {
  return new Refusal(403, "UnauthorizedError", description);
}
