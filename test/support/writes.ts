import type { CallOptions, IminClient } from "imin-sdk";
import { checkoutSession, louisDetails, orderIdentifier } from "./documents.ts";

/** A call that changes something at imin. */
export interface Write {
  readonly name: string;
  readonly send: (imin: IminClient, options?: CallOptions) => Promise<unknown>;
}

/** Every call of the SDK that changes something at imin. */
export const writes: readonly Write[] = [
  {
    name: "customers.create",
    send: (imin, options) => imin.customers.create(louisDetails, options),
  },
  {
    name: "customers.update",
    send: (imin, options) =>
      imin.customers.update("MAlnTNiZut", { email: "louis_new_email@imin.co" }, options),
  },
  {
    name: "customers.delete",
    send: (imin, options) => imin.customers.delete("MAlnTNiZut", options),
  },
  {
    name: "customers.setAccessPass",
    send: (imin, options) => imin.customers.setAccessPass("MAlnTNiZut", "ABC123DEF", options),
  },
  {
    name: "customers.setEntitlement",
    send: (imin, options) =>
      imin.customers.setEntitlement(
        "MAlnTNiZut",
        {
          entitlementType: "https://meta.imin.co/v2/globex-broker/entitlements#8dfbad55",
          validUntil: "2027-05-10T10:45:33Z",
        },
        options,
      ),
  },
  {
    name: "checkout.createSession",
    send: (imin, options) => imin.checkout.createSession(checkoutSession, options),
  },
  {
    name: "checkout.createStandaloneSession",
    send: (imin, options) =>
      imin.checkout.createStandaloneSession(
        { id: "https://opendata.fusion-lifestyle.com/OpenActive/api/scheduled-sessions/310003324" },
        options,
      ),
  },
  {
    name: "orders.requestCancellation",
    send: (imin, options) => imin.orders.requestCancellation(orderIdentifier, ["abcd"], options),
  },
  {
    name: "request",
    send: (imin, options) => imin.request({ method: "PUT", path: "/things/1", body: { a: 1 } }, options),
  },
];
