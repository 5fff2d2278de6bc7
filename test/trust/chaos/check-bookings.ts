import { IminClient, statusOf } from "imin-sdk";
import type { Sandbox } from "imin-sdk/testing";
import type { Entry } from "./journal.ts";

/** Compares imin's final state with the broker's journal and returns the differences. */
export async function checkBookings(sandbox: Sandbox, states: readonly Entry[]): Promise<readonly string[]> {
  const imin = new IminClient({ ...sandbox.clientOptions, responseValidation: "strict" });
  const accounts = accountsOf(sandbox);
  const problems: string[] = [];
  for (const { journey, state, customer, order } of states) {
    const own = accounts.get(journey) ?? [];
    if (own.length > 1) problems.push(`journey ${journey} has ${own.length} accounts`);
    if (state === "listed" && customer === undefined) continue;
    if (state !== "done" || customer === undefined || order === undefined) {
      problems.push(`journey ${journey} is neither done nor listed before its account: ${state}`);
      continue;
    }
    if (own[0] !== customer) problems.push(`journey ${journey} lost its account`);
    const { email } = await imin.customers.get(customer);
    if (email !== `new-${journey}@imin.example`) problems.push(`journey ${journey} lost its change`);
    const orders = await imin.orders.list({ customer }).toArray({ limit: 10 });
    if (orders.length !== 1 || orders[0]?.identifier !== order) {
      problems.push(`journey ${journey} has ${orders.length} orders`);
    }
    const isConfirmed = orders[0]?.orderedItem?.some((item) => statusOf(item) === "confirmed");
    if (isConfirmed !== (journey % 3 !== 0)) problems.push(`journey ${journey} has the wrong status`);
  }
  return problems;
}

/** The identifiers of the accounts that each journey created. */
function accountsOf(sandbox: Sandbox): ReadonlyMap<number, readonly string[]> {
  // A snapshot is opaque to users, but the tests read it.
  const { customers } = sandbox.snapshot() as unknown as {
    readonly customers: readonly {
      readonly identifier: string;
      readonly person: { readonly email: string };
    }[];
  };
  const accounts = new Map<number, string[]>();
  for (const { identifier, person } of customers) {
    const journey = Number(/-(\d+)@/.exec(person.email)?.[1]);
    accounts.set(journey, [...(accounts.get(journey) ?? []), identifier]);
  }
  return accounts;
}
