import { readChanges } from "../api/person.ts";
import type { JsonObject } from "../basics/json.ts";
import { findCustomer, type SandboxReference } from "../control/reference.ts";
import type { CustomerRecord } from "../state/customers.ts";
import type { State } from "../state/state.ts";

/** Changes a customer's details in the sellers' accounts. @internal */
export function changeCustomer(state: State, customer: SandboxReference, changes: JsonObject): void {
  notify(state, customer, (record) => state.customers.update(record, readChanges(changes, "")));
}

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
