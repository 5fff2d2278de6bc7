import { readObject } from "../arguments/read-arguments.ts";
import type { State } from "../state/state.ts";
import type { SandboxCatalog } from "./catalog.ts";
import { CATALOG_METHODS } from "./catalog-methods.ts";
import type { Method } from "./method.ts";
import { SELLER_METHODS } from "./methods.ts";
import type { SandboxSeller } from "./seller.ts";

/** Changes the sandbox's state, and stores the change before anyone learns of it. @internal */
export type Act = <Result>(action: (state: State) => Result) => Result;

/** The methods of `sandbox.seller`. @internal */
export function sellerFor(act: Act): SandboxSeller {
  const run = runner(act);
  const methods = SELLER_METHODS;
  return {
    cancel: (identifier) => run(methods.cancel, { identifier }),
    reschedule: (identifier, times) => run(methods.reschedule, times, { identifier }),
    refuseCancellation: (orderItem) => run(methods.refuseCancellation, { orderItem }),
    setAttendance: (orderItem, attendance) => run(methods.setAttendance, { orderItem, attendance }),
    refuseUpdates: (customer) => run(methods.refuseUpdates, { customer }),
    changeAccessPass: (customer, accessPass) => run(methods.changeAccessPass, { customer, accessPass }),
    removeEntitlement: (customer) => run(methods.removeEntitlement, { customer }),
    changeHiddenEntitlement: (customer) => run(methods.changeHiddenEntitlement, { customer }),
    disconnectAccount: (customer) => run(methods.disconnectAccount, { customer }),
  };
}

/** The methods of `sandbox.catalog`. @internal */
export function catalogFor(act: Act): SandboxCatalog {
  const run = runner(act);
  const methods = CATALOG_METHODS;
  return {
    addSession: (session) => run(methods.addSession, session),
    addSlot: (slot) => run(methods.addSlot, slot),
    change: (identifier, changes) => run(methods.change, changes, { identifier }),
  };
}

function runner(act: Act) {
  return async <Result>(method: Method<Result>, given: unknown = {}, subject: object = {}): Promise<Result> =>
    act(method.prepare({ ...readObject(given, method.name), ...subject }));
}
