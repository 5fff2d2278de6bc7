import type {
  Sandbox,
  SandboxCatalog,
  SandboxEmail,
  SandboxOptions,
  SandboxReference,
  SandboxSeller,
} from "imin-sdk/testing";
import type { Broker } from "../support/broker.ts";
import { INTERFACES, type Talk } from "./interfaces.ts";

/** A sandbox with one of its control interfaces. */
export interface Controlled {
  readonly sandbox: Sandbox;
  readonly broker: Broker;
  readonly seller: SandboxSeller;
  readonly catalog: SandboxCatalog;
  readonly emails: () => Promise<readonly SandboxEmail[]>;
  readonly advance: (by: string) => Promise<void>;
}

type Begin = (options?: SandboxOptions) => Promise<Controlled>;

/** The control interfaces of a sandbox: its methods in process, and the same as JSON. All must behave the same. */
export const CONTROL_INTERFACES: readonly (readonly [name: string, begin: Begin])[] = [
  ["its methods", async (options) => inProcess(await INTERFACES[0]?.[1](options))],
  ...INTERFACES.map(
    ([name, begin]) =>
      [`JSON over ${name}`, async (options?: SandboxOptions) => overJson(await begin(options))] as const,
  ),
];

function inProcess(talk: Talk | undefined): Controlled {
  if (talk === undefined) throw new Error("There is no way in.");
  const { sandbox, broker } = talk;
  return {
    sandbox,
    broker,
    seller: sandbox.seller,
    catalog: sandbox.catalog,
    emails: async () => sandbox.emails,
    advance: async (by) => sandbox.clock.advance(by),
  };
}

/** Sends each method as a client without JavaScript would: its name as the path, its arguments by name. */
function overJson({ sandbox, broker }: Talk): Controlled {
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await broker.control(method, path, body);
    if (response.status >= 300) throw new Error(response.body.description);
    return response.body === "" ? undefined : response.body;
  };
  const post = (path: string, body: unknown) => send("POST", path, body);
  const notify = (name: string) => (customer: SandboxReference) => post(`seller/${name}`, { customer });
  return {
    sandbox,
    broker,
    seller: {
      cancel: (identifier) => post("seller/cancel", { identifier }),
      reschedule: (identifier, times) => post("seller/reschedule", { identifier, ...times }),
      refuseCancellation: (orderItem) => post("seller/refuseCancellation", { orderItem }),
      setAttendance: (orderItem, attendance) => post("seller/setAttendance", { orderItem, attendance }),
      refuseUpdates: notify("refuseUpdates"),
      changeAccessPass: (customer, accessPass) => post("seller/changeAccessPass", { customer, accessPass }),
      removeEntitlement: notify("removeEntitlement"),
      changeHiddenEntitlement: notify("changeHiddenEntitlement"),
      disconnectAccount: notify("disconnectAccount"),
    },
    catalog: {
      addSession: (session = {}) => post("catalog/addSession", session),
      addSlot: (slot = {}) => post("catalog/addSlot", slot),
      change: (identifier, changes) => post("catalog/change", { identifier, ...changes }),
    },
    emails: () => send("GET", "emails"),
    advance: (by) => post("clock", { by }),
  };
}
