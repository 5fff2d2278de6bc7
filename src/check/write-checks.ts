import type { Customer } from "../customers/customer.ts";
import type { PersonDetails } from "../customers/person-details.ts";
import { isIminError } from "../errors/is-imin-error.ts";
import { propertyOf } from "../errors/property-of.ts";
import type { CustomerFormat } from "../options/customer-format.ts";
import { adviceFor, askImin } from "./advice.ts";
import { failed, type Outcome, passed, skipped } from "./outcome.ts";
import type { Session } from "./session.ts";

/**
 * Creates, reads, updates and deletes a test customer. Deletes it even after a failure or an interruption.
 *
 * @internal
 */
export async function checkWrites(session: Session): Promise<void> {
  const person = testPerson();
  const created = await createCustomer(session, person);
  if (created === undefined) return;
  const { customer, format } = created;
  try {
    await session.run({
      name: "get the test customer",
      host: "booking",
      run: async () => {
        await session.client(format).customers.get(customer, { signal: session.signal });
        return passed();
      },
    });
    await checkUpdate(session, customer, "person", format);
    await checkUpdate(session, customer, "customer-account", format);
  } finally {
    await deleteCustomer(session, customer);
  }
}

function testPerson(): PersonDetails {
  const email = `imin-check-${Date.now().toString(36)}@example.com`;
  return { email, givenName: "imin-check", familyName: "Test customer, please delete" };
}

interface Created {
  readonly customer: Customer;
  readonly format: CustomerFormat;
}

/** Creates it in the configured format, or in the other one if imin rejects that. */
async function createCustomer(session: Session, person: PersonDetails): Promise<Created | undefined> {
  const own = session.settings.customerFormat;
  const other = own === "person" ? "customer-account" : "person";
  let created: Created | undefined;
  // Not interruptible: an account whose creation was cut short could not be found and deleted.
  const create = async (format: CustomerFormat): Promise<void> => {
    const { data, raw } = await session.client(format).customers.create(person).withResponse();
    created = { customer: data, format };
    session.find("Which customerFormat does imin accept?", format);
    const isEnvelope = propertyOf(raw, "customer") !== undefined;
    session.find("In which format does imin return a customer?", isEnvelope ? "customer-account" : "person");
  };
  await session.run({
    name: "create a test customer",
    host: "booking",
    run: async () => {
      try {
        await create(own);
        return passed(`customerFormat "${own}"`);
      } catch (error) {
        if (!isRefusal(error)) return failedCreation(error, person.email);
        await create(other).catch(() => {
          throw error;
        });
        return failed(
          `imin rejects customerFormat "${own}" and accepts "${other}". Set customerFormat: "${other}" in your IminClient (here: --customer-format ${other}).`,
        );
      }
    },
  });
  return created;
}

/** imin rejects the body or the endpoint, and would do the same for the other format. */
function isRefusal(error: unknown): boolean {
  return isIminError(error, "api") && [400, 404, 405, 415, 422].includes(error.status);
}

/** The test customer may exist although its identifier is unknown. Its email address is unique to this command. */
function failedCreation(error: unknown, email: string): Outcome {
  const mayExist = isIminError(error) && error.outcome === "unknown";
  const hint = mayExist ? ` The customer may still exist: ${askImin} to delete ${email}.` : "";
  return failed(`${adviceFor(error)}${hint}`);
}

/** Updates in one format. Only the broker's own format has to work. The other one resolves an open question. */
async function checkUpdate(
  session: Session,
  customer: Customer,
  format: CustomerFormat,
  own: CustomerFormat,
): Promise<void> {
  const method = format === "person" ? "PATCH" : "an action";
  await session.run({
    name: `update the test customer with ${method}`,
    host: "booking",
    advice: {
      404: 'imin does not support this update. Set customerFormat: "customer-account".',
      405: 'imin does not support this update. Set customerFormat: "customer-account".',
    },
    run: async () => {
      try {
        const { customers } = session.client(format);
        const update = customers.update(customer, { givenName: "imin-check-2" }, { signal: session.signal });
        const { raw, response } = await update.withResponse();
        findUpdate(session, method, response.status, raw);
        return passed();
      } catch (error) {
        if (!isIminError(error, "api") || format === own || !isRefusal(error)) throw error;
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
  session.find(
    `Does ${method} update a customer?`,
    `yes: status ${status}, ${raw === undefined ? "no body" : (known ?? "another body")}`,
  );
  if (known !== "CustomerUpdateAction") return;
  const errors = propertyOf(raw, "error");
  const kind = Array.isArray(errors)
    ? `a list of ${errors.length}`
    : errors === undefined
      ? "absent"
      : "there";
  session.find(`Is error empty or absent? (${method})`, kind);
}

async function deleteCustomer(session: Session, customer: Customer): Promise<void> {
  await session.runAlways({
    name: "delete the test customer",
    run: async () => {
      try {
        await session.client().customers.delete(customer);
        return passed();
      } catch (error) {
        const problem = `The test customer ${customer.identifier} still exists. Delete it by its identifier, or ${askImin}.`;
        return failed(`${adviceFor(error)} ${problem}`);
      }
    },
  });
}
