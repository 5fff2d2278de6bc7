import type { Customer } from "../customers/customer.ts";
import { isIminError } from "../errors/is-imin-error.ts";
import type { CustomerFormat } from "../options/customer-format.ts";
import { failed, type Outcome, passed } from "./outcome.ts";
import { ask, responseTo } from "./question.ts";
import type { Session } from "./session.ts";
import { TestCustomers } from "./test-customers.ts";
import { askEntitlement, checkUpdate } from "./update-checks.ts";

/**
 * Creates, reads, updates and deletes a test customer. Deletes it even after a failure or an interruption.
 *
 * @internal
 */
export async function checkWrites(session: Session): Promise<void> {
  const testCustomers = new TestCustomers(session);
  try {
    const created = await checkCreation(session, testCustomers);
    if (created === undefined) return;
    const { customer, format } = created;
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
    await askEntitlement(session, customer);
    await askSecondCreation(session, created, testCustomers);
  } finally {
    await testCustomers.delete();
  }
}

interface Created {
  readonly customer: Customer;
  /** The format that imin accepts. */
  readonly format: CustomerFormat;
}

/** Creates a customer in the configured format, or in the other one if imin rejects that. */
async function checkCreation(session: Session, testCustomers: TestCustomers): Promise<Created | undefined> {
  const own = session.settings.customerFormat;
  const other = own === "person" ? "customer-account" : "person";
  let created: Created | undefined;
  const failureOf = async (format: CustomerFormat): Promise<unknown> => {
    try {
      created = { customer: await testCustomers.create(format), format };
      session.find("Which customerFormat does imin accept?", format);
      return undefined;
    } catch (error) {
      return error;
    }
  };
  const run = async (): Promise<Outcome> => {
    const failure = await failureOf(own);
    if (failure === undefined) return passed(`customerFormat "${own}"`);
    const advice = session.advice(failure);
    if (!isRefusal(failure) || session.signal.aborted) return failed(advice + testCustomers.hint);
    if ((await failureOf(other)) !== undefined) return failed(advice + testCustomers.hint);
    return failed(
      `imin rejects customerFormat "${own}" and accepts "${other}". Set customerFormat: "${other}" in your IminClient (here: --customer-format ${other}).`,
    );
  };
  await session.run({ name: "create a test customer", host: "booking", run });
  return created;
}

/** Whether imin rejected the body or the endpoint, as it does with the wrong format. */
function isRefusal(error: unknown): boolean {
  return isIminError(error, "api") && [400, 404, 405, 415, 422].includes(error.status);
}

async function askSecondCreation(
  session: Session,
  { customer, format }: Created,
  testCustomers: TestCustomers,
): Promise<void> {
  await ask(session, "What does a second creation with the same email address do?", "booking", async () => {
    const creation = testCustomers.create(format);
    const response = await responseTo(session, creation);
    const again = await creation.catch(() => undefined);
    if (again === undefined) return response;
    const which = again.identifier === customer.identifier ? "the same customer" : "another customer";
    return `${response}, ${which}`;
  });
}
