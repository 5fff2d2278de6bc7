import { Refusal } from "../basics/refusal.ts";

/** The special features of one route's errors. @internal */
export interface ErrorForm {
  /** The `@context`, if it is not OpenActive's alone. */
  readonly errorContext?: string | readonly string[];
  /** The `@type` of a 400 without a more specific type, if imin's page shows one. */
  readonly errorType?: "UpdateFailedError";
}

/**
 * Converts an error to a response: an Open Booking error, or, for an invalid query, the format of imin's published
 * server library. An unexpected error becomes a 500 that does not reveal its cause.
 *
 * @param form The special features of one route's errors.
 * @internal
 */
export function errorResponse(
  error: unknown,
  { errorContext = "https://openactive.io/", errorType }: ErrorForm = {},
): Response {
  const refusal =
    error instanceof Refusal
      ? error
      : new Refusal(
          500,
          "InternalOpenBookingError",
          "The sandbox failed to respond. This is a bug in the sandbox.",
        );
  const { status, message, headers } = refusal;
  const isPlain = status === 400 && refusal.type === "OpenBookingError";
  const type = isPlain ? (errorType ?? refusal.type) : refusal.type;
  if (type === "InvalidQuery") {
    return Response.json({ error: { type, details: [message] } }, { status, headers });
  }
  const body = {
    "@context": errorContext,
    "@type": type,
    description: message,
    // imin's page shows this error without it.
    ...(type === "UpdateFailedError" ? {} : { statusCode: status }),
  };
  return Response.json(body, { status, headers });
}
