import * as fc from "fast-check";
import { type CheckoutSessionPayload, IminClient, isIminError } from "imin-sdk";
import { CheckoutSessionDocumentSchema } from "imin-sdk/schemas";
import { expect } from "vitest";
import { hostileValue, type Maker } from "../../support/properties/hostile-values.ts";
import { holds } from "../holds.ts";
import { trial } from "../trial.ts";

/** A builder step with its arguments. */
interface Step {
  readonly name: "customer" | "broker" | "orderItem" | "backToBroker" | "backToBrokerUserProfile";
  readonly args: readonly unknown[];
}

const accountUrl = "https://book.imin.co/api/v2/customer-accounts/MAlnTNiZut";
const text = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
  fc.string({ maxLength: 12 }),
  fc.constant("Acme Fitness"),
);
const url = fc.oneof(fc.webUrl(), fc.constantFrom("acmefitness.co.uk", "http://localhost:3000/x"), text);
const customer = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom("MAlnTNiZut", accountUrl, { identifier: "MAlnTNiZut", id: accountUrl }),
  },
  fc.record({ givenName: text, familyName: text, email: fc.oneof(fc.emailAddress(), text) }),
  { weight: 1, arbitrary: text },
);
const opportunity = {
  type: fc.constantFrom("ScheduledSession", "Slot"),
  identifier: fc.oneof(fc.webUrl(), text),
  acceptedOffer: fc.oneof(fc.webUrl(), text),
};
const item = fc.oneof(
  fc.record(opportunity),
  fc.record({ ...opportunity, attendee: fc.constantFrom("MAlnTNiZut", accountUrl, "") }),
);

const made = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Maker> =>
  fc.oneof(
    { weight: 15, arbitrary: arbitrary.map((value) => () => value) },
    { weight: 1, arbitrary: hostileValue },
  );

const kinds: Readonly<Record<Step["name"], readonly fc.Arbitrary<Maker>[]>> = {
  customer: [made(customer)],
  broker: [made(fc.record({ name: text, url }))],
  orderItem: [made(item)],
  backToBroker: [made(url)],
  backToBrokerUserProfile: [made(url), made(text)],
};
const step = (...names: readonly Step["name"][]) =>
  fc.constantFrom(...names).chain((name) => fc.tuple(...kinds[name]).map((makers) => ({ name, makers })));

/** Mostly the steps that a payload needs, and others. */
const steps = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.tuple(step("customer"), step("broker"), step("orderItem")) },
      fc.constant([]),
    ),
    fc.array(step("customer", "broker", "orderItem", "backToBroker", "backToBrokerUserProfile"), {
      maxLength: 5,
    }),
  )
  .chain(([needed, others]) =>
    fc.shuffledSubarray([...needed, ...others], { minLength: needed.length + others.length }),
  );

/** The same steps in another order. Steps of the same kind keep their order, because the last one counts. */
function reordered(given: readonly Step[], random: readonly number[]): readonly Step[] {
  const queues = new Map<string, Step[]>();
  for (const step of given) queues.set(step.name, [...(queues.get(step.name) ?? []), step]);
  const names = given.map(({ name }, index) => ({ name, rank: random[index % random.length] ?? 0 }));
  names.sort((one, other) => one.rank - other.rank);
  return names.flatMap(({ name }) => queues.get(name)?.shift() ?? []);
}

const imin = new IminClient({ apiKey: "key", checkoutBaseUrl: "https://checkout.acmefitness.co.uk" });

/** The result of the steps: a payload, or the issues of an error. */
function built(given: readonly Step[]): CheckoutSessionPayload | readonly string[] {
  try {
    let builder: object = imin.checkout.session();
    for (const { name, args } of given) builder = Reflect.get(builder, name).apply(builder, args);
    return Reflect.get(builder, "build").call(builder);
  } catch (error) {
    if (isIminError(error, "input"))
      return error.issues.map(({ path, message }) => `${path}: ${message}`).sort();
    throw error;
  }
}

trial(
  "Builder steps in any order give the same payload or the same refusal",
  { how: "generated steps, some with hostile arguments, each in two orders", times: 20_000 },
  async (numRuns) => {
    let payloads = 0;
    const orders = fc.array(fc.nat(), { minLength: 8, maxLength: 8 });
    const property = fc.property(steps, orders, (given, random) => {
      const made = given.map(({ name, makers }) => ({ name, args: makers.map((make) => make()) }));
      const one = built(made);
      expect(built(reordered(made, random))).toStrictEqual(one);
      if (!Array.isArray(one)) payloads += 1;
    });
    await holds(property, numRuns);
    expect(payloads).toBeGreaterThan(numRuns / 20);
  },
);

trial(
  "Every payload that is built passes its own schema, and is frozen JSON",
  { how: "generated steps of every kind", times: 20_000 },
  async (numRuns) => {
    let payloads = 0;
    const property = fc.property(steps, (given) => {
      const payload = built(given.map(({ name, makers }) => ({ name, args: makers.map((make) => make()) })));
      if (Array.isArray(payload)) return;
      payloads += 1;
      expect(CheckoutSessionDocumentSchema.safeParse(payload).error).toBeUndefined();
      expect(JSON.parse(JSON.stringify(payload))).toStrictEqual(payload);
      expect(isFrozen(payload)).toBe(true);
    });
    await holds(property, numRuns);
    expect(payloads).toBeGreaterThan(numRuns / 20);
  },
);

function isFrozen(value: unknown): boolean {
  return (
    typeof value !== "object" ||
    value === null ||
    (Object.isFrozen(value) && Object.values(value).every(isFrozen))
  );
}
