import type { Customer } from "../customers/customer.ts";
import type { PersonDetails } from "../customers/person-details.ts";
import { isIminError } from "../errors/is-imin-error.ts";
import { propertyOf } from "../errors/property-of.ts";
import type { CustomerFormat } from "../options/customer-format.ts";
import { askImin } from "./advice.ts";
import { failed, type Outcome, passed } from "./outcome.ts";
import { ask, responseTo } from "./question.ts";
import type { Session } from "./session.ts";

/** The test customers of a run, which must be deleted at the end. @internal */
export class TestCustomers {
  readonly #session: Session;
  readonly #person: PersonDetails & { readonly email: string };
  readonly #created = new Map<string, Customer>();

  constructor(session: Session) {
    this.#session = session;
    const email = `imin-check-${Date.now().toString(36)}@example.com`;
    this.#person = { email, givenName: "imin-check", familyName: "Test customer, please delete" };
  }

  /** Describes a failed creation. */
  get hint(): string {
    return this.#session.leftovers.has(this.#person.email) ? " The customer may still exist: see below." : "";
  }

  /** Not interruptible: a customer whose creation was cut short could not be found and deleted. */
  async create(format: CustomerFormat): Promise<Customer> {
    const { leftovers } = this.#session;
    const { email } = this.#person;
    leftovers.add(email);
    try {
      const { data, raw } = await this.#session.client(format).customers.create(this.#person).withResponse();
      leftovers.add(data.identifier);
      leftovers.delete(email);
      this.#created.set(data.identifier, data);
      const returned = propertyOf(raw, "customer") === undefined ? "person" : "customer-account";
      this.#session.find(`In which format does imin return a customer? (sent: ${format})`, returned);
      return data;
    } catch (error) {
      if (isIminError(error) && error.outcome !== "unknown") leftovers.delete(email);
      throw error;
    }
  }

  /** Deletes all of them, even after an interruption. */
  async delete(): Promise<void> {
    const session = this.#session;
    const customers = [...this.#created.values()];
    for (const [index, customer] of customers.entries()) {
      const name = `delete the ${index === 0 ? "" : "second "}test customer`;
      await session.runAlways({ name, run: () => this.#delete(customer) });
    }
    const deleted = customers.find(({ identifier }) => !session.leftovers.has(identifier));
    if (deleted === undefined) return;
    await ask(session, "What is the response to a deleted customer?", "booking", () =>
      responseTo(session, session.client().customers.get(deleted, { signal: session.signal })),
    );
  }

  async #delete(customer: Customer): Promise<Outcome> {
    try {
      await this.#erase(customer);
      this.#session.leftovers.delete(customer.identifier);
      return passed();
    } catch (error) {
      const advice = this.#session.advice(error);
      return failed(
        `${advice} The test customer still exists. Delete it by its identifier, which is printed below, or ${askImin}.`,
      );
    }
  }

  /** Tries twice, unless imin rejects the request. After the first request the customer may be gone. */
  async #erase(customer: Customer): Promise<void> {
    const { customers } = this.#session.client();
    try {
      await customers.delete(customer);
    } catch (error) {
      if (isIminError(error) && error.outcome === "rejected") throw error;
      await customers.delete(customer).catch((second: unknown) => {
        if (!isIminError(second, "api") || ![404, 410].includes(second.status)) throw second;
      });
    }
  }
}
