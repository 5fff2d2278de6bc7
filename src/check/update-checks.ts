import type { Customer } from "../customers/customer.ts";
import { isIminError } from "../errors/is-imin-error.ts";
import { propertyOf } from "../errors/property-of.ts";
import type { CustomerFormat } from "../options/customer-format.ts";
import { passed, skipped } from "./outcome.ts";
import { ask, responseTo } from "./question.ts";
import type { Session } from "./session.ts";

/**
 * Updates in one format. Only the broker's own format has to work. The other one resolves an open question.
 *
 * @param own The broker's format.
 * @internal
 */
export async function checkUpdate(
  session: Session,
  customer: Customer,
  format: CustomerFormat,
  own: CustomerFormat,
): Promise<void> {
  const method = format === "person" ? "PATCH" : "an action";
  const other = format === "person" ? "customer-account" : "person";
  const unknown = `imin does not support this update. Set customerFormat: "${other}".`;
  await session.run({
    name: `update the test customer with ${method}`,
    host: "booking",
    advice: { 404: unknown, 405: unknown },
    run: async () => {
      try {
        const { customers } = session.client(format);
        const update = customers.update(customer, { givenName: "imin-check-2" }, { signal: session.signal });
        const { raw, response } = await update.withResponse();
        findUpdate(session, method, response.status, raw);
        return passed();
      } catch (error) {
        if (!isIminError(error, "api") || format === own || error.status >= 500) throw error;
        session.find(`Does ${method} update a customer?`, `no: status ${error.status}`);
        return skipped(`imin does not support it (status ${error.status}). Your format does not need it.`);
      }
    },
  });
}

function findUpdate(session: Session, method: string, status: number, raw: unknown): void {
  const type = propertyOf(raw, "@type") ?? propertyOf(raw, "type");
  // Only a known type: anything else may be personal data.
  const known = ["CustomerUpdateAction", "CustomerAccount", "Person"].find((name) => name === type);
  const body = raw === undefined ? "no body" : (known ?? "another body");
  session.find(`Does ${method} update a customer?`, `yes: status ${status}, ${body}`);
  if (known === "CustomerUpdateAction") session.find(`Is error empty or absent? (${method})`, errorIn(raw));
}

function errorIn(action: unknown): string {
  const errors = propertyOf(action, "error");
  if (Array.isArray(errors)) return errors.length === 0 ? "empty" : "a list with errors";
  return errors === undefined ? "absent" : "something else";
}

/** Sets the first entitlement of the broker's list on the test customer. imin's page shows only a part of this. */
export async function askEntitlement(session: Session, customer: Customer): Promise<void> {
  const { customers } = session.client();
  const { signal } = session;
  await ask(session, "Can an entitlement be set?", "booking", async () => {
    const { concept = [] } = await customers.listEntitlements({ signal });
    const entitlementType = concept.find(({ id }) => typeof id === "string")?.id;
    if (typeof entitlementType !== "string") return "there is none to set";
    const validUntil = new Date(Date.now() + 86_400_000).toISOString();
    return responseTo(
      session,
      customers.setEntitlement(customer, { entitlementType, validUntil }, { signal }),
    );
  });
}
