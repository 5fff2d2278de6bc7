import { dateTime, shift } from "../basics/duration.ts";
import { isJsonObject, type JsonObject, keywordOf } from "../basics/json.ts";
import { badRequest } from "../basics/refusal.ts";
import type { CustomerRecord } from "../state/customers.ts";
import type { State } from "../state/state.ts";
import { performAction, REFUSED } from "./actions.ts";
import type { Addresses } from "./addresses.ts";
import { conceptOf } from "./entitlements.ts";
import { jsonResponse } from "./json-response.ts";
import { readChanges, readPerson } from "./person.ts";
import type { Route } from "./route.ts";
import { inNumericUtc } from "./written-dates.ts";

/** imin's "Customer Management": the accounts, in both formats. @internal */
export const CUSTOMER_ROUTES: readonly Route[] = [
  {
    operation: "customers.create",
    method: "POST",
    path: "/api/v2/customer-accounts",
    key: "required",
    handle: (exchange) => {
      const record = createFrom(exchange.state, exchange.object(), exchange.addresses.booking);
      return jsonResponse(accountOf(record, exchange.addresses), { status: 201 });
    },
  },
  {
    operation: "customers.get",
    method: "GET",
    path: "/api/v2/customer-accounts/:identifier",
    key: "required",
    handle: (exchange) => {
      const record = exchange.state.customers.get(exchange.parameter("identifier"));
      return jsonResponse(accountOf(record, exchange.addresses));
    },
  },
  {
    operation: "customers.update",
    method: "PATCH",
    path: "/api/v2/customer-accounts/:identifier",
    key: "required",
    handle: (exchange) => {
      const record = exchange.state.customers.getActive(exchange.parameter("identifier"));
      const changes = readChanges(exchange.object(), "");
      if (record.refusesUpdates === true) throw badRequest(REFUSED, "UpdateFailedError");
      exchange.state.customers.update(record, changes);
      return jsonResponse(accountOf(record, exchange.addresses));
    },
  },
  {
    operation: "customers.update",
    method: "POST",
    path: "/api/v2/customer-accounts/:identifier/actions",
    key: "required",
    errorType: "UpdateFailedError",
    handle: (exchange) => {
      const record = exchange.state.customers.getActive(exchange.parameter("identifier"));
      return jsonResponse(performAction(exchange.state, record, exchange.object(), exchange.addresses));
    },
  },
  {
    operation: "customers.delete",
    method: "DELETE",
    path: "/api/v2/customer-accounts/:identifier",
    key: "required",
    handle: (exchange) => {
      const record = exchange.state.customers.getActive(exchange.parameter("identifier"));
      markDeleted(exchange.state, record);
      return new Response(null, { status: 202 });
    },
  },
];

/** The envelope if there is one, otherwise the flat person of imin's example scenario. */
function createFrom(state: State, posted: JsonObject, bookingBaseUrl: string): CustomerRecord {
  const customer = posted["customer"];
  if (keywordOf(posted, "type") !== "CustomerAccount" && customer === undefined) {
    return state.customers.create("person", readPerson(posted, ""), bookingBaseUrl);
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
  return state.customers.create("customer-account", readPerson(customer, "customer."), bookingBaseUrl);
}

/** The account in the format in which it was created: flat with `type`, or an envelope with `@type`. @internal */
function accountOf(record: CustomerRecord, addresses: Addresses): JsonObject {
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
            expires: inNumericUtc(entitlement.expires),
            entitlementType: conceptOf(entitlement.fragment, addresses),
          },
        }),
  };
}

/** From now on, nothing can be booked for the account. The personal details are removed when the erasure is done. */
function markDeleted(state: State, record: CustomerRecord): void {
  const now = state.clock.now();
  state.customers.change(record, { deletedAt: dateTime(now) });
  const at = shift(now, state.settings.erasureDelay).getTime();
  state.agenda.add({ at, kind: "erase-customer", customer: record.identifier });
}
