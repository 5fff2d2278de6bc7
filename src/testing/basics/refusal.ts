/**
 * A refusal of the sandbox, as an Open Booking error (Open Booking API 1.0, section "Error Model"). The state
 * throws it, and the API converts it to a response in one place.
 *
 * @internal
 */
export class Refusal extends Error {
  readonly status: number;
  readonly type: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, type: string, description: string, headers: Record<string, string> = {}) {
    super(description);
    this.name = "Refusal";
    this.status = status;
    this.type = type;
    this.headers = headers;
  }
}

/** Creates the refusal of a body or a value in it. @internal */
export function badRequest(description: string, type = "OpenBookingError"): Refusal {
  return new Refusal(400, type, description);
}

/** Creates the refusal for a resource that does not exist. @internal */
export function notFound(description: string, type = "NotFoundError"): Refusal {
  return new Refusal(404, type, description);
}
