import type { LiteralUnion } from "type-fest";
import type * as z from "zod/mini";
import { anyText } from "./response-values.ts";

/** The values of {@link BrokerRole} that imin and OpenActive document. */
export const brokerRoles = /* @__PURE__ */ Object.freeze([
  "https://openactive.io/AgentBroker",
  "https://openactive.io/ResellerBroker",
  "https://openactive.io/NoBroker",
] as const);

/** The role in which the broker sells: for the seller, on its own account, or not at all. */
export type BrokerRole = LiteralUnion<(typeof brokerRoles)[number], string>;

/** @internal */
export const brokerRoleSchema: z.ZodMiniType<BrokerRole> = anyText;
