import { type Broker, type ClientOptions, IminClient } from "imin-sdk";

/** A request as it left the client. */
export interface ObservedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  /** The parsed JSON body. `undefined` if there was none. */
  readonly body: unknown;
}

/** The result of `fetch`: JSON with a status, or a whole `Response`. */
export type FakeResponse = { readonly status?: number; readonly body?: unknown } | Response;

/**
 * A client whose `fetch` is the handler itself. Nothing global is replaced, so there is nothing to reset, and each
 * test sees only its own requests.
 */
export function createObservedClient<const Given extends Broker | undefined = Broker | undefined>(
  response: FakeResponse | ((request: ObservedRequest) => FakeResponse),
  options: ClientOptions & { readonly broker?: Given },
): { readonly imin: IminClient<Given>; readonly requests: ObservedRequest[] } {
  const requests: ObservedRequest[] = [];
  const imin = new IminClient<Given>({
    apiKey: "test-key",
    checkoutBaseUrl: "https://checkout.acmefitness.co.uk",
    fetch: async (request: Request) => {
      const text = await request.text();
      const observed: ObservedRequest = {
        method: request.method,
        url: request.url,
        headers: request.headers,
        body: text === "" ? undefined : JSON.parse(text),
      };
      requests.push(observed);
      const given = typeof response === "function" ? response(observed) : response;
      if (given instanceof Response) return given;
      const { status = 200, body } = given;
      return body === undefined ? new Response(null, { status }) : Response.json(body, { status });
    },
    ...options,
  });
  return { imin, requests };
}
