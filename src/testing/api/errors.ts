import { Refusal } from "../basics/refusal.ts";

/** What is particular to the errors of one route. @internal */
export interface ErrorForm {
  /** The `@context`, where that is not OpenActive's alone. */
  readonly errorContext?: string | readonly string[];
  /** The `@type` of a 400 that no other fits, where imin's page shows one. */
  readonly errorType?: "UpdateFailedError";
}

/**
 * An error as a response: an Open Booking error, or for a bad query the form that imin's published server
 * library gives. Anything unforeseen is a 500 that says nothing of its cause.
 *
 * @param form what is particular to the errors of one route.
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
          "The sandbox failed to respond. This is a defect in it.",
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
    // imin's page shows this error, and shows it without.
    ...(type === "UpdateFailedError" ? {} : { statusCode: status }),
  };
  return Response.json(body, { status, headers });
}
