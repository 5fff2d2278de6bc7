import { type CustomerChanges, changeCustomer } from "./api/change-customer.ts";
import {
  type CompletableSession,
  type CompletedCheckout,
  completeCheckout,
} from "./api/complete-checkout.ts";
import { Router } from "./api/route.ts";
import { IMIN_ADDRESSES, type SandboxClientOptions } from "./basics/client-options.ts";
import type { SandboxRequest } from "./basics/requests.ts";
import { begin, type Keeper } from "./begin.ts";
import type { SandboxFaults } from "./faults/faults.ts";
import { readOptions, type SandboxOptions } from "./options.ts";
import type { SandboxEmail } from "./outbox/email.ts";
import { fetchFrom } from "./responder/fetch.ts";
import { respond } from "./responder/respond.ts";
import { ROUTES } from "./routes.ts";
import type { SandboxCatalog } from "./seller/catalog.ts";
import { type Act, catalogFor, sellerFor } from "./seller/in-process.ts";
import type { SandboxSeller } from "./seller/seller.ts";
import type { ListenOptions, SandboxServer } from "./server/server.ts";
import type { SandboxClock } from "./state/clock.ts";
import { RESET_LINE } from "./state/journal.ts";
import { settle } from "./state/settle.ts";
import { replace, type SandboxSnapshot, snapshotOf } from "./state/snapshot.ts";
import { SNAPSHOT } from "./state/snapshot-argument.ts";
import type { WebhookDelivery } from "./webhook/target.ts";

/** An in-memory imin. Made with {@link createSandbox}. */
export interface Sandbox {
  /** The key it takes. */
  readonly apiKey: string;
  /**
   * Responds to a request to any host as imin would: the `fetch` to give to a client. It can be passed on by
   * itself. Redirects are followed within the sandbox, unless `redirect` says something else.
   *
   * @throws `TypeError` where a fault drops the connection, as `fetch` does.
   */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** What `new IminClient({...})` needs to talk to the sandbox in process. */
  readonly clientOptions: SandboxClientOptions;
  /**
   * Serves it over HTTP, by default on loopback and a free port. Needs Node.
   *
   * @example
   * ```ts
   * const server = await sandbox.listen();
   * const imin = new IminClient(server.clientOptions);
   * // ...
   * await server.close();
   * ```
   */
  listen(options?: ListenOptions): Promise<SandboxServer>;
  /**
   * Does what a customer does who opens the checkout page and pays. A standalone session is paid at its first
   * offer, by a guest.
   *
   * @param session what creating the session gave; or its identifier, or the `target` of its `potentialAction`.
   * @throws `TypeError` for anything else; `Error` where there is no such session, it has expired, the customer's
   * account is deleted, or what it is for is full by now.
   * @example
   * ```ts
   * const session = await imin.checkout.createSession(document);
   * const { order } = await sandbox.completeCheckout(session);
   * ```
   */
  completeCheckout(session: CompletableSession | URL | string): Promise<CompletedCheckout>;
  /**
   * Changes a customer's details as a seller would, which sends the webhook.
   *
   * @param customer imin's identifier of the account.
   * @throws `TypeError` for an unknown change, or one of the wrong kind; `Error` where there is no such account.
   */
  changeCustomer(customer: string, changes: CustomerChanges): void;
  /** The sellers' side: they cancel, move and refuse. */
  readonly seller: SandboxSeller;
  /** What there is to book, which can be added to and changed. */
  readonly catalog: SandboxCatalog;
  /** The sandbox's time, which can be moved on. */
  readonly clock: SandboxClock;
  /** What goes wrong on purpose. */
  readonly faults: SandboxFaults;
  /** The last 1,000 requests and their responses, oldest first. */
  readonly requests: readonly SandboxRequest[];
  /** The e-mails that imin would have sent, oldest first. */
  readonly emails: readonly SandboxEmail[];
  /** Every attempt to deliver the webhook that is over, oldest first. */
  readonly webhookDeliveries: readonly WebhookDelivery[];
  /** Resolves when no webhook is on its way. */
  settled(): Promise<void>;
  /** Everything it knows, for the option `snapshot` of another, or for `restore`. */
  snapshot(): SandboxSnapshot;
  /**
   * Goes on from a snapshot, and forgets everything else but its options.
   *
   * @throws `TypeError` where it is no snapshot of this version.
   */
  restore(snapshot: SandboxSnapshot): void;
  /** Forgets everything but its options. The clock goes back to its start, the faults to those of the options. */
  reset(): void;
}

/**
 * Makes an in-memory imin: customers, checkout, orders, receipts and cancellation, with a catalogue of
 * sessions and courts to book, among them those of imin's documentation. Nothing leaves the process but the
 * webhook, where one is asked for. Two sandboxes know nothing of each other.
 *
 * Some values bring about what otherwise only a seller or a bank does:
 *
 * - an access pass that begins with `INVALID` is refused (400), one that begins with `PARTIAL` by one of the
 *   two sellers (200 with an `error`);
 * - on the checkout page the card 4000 0000 0000 0002 is declined;
 * - imin's own test items (`test-item-ScheduledSession-paid`, ...) take a session to its end without an order.
 *
 * Where imin's documentation is silent the sandbox does what the Open Booking API says, and says so where it
 * does anything else: it has not been compared with the real imin.
 *
 * @throws `TypeError` or `RangeError` where an option cannot be used.
 * @example
 * ```ts
 * const sandbox = createSandbox();
 * const imin = new IminClient(sandbox.clientOptions);
 * ```
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  return createKeptSandbox(options, undefined);
}

/** A sandbox whose changes are kept outside it as they happen. @internal */
export function createKeptSandbox(given: SandboxOptions, keeper: Keeper | undefined): Sandbox {
  const options = readOptions(given);
  const router = new Router(ROUTES);
  let current = begin(options, router, keeper);
  /** Does something, and has it kept before anybody hears of it. */
  const act: Act = (action) => {
    settle(current.state);
    try {
      return action(current.state);
    } finally {
      current.commit();
    }
  };
  const restart = (snapshot?: SandboxSnapshot): void => {
    const next = begin(options, router, keeper && { ...keeper, snapshot: undefined });
    if (snapshot !== undefined) replace(next.state, structuredClone(snapshot));
    current.commit();
    keeper?.keep(RESET_LINE);
    current = next;
    current.commit();
  };
  const { apiKey } = current.state.settings;
  const fetch: Sandbox["fetch"] = async (input, init) => fetchFrom(handle, new Request(input, init));
  const handle = (request: Request) => respond({ ...current, restart }, request);
  return {
    apiKey,
    fetch,
    clientOptions: { apiKey, ...IMIN_ADDRESSES, fetch },
    async listen(listenOptions) {
      const { listen } = await import("./server/listen.ts");
      return listen(handle, () => act(() => undefined), apiKey, listenOptions);
    },
    completeCheckout: async (session) => act((state) => completeCheckout(state, session)),
    changeCustomer: (customer, changes) => act((state) => changeCustomer(state, customer, changes)),
    seller: sellerFor(act),
    catalog: catalogFor(act),
    get clock() {
      return current.state.clock;
    },
    get faults() {
      return current.faults;
    },
    get requests() {
      return current.log.all;
    },
    get emails() {
      return current.state.outbox.all;
    },
    get webhookDeliveries() {
      return current.state.webhook.deliveries;
    },
    settled: () => current.state.webhook.settled(),
    snapshot: () => snapshotOf(current.state),
    restore: (snapshot) => restart(SNAPSHOT.read(snapshot, "snapshot")),
    reset: () => restart(),
  };
}
