import * as z from "zod/mini";
import type { ConceptScheme } from "../open-active/concept-scheme.ts";
import type { CallOptions } from "../options/call-options.ts";
import { splitOptions } from "../options/read-options.ts";
import { bindMethods } from "../privacy/bind-methods.ts";
import { callForReference } from "../transport/call-for-reference.ts";
import type { IminPromise } from "../transport/imin-promise.ts";
import type { Call } from "../transport/operation.ts";
import type { Transport } from "../transport/transport.ts";
import { checkInput } from "../validation/check-input.ts";
import { textThat } from "../validation/input-values.ts";
import type { Customer, CustomerReference } from "./customer.ts";
import { type CustomerUpdateOptions, SellersSchema } from "./customer-update-options.ts";
import type { AccessPassUpdate, CustomerUpdate, EntitlementUpdate } from "./customer-updates.ts";
import { type EntitlementDetails, entitlementDetailsSchema } from "./entitlement-details.ts";
import * as operations from "./operations.ts";
import { type PersonChanges, type PersonDetails, personDetailsSchema } from "./person-details.ts";
import { joinedArguments, readChanges } from "./read-changes.ts";
import {
  accessPassUpdateAction,
  customerAccount,
  customerUpdateAction,
  entitlementUpdateAction,
  flatPerson,
} from "./wire.ts";

/** Validates a barcode's text under the name of its argument. */
const accessPassTextSchema: z.ZodMiniType<{ readonly text: string }> = z.looseObject({
  text: textThat((text) => text.trim() !== "", "must not be empty"),
});

/**
 * Your customers' accounts at imin. Create one for each of your customers, and tell imin when a customer changes or
 * leaves.
 *
 * Every method rejects with an `IminInputError` if its arguments are invalid, and otherwise as described for {@link
 * IminClient}.
 *
 * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/example-how-to
 * @example
 * ```ts
 * import { IminClient } from "imin-sdk";
 *
 * const imin = new IminClient();
 * const louis = await imin.customers.create({ email: "louis@imin.co", givenName: "Louis", familyName: "Wu" });
 * await imin.customers.update(louis, { email: "louis_new_email@imin.co" });
 * ```
 */
export class Customers {
  readonly #transport: Transport;

  /** @internal */
  constructor(transport: Transport) {
    this.#transport = transport;
    bindMethods(this);
  }

  /**
   * Creates a customer account: `POST /customer-accounts`. Store the result's `identifier` in your own record of
   * the customer. All other methods accept it.
   *
   * imin does not document what happens if the email address is already registered. A create is never sent twice.
   * If its `outcome` is `"unknown"`, a second attempt may create a second account.
   *
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/create-customer
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient();
   * const louis = await imin.customers.create({
   *   email: "louis@imin.co",
   *   givenName: "Louis",
   *   familyName: "Wu",
   *   "imin:is13OrOver": true,
   * });
   * console.log(louis.identifier); // "MAlnTNiZut"
   * ```
   */
  create(person: PersonDetails, options?: CallOptions): IminPromise<Customer> {
    const isEnvelope = this.#transport.settings.customerFormat === "customer-account";
    const prepare = (): Call => {
      const { value, issues } = checkInput<PersonDetails>(personDetailsSchema, person, "person");
      return { body: value && (isEnvelope ? customerAccount(value) : flatPerson(value)), issues };
    };
    return this.#transport.send(operations.createCustomer, prepare, options);
  }

  /**
   * Gets a customer: `GET /customer-accounts/{customer}`.
   *
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/get-customer
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient();
   * const louis = await imin.customers.get("MAlnTNiZut");
   * ```
   */
  get(customer: CustomerReference, options?: CallOptions): IminPromise<Customer> {
    return this.#transport.send(operations.getCustomer, () => this.#about(customer), options);
  }

  /**
   * Changes some of a customer's details and keeps the others. At least one change is required. imin documents no
   * way to clear a detail.
   *
   * In the `"person"` format, this sends a `PATCH` with only the changes. In the `"customer-account"` format, or
   * with `sellers`, it sends a `CustomerUpdateAction`, which can succeed in part: check `errors`.
   *
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/update-customer
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient();
   * const { errors } = await imin.customers.update("MAlnTNiZut", { email: "louis_new_email@imin.co" });
   * ```
   */
  update(
    customer: CustomerReference,
    changes: PersonChanges,
    options?: CustomerUpdateOptions,
  ): IminPromise<CustomerUpdate> {
    const { own, callOptions } = splitOptions(options, "sellers");
    const { sellers } = own;
    const isAction = Boolean(sellers) || this.#transport.settings.customerFormat === "customer-account";
    const prepare = (): Call => {
      const joined = joinedArguments(customer, changes);
      if (joined.length > 0) return { issues: joined };
      const { value, issues } = readChanges(changes);
      const sellerIssues = checkInput(SellersSchema, { sellers }).issues;
      const call = this.#about(customer, issues, sellerIssues);
      const body = value && (isAction ? customerUpdateAction(value, sellers) : flatPerson(value));
      return { ...call, body };
    };
    return isAction
      ? this.#transport.send(operations.updateCustomer, prepare, callOptions)
      : this.#transport.send(operations.patchCustomer, prepare, callOptions);
  }

  /**
   * Erases a customer account and all its personal data: `DELETE /customer-accounts/{customer}`.
   *
   * imin accepts the request immediately and erases the data before the next working day. Orders remain, with
   * placeholders for the customer's details.
   *
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/delete-customer
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient();
   * await imin.customers.delete("MAlnTNiZut");
   * ```
   */
  delete(customer: CustomerReference, options?: CallOptions): IminPromise<void> {
    return this.#transport.send(operations.deleteCustomer, () => this.#about(customer), options);
  }

  /**
   * Sets the barcode that admits a customer, at imin and at every seller whose account the customer has linked:
   * `POST /customer-accounts/{customer}/actions`. One seller may reject it while others accept it: check `errors`.
   * imin has no way to remove an access pass.
   *
   * @param text The barcode's text, for example `"ABC123DEF"`.
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/access-pass-beta
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient();
   * const { errors } = await imin.customers.setAccessPass("MAlnTNiZut", "ABC123DEF");
   * for (const { type, seller } of errors) console.warn(type, seller);
   * ```
   */
  setAccessPass(
    customer: CustomerReference,
    text: string,
    options?: CallOptions,
  ): IminPromise<AccessPassUpdate> {
    const prepare = (): Call => {
      const { issues } = checkInput(accessPassTextSchema, { text });
      return { ...this.#about(customer, issues), body: accessPassUpdateAction(text) };
    };
    return this.#transport.send(operations.setAccessPass, prepare, options);
  }

  /**
   * Replaces a customer's entitlement, at imin and at the sellers whose accounts the customer has linked: `POST
   * /customer-accounts/{customer}/actions`.
   *
   * @experimental imin's page shows the URL, the action's type and the start of the response. The request body is
   * inferred from that response and OpenActive's Entitlement. Test it with imin before you rely on it.
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/entitlement
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient();
   * await imin.customers.setEntitlement("MAlnTNiZut", {
   *   entitlementType: "https://meta.imin.co/v2/globex-broker/entitlements#8dfbad55-fdb5-4479-86a4-b873b18ecff1",
   *   validUntil: "2027-05-10T10:45:33Z",
   * });
   * ```
   */
  setEntitlement(
    customer: CustomerReference,
    entitlement: EntitlementDetails,
    options?: CallOptions,
  ): IminPromise<EntitlementUpdate> {
    const prepare = (): Call => {
      const { value, issues } = checkInput<EntitlementDetails>(
        entitlementDetailsSchema,
        entitlement,
        "entitlement",
      );
      return { ...this.#about(customer, issues), body: value && entitlementUpdateAction(value) };
    };
    return this.#transport.send(operations.setEntitlement, prepare, options);
  }

  /**
   * Lists the entitlements agreed between you and imin: `GET /entitlements`. Their IDs do not change, so your code
   * can store them.
   *
   * @see https://docs.imin.co/incorporating-book-and-pay/imin-booking-platform/customer-management/entitlement
   * @example
   * ```ts
   * import { IminClient } from "imin-sdk";
   *
   * const imin = new IminClient();
   * const { concept = [] } = await imin.customers.listEntitlements();
   * ```
   */
  listEntitlements(options?: CallOptions): IminPromise<ConceptScheme> {
    return this.#transport.send(operations.listEntitlements, () => ({}), options);
  }

  #about(customer: CustomerReference, ...issues: readonly NonNullable<Call["issues"]>[]): Call {
    const { idBaseUrls } = this.#transport.settings;
    return callForReference(operations.getCustomer, customer, idBaseUrls, issues.flat());
  }
}
