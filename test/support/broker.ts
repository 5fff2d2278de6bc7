import { createSandbox, type Sandbox, type SandboxOptions } from "imin-sdk/testing";
import { checkoutSessionFor, louisDetails } from "./documents.ts";

/** A response whose body was read. JSON is parsed. */
export interface ReceivedResponse {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what the tests look at is what they check
  readonly body: any;
}

/** Sends requests to the sandbox as a broker without the SDK would. */
export class Broker {
  readonly booking: string;
  readonly checkout: string;
  readonly #fetch: typeof fetch;
  readonly #apiKey: string;

  constructor(
    { apiKey }: Pick<Sandbox, "apiKey">,
    fetcher: typeof fetch,
    booking = "https://book.imin.co/api/v2",
    checkout = "https://checkout.acmefitness.co.uk",
  ) {
    this.#apiKey = apiKey;
    this.#fetch = fetcher;
    this.booking = booking;
    this.checkout = checkout;
  }

  async send(method: string, url: string, body?: unknown): Promise<ReceivedResponse> {
    const response = await this.#fetch(url, {
      method,
      redirect: "manual",
      headers: {
        "X-API-KEY": this.#apiKey,
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return responseFrom(response);
  }

  get(path: string): Promise<ReceivedResponse> {
    return this.send("GET", this.booking + path);
  }

  /** Sends a request to the sandbox itself, below `/sandbox/`. */
  control(method: string, path: string, body?: unknown): Promise<ReceivedResponse> {
    return this.send(method, `${new URL(this.booking).origin}/sandbox/${path}`, body);
  }

  async createCustomer(person: unknown = louisDetails): Promise<string> {
    const { body } = await this.send("POST", `${this.booking}/customer-accounts`, person);
    return body.identifier;
  }

  createSession(document: unknown): Promise<ReceivedResponse> {
    return this.send("POST", `${this.checkout}/api/checkout-sessions`, document);
  }

  /** Books for a customer and returns the order. */
  async bookOrder(
    sandbox: Sandbox,
    customer: string,
    items?: readonly unknown[],
  ): Promise<ReceivedResponse["body"]> {
    const identifier = await this.book(sandbox, customer, items);
    return this.order(identifier);
  }

  /** An order as imin sends it. */
  async order(identifier: string): Promise<ReceivedResponse["body"]> {
    return (await this.get(`/orders/${identifier}`)).body;
  }

  /** Books for a customer and returns the order's identifier. */
  async book(sandbox: Sandbox, customer: string, items?: readonly unknown[]): Promise<string> {
    const { body } = await this.createSession(checkoutSessionFor(customer, items));
    const { order } = await sandbox.completeCheckout(body.potentialAction[0].target);
    if (order === undefined) throw new Error("The checkout made no order");
    return order;
  }

  /** Requests the cancellation of everything in an order. */
  async cancel(order: string): Promise<ReceivedResponse> {
    const url = `${this.booking}/orders/${order}`;
    const { body } = await this.send("GET", url);
    const orderItemStatus = "https://openactive.io/CustomerCancelled";
    const orderedItem = body.orderedItem.map(({ id }: { id: string }) => ({
      "@type": "OrderItem",
      "@id": id,
      orderItemStatus,
    }));
    return this.send("PATCH", url, { "@type": "Order", orderedItem });
  }
}

/** A sandbox and a broker that uses it in process. */
export function inProcess(options?: SandboxOptions): { readonly sandbox: Sandbox; readonly broker: Broker } {
  const sandbox = createSandbox(options);
  return { sandbox, broker: new Broker(sandbox, sandbox.fetch) };
}

export async function responseFrom(response: Response): Promise<ReceivedResponse> {
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}
