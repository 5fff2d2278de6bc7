import * as z from "zod/mini";
import { readCustomer } from "../customers/customer.ts";
import { CustomerAnswerSchema } from "../customers/customer-account.ts";
import {
  AccessPassUpdateActionAnswerSchema,
  CustomerUpdateActionAnswerSchema,
  EntitlementUpdateActionAnswerSchema,
} from "../customers/customer-action-answer.ts";
import { readAction, readPatchAnswer, readUpdateAction } from "../customers/customer-updates.ts";
import { ConceptSchemeSchema } from "../open-active/concept-scheme.ts";
import { anything, nothing, operation, same } from "./operation.ts";

/** `POST /customer-accounts` @internal */
export const createCustomer = operation({
  name: "customers.create",
  method: "POST",
  path: "/customer-accounts",
  schema: CustomerAnswerSchema,
  read: readCustomer,
});

/** `GET /customer-accounts/{customer}` @internal */
export const getCustomer = operation({
  name: "customers.get",
  path: "/customer-accounts/{customer}",
  schema: CustomerAnswerSchema,
  read: readCustomer,
});

/** `PATCH /customer-accounts/{customer}`: the flat format. @internal */
export const patchCustomer = operation({
  name: "customers.update",
  method: "PATCH",
  path: "/customer-accounts/{customer}",
  answer: "optional-object",
  schema: z.optional(z.union([CustomerUpdateActionAnswerSchema, CustomerAnswerSchema])),
  read: readPatchAnswer,
});

/** `POST /customer-accounts/{customer}/actions` with a `CustomerUpdateAction` @internal */
export const updateCustomer = operation({
  name: "customers.update",
  method: "POST",
  path: "/customer-accounts/{customer}/actions",
  schema: CustomerUpdateActionAnswerSchema,
  read: readUpdateAction,
});

/** `POST /customer-accounts/{customer}/actions` with an `imin:AccessPassUpdateAction` @internal */
export const setAccessPass = operation({
  name: "customers.setAccessPass",
  method: "POST",
  path: "/customer-accounts/{customer}/actions",
  schema: AccessPassUpdateActionAnswerSchema,
  read: readAction,
});

/** `POST /customer-accounts/{customer}/actions` with an `imin:EntitlementUpdateAction` @internal */
export const setEntitlement = operation({
  name: "customers.setEntitlement",
  method: "POST",
  path: "/customer-accounts/{customer}/actions",
  schema: EntitlementUpdateActionAnswerSchema,
  read: readAction,
});

/** `DELETE /customer-accounts/{customer}` @internal */
export const deleteCustomer = operation({
  name: "customers.delete",
  method: "DELETE",
  path: "/customer-accounts/{customer}",
  answer: "nothing",
  schema: anything,
  read: nothing,
});

/** `GET /entitlements` @internal */
export const listEntitlements = operation({
  name: "customers.listEntitlements",
  path: "/entitlements",
  schema: ConceptSchemeSchema,
  read: same,
});
