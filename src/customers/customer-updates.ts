import type { ActionStatus } from "../open-active/action-status.ts";
import type { Barcode } from "../open-active/barcode.ts";
import type { Entitlement } from "../open-active/entitlement.ts";
import type { Person } from "../open-active/person.ts";
import { ownProperties } from "../options/own-properties.ts";
import type { Reading, ResponseContext } from "../transport/operation.ts";
import { type Customer, readCustomer } from "./customer.ts";
import type { CustomerResponse } from "./customer-account.ts";
import type { CustomerActionProperties, CustomerUpdateActionResponse } from "./customer-action-response.ts";
import type { SellerError } from "./seller-error.ts";

/** The common properties of all customer action results. */
export interface CustomerActionResult {
  /** The action's status, if imin returns it. */
  readonly actionStatus?: ActionStatus | undefined;
  /**
   * The sellers that rejected the change, and why. Empty if all sellers accepted it. imin responds with 200 in both
   * cases, so check this list.
   */
  readonly errors: readonly SellerError[];
}

/** The details that `customers.update()` changed, if imin's response shows them. */
export type UpdatedPerson = Partial<Omit<Person, "id" | "identifier">>;

/** The result of `customers.update()`. */
export interface CustomerUpdate extends CustomerActionResult {
  /** Only the changed details, if imin's response shows them. */
  readonly object: UpdatedPerson;
  /**
   * The sellers that did not accept the change, and why. Empty if every seller accepted it, and without `sellers`.
   *
   * @experimental imin's page mentions such errors. Its public part does not show one, so they are assumed to match
   * those of an access pass.
   */
  readonly errors: readonly SellerError[];
  /**
   * The whole customer, if imin's response contains it.
   *
   * @experimental imin's page shows the `PATCH` request, and no response to it.
   */
  readonly customer?: Customer | undefined;
}

/** The result of `customers.setAccessPass()`. */
export interface AccessPassUpdate extends CustomerActionResult {
  /** The access pass that was set, if imin's response contains it. */
  readonly object?: Barcode | undefined;
}

/**
 * The result of `customers.setEntitlement()`.
 *
 * @experimental The public part of imin's page ends at `object.validUntil`. The rest is inferred from the other
 * actions.
 */
export interface EntitlementUpdate extends CustomerActionResult {
  /** The entitlement that was set, if imin's response contains it. */
  readonly object?: Entitlement | undefined;
}

/** The response to any customer action. */
interface ActionResponse<Thing> extends CustomerActionProperties {
  readonly object?: Thing | undefined;
}

/** The result of a customer action, with the change it made. */
export interface ActionResult<Thing> extends CustomerActionResult {
  readonly object?: Thing | undefined;
}

/** @internal */
export function readAction<Thing>(response: ActionResponse<Thing>): Reading<ActionResult<Thing>> {
  return { result: actionResult(response) };
}

/** @internal */
export function readUpdateAction(response: CustomerUpdateActionResponse): Reading<CustomerUpdate> {
  return { result: { ...actionResult(response), object: response.object ?? {} } };
}

function actionResult<Thing>(response: ActionResponse<Thing>): ActionResult<Thing> {
  const { actionStatus, error, object } = ownProperties(response);
  // A single error outside a list must not be missed.
  return { ...(actionStatus && { actionStatus }), errors: [error ?? []].flat(), object };
}

/**
 * Reads the response to a flat `PATCH`: the customer, an action, or nothing. imin's pages do not show it.
 *
 * A `PATCH` makes all changes or none, so a success means that all were made. Values come from imin's response if
 * it has them.
 *
 * @internal
 */
export function readPatchResponse(
  response: CustomerResponse | CustomerUpdateActionResponse | undefined,
  context: ResponseContext,
): Reading<CustomerUpdate> {
  const reading = readPatched(response, context);
  if (reading.issues !== undefined) return reading;
  const { result: update } = reading;
  const changes: object = JSON.parse(context.sentJson ?? "{}");
  const source = update.customer ?? changes;
  const patched = Object.keys(changes).map((name) => [name, Reflect.get(source, name)] as const);
  return { result: { ...update, object: { ...Object.fromEntries(patched), ...update.object } } };
}

function readPatched(
  response: CustomerResponse | CustomerUpdateActionResponse | undefined,
  context: ResponseContext,
): Reading<CustomerUpdate> {
  if (response?.type === "CustomerUpdateAction") return readUpdateAction(response);
  if (response?.identifier === undefined) return { result: { object: {}, errors: [] } };
  const reading = readCustomer(response, context);
  if (reading.issues !== undefined) return reading;
  return { result: { object: {}, customer: reading.result, errors: [] } };
}
