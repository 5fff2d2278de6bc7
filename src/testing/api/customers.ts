import { Hono } from "hono";
import { isJsonObject, type JsonObject, keywordOf } from "../json.ts";
import { badRequest } from "../refusal.ts";
import type { CustomerRecord } from "../state/customers.ts";
import { dateTime, shift } from "../state/duration.ts";
import type { State } from "../state/state.ts";
import { performAction } from "./actions.ts";
import { type Addresses, addressesFor } from "./addresses.ts";
import { readObject } from "./body.ts";
import { conceptOf } from "./entitlements.ts";
import { readChanges, readPerson } from "./person.ts";

/** imin's "Customer Management": the accounts, in both formats. @internal */
export function customerRoutes(state: State): Hono {
  return new Hono()
    .post("/customer-accounts", async (context) => {
      const record = createFrom(state, await readObject(context.req.raw));
      return context.json(accountOf(record, addressesFor(context.req.raw)), 201);
    })
    .get("/customer-accounts/:identifier", (context) => {
      const record = state.customers.get(context.req.param("identifier"));
      return context.json(accountOf(record, addressesFor(context.req.raw)));
    })
    .patch("/customer-accounts/:identifier", async (context) => {
      const record = state.customers.getActive(context.req.param("identifier"));
      state.customers.update(record, readChanges(await readObject(context.req.raw), ""));
      return context.json(accountOf(record, addressesFor(context.req.raw)));
    })
    .post("/customer-accounts/:identifier/actions", async (context) => {
      const record = state.customers.getActive(context.req.param("identifier"));
      const action = await readObject(context.req.raw);
      return context.json(performAction(state, record, action, addressesFor(context.req.raw)));
    })
    .delete("/customer-accounts/:identifier", (context) => {
      markDeleted(state, state.customers.getActive(context.req.param("identifier")));
      return context.body(null, 202);
    });
}

/** The envelope where there is one, else the flat person of imin's example scenario. */
function createFrom(state: State, posted: JsonObject): CustomerRecord {
  const customer = posted["customer"];
  if (keywordOf(posted, "type") !== "CustomerAccount" && customer === undefined) {
    return state.customers.create("person", readPerson(posted, ""));
  }
  const problems = [
    ...(posted["@context"] === undefined ? ["`@context` is missing"] : []),
    ...(posted["@type"] === "CustomerAccount" ? [] : ['`@type` must be "CustomerAccount"']),
  ];
  if (!isJsonObject(customer)) {
    problems.push("`customer` must be a Person");
  } else if (customer["@type"] !== "Person") {
    problems.push('`customer.@type` must be "Person"');
  }
  if (problems.length > 0 || !isJsonObject(customer)) throw badRequest(`${problems.join("; ")}.`);
  return state.customers.create("customer-account", readPerson(customer, "customer."));
}

/** The account as it was created: flat with `type`, or in its envelope with `@type`. @internal */
export function accountOf(record: CustomerRecord, addresses: Addresses): JsonObject {
  const id = `${addresses.booking}/customer-accounts/${record.identifier}`;
  const extras = extrasOf(record, addresses);
  if (record.format === "person") {
    return { type: "Person", ...record.person, identifier: record.identifier, id, ...extras };
  }
  return {
    "@context": "https://openactive.io/",
    "@type": "CustomerAccount",
    "@id": id,
    identifier: record.identifier,
    customer: { "@type": "Person", ...record.person },
    ...extras,
  };
}

function extrasOf({ accessPass, entitlement }: CustomerRecord, addresses: Addresses): JsonObject {
  return {
    ...(accessPass === undefined ? {} : { accessPass: { "@type": "Barcode", text: accessPass } }),
    ...(entitlement === undefined
      ? {}
      : {
          entitlement: {
            "@type": "Entitlement",
            expires: entitlement.expires,
            entitlementType: conceptOf(entitlement.fragment, addresses),
          },
        }),
  };
}

/** Nothing new can be booked from now on; the person's details go when the erasure is done. */
function markDeleted(state: State, record: CustomerRecord): void {
  const now = state.clock.now();
  record.deletedAt = dateTime(now);
  const at = shift(now, state.settings.erasureDelay).getTime();
  state.agenda.add({ at, kind: "erase-customer", customer: record.identifier });
}
