import { Refusal } from "../basics/refusal.ts";

/**
 * An error as a response: an Open Booking error, or for a bad query the form that imin's published server
 * library gives. Anything unforeseen is a 500 that says nothing of its cause.
 *
 * @internal
 */
export function errorResponse(
  error: unknown,
  context: string | readonly string[] = "https://openactive.io/",
): Response {
  const refusal =
    error instanceof Refusal
      ? error
      : new Refusal(
          500,
          "InternalOpenBookingError",
          "The sandbox failed to respond. This is a defect in it.",
        );
  const { status, type, message, headers } = refusal;
  if (type === "InvalidQuery") {
    return Response.json({ error: { type, details: [message] } }, { status, headers });
  }
  const body = {
    "@context": context,
    "@type": type,
    description: message,
    statusCode: status,
  };
  return Response.json(body, { status, headers });
}
