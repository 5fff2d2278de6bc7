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

/** An in-memory imin. Create one with {@link createSandbox}. */
export interface Sandbox {
  /** The key that it accepts. */
  readonly apiKey: string;
  /**
   * Responds to a request to any host like imin: the `fetch` option of a client. It works when detached from the
   * object. Follows redirects within the sandbox, unless `redirect` says otherwise.
   *
   * @throws `TypeError` if a fault drops the connection, like `fetch`.
   */
  readonly fetch: (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
  /** The `new IminClient({...})` options for this sandbox, in process. */
  readonly clientOptions: SandboxClientOptions;
  /**
   * Serves it over HTTP, by default on loopback and a free port. Requires Node.
   *
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   * import { createSandbox } from "imin-sdk/testing";
   *
   * const server = await createSandbox().listen();
   * const imin = new IminClient(server.clientOptions);
   * // ...
   * await server.close();
   * ```
   */
  listen(options?: ListenOptions): Promise<SandboxServer>;
  /**
   * Completes a checkout, as if the customer opened the page and paid. A standalone session is paid by a guest, at
   * its first offer.
   *
   * @param session The created session, its identifier, or the `target` of its `potentialAction`.
   * @throws `TypeError` for anything else. `Error` if the session does not exist or has expired, the customer's
   * account is deleted, or its items are full.
   * @example
   * ```ts
   * import { IminClient, type OrderItemInput } from "imin-sdk";
   * import { createSandbox } from "imin-sdk/testing";
   *
   * const sandbox = createSandbox();
   * const imin = new IminClient({
   *   ...sandbox.clientOptions,
   *   broker: { name: "Acme Fitness", url: "https://acmefitness.co.uk" },
   * });
   *
   * export async function buy(customer: string, item: OrderItemInput): Promise<string | undefined> {
   *   const session = await imin.checkout.createSession(
   *     imin.checkout.session().customer(customer).orderItem(item),
   *   );
   *   const { order } = await sandbox.completeCheckout(session);
   *   return order;
   * }
   * ```
   */
  completeCheckout(session: CompletableSession | URL | string): Promise<CompletedCheckout>;
  /**
   * Changes a customer's details as a seller would, which sends the webhook.
   *
   * @param customer imin's identifier of the account.
   * @throws `TypeError` if a change is unknown or has the wrong type. `Error` if the account does not exist.
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   * import { createSandbox } from "imin-sdk/testing";
   *
   * const sandbox = createSandbox();
   * const imin = new IminClient(sandbox.clientOptions);
   * const louis = await imin.customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" });
   * sandbox.changeCustomer(louis.identifier, { email: "louis_new_email@imin.co" });
   * ```
   */
  changeCustomer(customer: string, changes: CustomerChanges): void;
  /** The sellers' actions: cancel, move and refuse. */
  readonly seller: SandboxSeller;
  /** The bookable sessions and slots. You can add and change them. */
  readonly catalog: SandboxCatalog;
  /** The sandbox's clock, which you can advance. */
  readonly clock: SandboxClock;
  /** The simulated faults. */
  readonly faults: SandboxFaults;
  /** The last 1,000 requests and their responses, oldest first. */
  readonly requests: readonly SandboxRequest[];
  /** The emails that imin would have sent, oldest first. */
  readonly emails: readonly SandboxEmail[];
  /** All completed attempts to deliver the webhook, oldest first. */
  readonly webhookDeliveries: readonly WebhookDelivery[];
  /**
   * Resolves when no webhook is being sent.
   *
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   * import { createSandbox } from "imin-sdk/testing";
   *
   * const sandbox = createSandbox();
   * const imin = new IminClient(sandbox.clientOptions);
   * const louis = await imin.customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" });
   * sandbox.changeCustomer(louis.identifier, { telephone: "020 811 8055" });
   * await sandbox.settled();
   * console.log(sandbox.webhookDeliveries);
   * ```
   */
  settled(): Promise<void>;
  /**
   * The whole state, for `restore` or for the option `snapshot` of another sandbox.
   *
   * @example
   * ```ts
   * import { createSandbox } from "imin-sdk/testing";
   *
   * const sandbox = createSandbox();
   * const before = sandbox.snapshot();
   * const copy = createSandbox({ snapshot: before });
   * ```
   */
  snapshot(): SandboxSnapshot;
  /**
   * Restores a snapshot. Keeps the options and discards everything else.
   *
   * @throws `TypeError` if it is not a snapshot of this version.
   * @example
   * ```ts
   * import { createSandbox } from "imin-sdk/testing";
   *
   * const sandbox = createSandbox();
   * const before = sandbox.snapshot();
   * await sandbox.catalog.addSession({ name: "Chess" });
   * sandbox.restore(before);
   * ```
   */
  restore(snapshot: SandboxSnapshot): void;
  /**
   * Resets everything except the options. The clock returns to its start, and the faults to those of the options.
   *
   * @example
   * ```ts
   * import { createSandbox } from "imin-sdk/testing";
   *
   * const sandbox = createSandbox();
   * await sandbox.catalog.addSession({ name: "Chess" });
   * sandbox.reset();
   * ```
   */
  reset(): void;
}

/**
 * Creates an in-memory imin: customers, checkout, orders, receipts and cancellation, with a catalog of bookable
 * sessions and courts that includes those of imin's documentation. Nothing leaves the process except the webhook,
 * if you set one. Sandboxes are independent of each other.
 *
 * Some values cause what otherwise only a seller or a bank can do:
 *
 * - an access pass that begins with `INVALID` is rejected (400), and one that begins with `PARTIAL` by one of the
 *   two sellers (200 with an `error`);
 * - on the checkout page, the card 4000 0000 0000 0002 is declined;
 * - imin's own test items (`test-item-ScheduledSession-paid`, ...) complete a session without an order.
 *
 * The session of imin's Example Scenario always starts in two days. At midnight in London, its identifier passes to the
 * next day's session. A checkout that is open then keeps the session that its page shows.
 *
 * Where imin's documentation is silent, the sandbox follows the Open Booking API, or documents the difference. It
 * has not been compared with the real imin.
 *
 * @throws `TypeError` or `RangeError` if an option is invalid.
 * @example
 * ```ts
 * import { IminClient } from "imin-sdk";
 * import { createSandbox } from "imin-sdk/testing";
 *
 * const sandbox = createSandbox();
 * const imin = new IminClient(sandbox.clientOptions);
 * ```
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  return createKeptSandbox(options, undefined);
}

/** A sandbox whose changes are stored externally as they happen. @internal */
export function createKeptSandbox(given: SandboxOptions, keeper: Keeper | undefined): Sandbox {
  const options = readOptions(given);
  const router = new Router(ROUTES);
  let current = begin(options, router, keeper);
  /** Performs an action, and stores the result before anyone learns of it. */
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
