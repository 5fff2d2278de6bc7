import * as z from "zod/mini";
import { type CheckoutSession, readCheckoutSession } from "./checkout/checkout-session.ts";
import { CheckoutSessionAnswerSchema } from "./checkout/checkout-session-answer.ts";
import { readCustomer } from "./customers/customer.ts";
import { CustomerAnswerSchema } from "./customers/customer-account.ts";
import {
  AccessPassUpdateActionAnswerSchema,
  CustomerUpdateActionAnswerSchema,
  EntitlementUpdateActionAnswerSchema,
} from "./customers/customer-action-answer.ts";
import {
  readAccessPassAction,
  readEntitlementAction,
  readPatchAnswer,
  readUpdateAction,
} from "./customers/customer-updates.ts";
import { ConceptSchemeSchema } from "./open-active/concept-scheme.ts";
import { EventSeriesSchema } from "./open-active/event-series.ts";
import { FacilityUseSchema } from "./open-active/facility-use.ts";
import { RestrictedCollectionSchema } from "./open-active/restricted-collection.ts";
import { ScheduledSessionSchema } from "./open-active/scheduled-session.ts";
import { SlotSchema } from "./open-active/slot.ts";
import { OrderSchema } from "./orders/order.ts";
import { OrderItemSchema } from "./orders/order-item.ts";
import { readOrder } from "./orders/read-order.ts";
import { readReceipt } from "./orders/receipt.ts";
import { readCollection } from "./pagination/read-collection.ts";
import { readDatasets } from "./search/read-datasets.ts";
import { readItem } from "./search/read-item.ts";
import type { Operation } from "./transport/operation.ts";
import { checkedQuickly } from "./validation/quick-check.ts";

/*
 * Every endpoint of imin that this SDK covers, one record each: what it is on the wire, what imin documents of its
 * answer, and what becomes of the answer.
 */

const nothing: z.ZodMiniType<void> = z.void();
const anything: z.ZodMiniType<unknown> = z.unknown();
const bytes: z.ZodMiniType<ArrayBuffer> = z.instanceof(ArrayBuffer);
const same = <Answer>(answer: Answer): Answer => answer;

function operation<Answer, Result>(
  record: Operation<Answer, Result> & { readonly schema: z.ZodMiniType<Answer> },
): Operation<Answer, Result> {
  return Object.freeze({ ...record, schema: checkedQuickly(record.schema) });
}

/** `POST /customer-accounts` @internal */
export const createCustomer = /* @__PURE__ */ operation({
  name: "customers.create",
  method: "POST",
  host: "booking",
  path: "/customer-accounts",
  safety: "write",
  answer: "object",
  schema: CustomerAnswerSchema,
  read: readCustomer,
});

/** `GET /customer-accounts/{customer}` @internal */
export const getCustomer = /* @__PURE__ */ operation({
  name: "customers.get",
  method: "GET",
  host: "booking",
  path: "/customer-accounts/{customer}",
  safety: "read",
  answer: "object",
  schema: CustomerAnswerSchema,
  read: readCustomer,
});

/** `PATCH /customer-accounts/{customer}`: the flat format. @internal */
export const patchCustomer = /* @__PURE__ */ operation({
  name: "customers.update",
  method: "PATCH",
  host: "booking",
  path: "/customer-accounts/{customer}",
  safety: "write",
  answer: "optional-object",
  schema: z.optional(z.union([CustomerUpdateActionAnswerSchema, CustomerAnswerSchema])),
  read: readPatchAnswer,
});

/** `POST /customer-accounts/{customer}/actions` with a `CustomerUpdateAction` @internal */
export const updateCustomer = /* @__PURE__ */ operation({
  name: "customers.update",
  method: "POST",
  host: "booking",
  path: "/customer-accounts/{customer}/actions",
  safety: "write",
  answer: "object",
  schema: CustomerUpdateActionAnswerSchema,
  read: readUpdateAction,
});

/** `POST /customer-accounts/{customer}/actions` with an `imin:AccessPassUpdateAction` @internal */
export const setAccessPass = /* @__PURE__ */ operation({
  name: "customers.setAccessPass",
  method: "POST",
  host: "booking",
  path: "/customer-accounts/{customer}/actions",
  safety: "write",
  answer: "object",
  schema: AccessPassUpdateActionAnswerSchema,
  read: readAccessPassAction,
});

/** `POST /customer-accounts/{customer}/actions` with an `imin:EntitlementUpdateAction` @internal */
export const setEntitlement = /* @__PURE__ */ operation({
  name: "customers.setEntitlement",
  method: "POST",
  host: "booking",
  path: "/customer-accounts/{customer}/actions",
  safety: "write",
  answer: "object",
  schema: EntitlementUpdateActionAnswerSchema,
  read: readEntitlementAction,
});

/** `DELETE /customer-accounts/{customer}` @internal */
export const deleteCustomer = /* @__PURE__ */ operation({
  name: "customers.delete",
  method: "DELETE",
  host: "booking",
  path: "/customer-accounts/{customer}",
  safety: "write",
  answer: "nothing",
  schema: nothing,
  read: same,
});

/** `GET /entitlements` @internal */
export const listEntitlements = /* @__PURE__ */ operation({
  name: "customers.listEntitlements",
  method: "GET",
  host: "booking",
  path: "/entitlements",
  safety: "read",
  answer: "object",
  schema: ConceptSchemeSchema,
  read: same,
});

/** `POST /api/checkout-sessions` @internal */
export const createCheckoutSession = /* @__PURE__ */ operation({
  name: "checkout.createSession",
  method: "POST",
  host: "checkout",
  path: "/api/checkout-sessions",
  safety: "write",
  answer: "object",
  schema: CheckoutSessionAnswerSchema,
  read: readCheckoutSession,
});

/** `POST /checkout-sessions`, with a path and a method of the caller's where imin says otherwise. @internal */
export function createStandaloneSession(
  method: "POST" | "PUT",
  path: string,
): Operation<unknown, CheckoutSession> {
  return Object.freeze({
    ...(createCheckoutSession as Operation<unknown, CheckoutSession>), // its schema checks whatever comes
    name: "checkout.createStandaloneSession",
    method,
    path,
  });
}

/** `GET /orders/{order}` @internal */
export const getOrder = /* @__PURE__ */ operation({
  name: "orders.get",
  method: "GET",
  host: "booking",
  path: "/orders/{order}",
  safety: "read",
  answer: "object",
  schema: OrderSchema,
  read: readOrder,
});

/** `GET /orders` @internal */
export const listOrders = /* @__PURE__ */ operation({
  name: "orders.list",
  method: "GET",
  host: "booking",
  path: "/orders",
  safety: "read",
  answer: "object",
  schema: RestrictedCollectionSchema(OrderSchema),
  read: readCollection,
});

/** `GET /order-items` @internal */
export const listUpcomingItems = /* @__PURE__ */ operation({
  name: "orders.upcomingItems",
  method: "GET",
  host: "booking",
  path: "/order-items",
  safety: "read",
  answer: "object",
  schema: RestrictedCollectionSchema(OrderItemSchema),
  read: readCollection,
});

/** `PATCH /orders/{order}` @internal */
export const requestCancellation = /* @__PURE__ */ operation({
  name: "orders.requestCancellation",
  method: "PATCH",
  host: "booking",
  path: "/orders/{order}",
  safety: "write",
  answer: "nothing",
  schema: nothing,
  read: same,
});

/** `GET /receipts/{receipt}` @internal */
export const getReceipt = /* @__PURE__ */ operation({
  name: "orders.receipt",
  method: "GET",
  host: "booking",
  path: "/receipts/{receipt}",
  safety: "read",
  answer: "bytes",
  schema: bytes,
  read: readReceipt,
});

/** `GET /events-api/v2/event-series` @internal */
export const listEventSeries = /* @__PURE__ */ operation({
  name: "search.eventSeries",
  method: "GET",
  host: "search",
  path: "/events-api/v2/event-series",
  safety: "read",
  answer: "object",
  schema: RestrictedCollectionSchema(EventSeriesSchema),
  read: readCollection,
});

/** `GET /events-api/v2/event-series/{eventSeries}` @internal */
export const getEventSeries = /* @__PURE__ */ operation({
  name: "search.getEventSeries",
  method: "GET",
  host: "search",
  path: "/events-api/v2/event-series/{eventSeries}",
  safety: "read",
  answer: "object",
  schema: EventSeriesSchema,
  read: (eventSeries) => readItem(eventSeries, "EventSeries"),
});

/** `GET /events-api/v2/scheduled-sessions/{scheduledSession}` @internal */
export const getScheduledSession = /* @__PURE__ */ operation({
  name: "search.getScheduledSession",
  method: "GET",
  host: "search",
  path: "/events-api/v2/scheduled-sessions/{scheduledSession}",
  safety: "read",
  answer: "object",
  schema: ScheduledSessionSchema,
  read: (scheduledSession) => readItem(scheduledSession, "ScheduledSession"),
});

/** `GET /facilities-api/v2/facility-uses` @internal */
export const listFacilityUses = /* @__PURE__ */ operation({
  name: "search.facilityUses",
  method: "GET",
  host: "search",
  path: "/facilities-api/v2/facility-uses",
  safety: "read",
  answer: "object",
  schema: RestrictedCollectionSchema(FacilityUseSchema),
  read: readCollection,
});

/** `GET /facilities-api/v2/facility-uses/{facilityUse}` @internal */
export const getFacilityUse = /* @__PURE__ */ operation({
  name: "search.getFacilityUse",
  method: "GET",
  host: "search",
  path: "/facilities-api/v2/facility-uses/{facilityUse}",
  safety: "read",
  answer: "object",
  schema: FacilityUseSchema,
  read: (facilityUse) => readItem(facilityUse, "FacilityUse"),
});

/** `GET /facilities-api/v2/slots/{slot}` @internal */
export const getSlot = /* @__PURE__ */ operation({
  name: "search.getSlot",
  method: "GET",
  host: "search",
  path: "/facilities-api/v2/slots/{slot}",
  safety: "read",
  answer: "object",
  schema: SlotSchema,
  read: (slot) => readItem(slot, "Slot", "FacilityUseSlot"),
});

/** `GET /firehose/datasets` @internal */
export const listDatasets = /* @__PURE__ */ operation({
  name: "search.datasets",
  method: "GET",
  host: "firehose",
  path: "/firehose/datasets",
  safety: "read",
  answer: "any",
  schema: anything,
  read: readDatasets,
});

/** An endpoint that the SDK does not cover, as the caller describes it. @internal */
export function customOperation(
  endpoint: Pick<Operation<unknown, unknown>, "method" | "host" | "path"> & {
    readonly schema?: Operation<unknown, unknown>["schema"] | undefined;
  },
): Operation<unknown, unknown> {
  const { method, host, path, schema = anything } = endpoint;
  const safety = method === "GET" ? "read" : "write";
  return Object.freeze({ name: "request", method, host, path, safety, answer: "any", schema, read: same });
}
