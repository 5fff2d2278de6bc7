import type { CustomerRecord } from "../state/customers.ts";
import type { State } from "../state/state.ts";
import { findCustomer, type SandboxReference } from "./reference.ts";

/** Changes an account, and sends the "Customer Detail Change" webhook. @internal */
export function notify(
  state: State,
  customer: SandboxReference,
  change: (record: CustomerRecord) => void,
): void {
  const record = findCustomer(state, customer);
  change(record);
  state.webhook.send(state, { customer: record.identifier });
}
