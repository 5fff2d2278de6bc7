import * as z from "zod/mini";
import { conceptSchemeSchema } from "../open-active/concept-scheme.ts";
import { anything, defineOperation, nothing, same } from "../transport/define-operation.ts";
import { customerPath, readCustomer } from "./customer.ts";
import { customerResponseSchema } from "./customer-account.ts";
import {
  accessPassUpdateActionResponseSchema,
  customerUpdateActionResponseSchema,
  entitlementUpdateActionResponseSchema,
} from "./customer-action-response.ts";
import { readAction, readPatchResponse, readUpdateAction } from "./customer-updates.ts";

/** `POST /customer-accounts` @internal */
export const createCustomer = defineOperation({
  name: "customers.create",
  method: "POST",
  path: "/customer-accounts",
  schema: customerResponseSchema,
  read: readCustomer,
});

/** `GET /customer-accounts/{customer}` @internal */
export const getCustomer = defineOperation({
  name: "customers.get",
  path: customerPath,
  schema: customerResponseSchema,
  read: readCustomer,
});

/** `PATCH /customer-accounts/{customer}`: the flat format. @internal */
export const patchCustomer = defineOperation({
  name: "customers.update",
  method: "PATCH",
  isSafeToRepeat: true,
  path: customerPath,
  response: "optional-object",
  schema: z.optional(z.union([customerUpdateActionResponseSchema, customerResponseSchema])),
  read: readPatchResponse,
});

/** `POST /customer-accounts/{customer}/actions` with a `CustomerUpdateAction` @internal */
export const updateCustomer = defineOperation({
  name: "customers.update",
  method: "POST",
  isSafeToRepeat: true,
  path: "/customer-accounts/{customer}/actions",
  schema: customerUpdateActionResponseSchema,
  read: readUpdateAction,
});

/** `POST /customer-accounts/{customer}/actions` with an `imin:AccessPassUpdateAction` @internal */
export const setAccessPass = defineOperation({
  name: "customers.setAccessPass",
  method: "POST",
  isSafeToRepeat: true,
  path: "/customer-accounts/{customer}/actions",
  schema: accessPassUpdateActionResponseSchema,
  read: readAction,
});

/** `POST /customer-accounts/{customer}/actions` with an `imin:EntitlementUpdateAction` @internal */
export const setEntitlement = defineOperation({
  name: "customers.setEntitlement",
  method: "POST",
  isSafeToRepeat: true,
  path: "/customer-accounts/{customer}/actions",
  schema: entitlementUpdateActionResponseSchema,
  read: readAction,
});

/** `DELETE /customer-accounts/{customer}` @internal */
export const deleteCustomer = defineOperation({
  name: "customers.delete",
  method: "DELETE",
  isSafeToRepeat: true,
  path: customerPath,
  response: "nothing",
  schema: anything,
  read: nothing,
});

/** `GET /entitlements` @internal */
export const listEntitlements = defineOperation({
  name: "customers.listEntitlements",
  path: "/entitlements",
  schema: conceptSchemeSchema,
  read: same,
});
