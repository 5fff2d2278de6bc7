import { createSandbox, type Sandbox, type SandboxOptions } from "imin-sdk/testing";

/** The session of imin's example scenario, and the price it is booked at there. */
export const SESSION = "http://opendata.provider.com/api/feeds/scheduled-sessions/00000000000000001741";
export const OFFER = "http://opendata.provider.com/api/feeds/offers/adult";

/** The person of imin's example scenario. */
export const LOUIS = {
  email: "louis@imin.co",
  givenName: "Louis",
  familyName: "Wu",
  "imin:is13OrOver": false,
};

/** One place in a session, for whom it is said. */
export function orderItem(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: "OrderItem",
    acceptedOffer: OFFER,
    orderedItem: { type: "ScheduledSession", identifier: SESSION },
    ...changes,
  };
}

/** The checkout session of imin's example scenario. */
export function checkoutSession(
  customer: unknown,
  orderedItem: readonly unknown[] = [orderItem()],
): Record<string, unknown> {
  return {
    "@context": ["https://openactive.io/", "https://imin.co/"],
    type: "imin:CheckoutSession",
    "imin:initialOrder": {
      type: "OrderQuote",
      customer,
      broker: { type: "Organization", name: "Acme Fitness", url: "acmefitness.co.uk" },
      orderedItem,
    },
    "imin:navigationLinks": [
      {
        type: "WebPage",
        name: "Back to Broker",
        "imin:linkType": "https://imin.co/BackToBrokerLink",
        url: "https://www.imin.co/bookingsuccess",
      },
      {
        type: "WebPage",
        name: "Back to Broker User Profile",
        "imin:linkType": "https://imin.co/BackToBrokerUserProfileLink",
        url: "https://www.imin.co/useraccounts/12345",
      },
    ],
  };
}

/** An answer with its body read: parsed where it is JSON. */
export interface ReceivedResponse {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what the tests look at is what they check
  readonly body: any;
}

/** Asks the sandbox as a broker would who has no SDK. */
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

  async createCustomer(person: unknown = LOUIS): Promise<string> {
    const { body } = await this.send("POST", `${this.booking}/customer-accounts`, person);
    return body.identifier;
  }

  createSession(document: unknown): Promise<ReceivedResponse> {
    return this.send("POST", `${this.checkout}/api/checkout-sessions`, document);
  }

  /** Books for a customer and gives the order's identifier. */
  async book(sandbox: Sandbox, customer: string, items?: readonly unknown[]): Promise<string> {
    const { body } = await this.createSession(checkoutSession(customer, items));
    const { order } = await sandbox.completeCheckout(body.potentialAction[0].target);
    if (order === undefined) throw new Error("The checkout made no order");
    return order;
  }

  /** Asks for the cancellation of everything in an order. */
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

/** A sandbox and a broker that talks to it in process. */
export function inProcess(options?: SandboxOptions): { readonly sandbox: Sandbox; readonly broker: Broker } {
  const sandbox = createSandbox(options);
  return { sandbox, broker: new Broker(sandbox, sandbox.fetch) };
}

export async function responseFrom(response: Response): Promise<ReceivedResponse> {
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") ?? false;
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
}
