import { ownProperties } from "../options/own-properties.ts";
import type { CustomerUpdateOptions } from "./customer-update-options.ts";
import type { EntitlementDetails } from "./entitlement-details.ts";
import type { PersonChanges, PersonDetails } from "./person-details.ts";

/*
 * The requests for customers and customer actions, in both formats.
 */

const context = "https://openactive.io/";

/**
 * The flat person of imin's Example Scenario, with only the given properties. imin does not document how to write
 * nested objects here. They are written as in flat responses, without `@`.
 *
 * @internal
 */
export function flatPerson({ type: _, ...details }: PersonChanges): object {
  return withNested(details, "type");
}

/** The envelope of imin's newer pages. @internal */
export function customerAccount(details: PersonDetails): object {
  return { "@context": context, "@type": "CustomerAccount", customer: person(details) };
}

/** @internal */
export function customerUpdateAction(
  changes: PersonChanges,
  sellers: CustomerUpdateOptions["sellers"],
): object {
  return { ...action("CustomerUpdateAction", person(changes)), ...(sellers && { seller: sellers }) };
}

/** @internal */
export function accessPassUpdateAction(text: string): object {
  return action("imin:AccessPassUpdateAction", { "@type": "Barcode", text });
}

/** @internal */
export function entitlementUpdateAction({ entitlementType, validUntil }: EntitlementDetails): object {
  return action("imin:EntitlementUpdateAction", { "@type": "Entitlement", validUntil, entitlementType });
}

function action(type: string, object: object): object {
  return { "@context": context, "@type": type, object };
}

function person({ type: _, ...details }: PersonChanges): object {
  return { "@type": "Person", ...withNested(details, "@type") };
}

function withNested(details: PersonChanges, keyword: "type" | "@type"): object {
  const { address, emergencyContact } = ownProperties(details);
  return {
    ...details,
    ...(address && { address: typed(address, "PostalAddress", keyword) }),
    ...(emergencyContact && { emergencyContact: typed(emergencyContact, "Person", keyword) }),
  };
}

function typed(
  { type: _, ...properties }: { readonly type?: string | undefined },
  type: string,
  keyword: string,
): object {
  return { [keyword]: type, ...properties };
}
