import { isDeepStrictEqual } from "node:util";
import { IminClient, isIminError } from "imin-sdk";
import { expect } from "vitest";
import { mutateDocument } from "../fuzz/mutate-document.ts";
import { randomFrom } from "../random.ts";
import { storyOptions, tellStory } from "../story.ts";
import { seed, trial } from "../trial.ts";
import { documentedForm } from "./documented-form.ts";
import { type ResponseContract, responseContracts } from "./response-contracts.ts";

trial(
  "A response equals what JSON.parse and zod return, except for the documented normalization",
  {
    how: "sandbox responses and mutated ones, read by the SDK in strict mode and by JSON.parse with the schemas of imin-sdk/schemas",
    times: 30_000,
  },
  async (times) => {
    const story = await tellStory();
    let accepted = 0;
    const problems: string[] = [];
    for (let index = 0; index < times && problems.length < 5; index++) {
      const random = randomFrom(seed + index);
      const contract = random.pick(responseContracts);
      const recorded = random.pick(story.filter(({ operation }) => operation === contract?.operation));
      if (contract === undefined || recorded === undefined)
        throw new Error(`No response to ${contract?.operation}.`);
      const sent = JSON.parse(recorded.response.body);
      const body = JSON.stringify(index % 10 === 0 ? sent : mutateDocument(sent, random));
      const outcome = await received(contract, body ?? "null");
      if (outcome === "accepted") accepted += 1;
      else if (outcome !== "refused")
        problems.push(`body ${index} (${contract.operation}): ${outcome}\n${body?.slice(0, 600)}`);
      if (index % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    expect(problems).toEqual([]);
    expect(accepted).toBeGreaterThan(times / 5);
    expect(accepted).toBeLessThan(times);
  },
);

async function received(
  { call, schema, result, isUnusable }: ResponseContract,
  body: string,
): Promise<string> {
  const fetch = async () => new Response(body, { headers: { "content-type": "application/json" } });
  const imin = new IminClient({ ...storyOptions, fetch, logLevel: "off", responseValidation: "strict" });
  const [settled] = await Promise.allSettled([call(imin)]);
  if (depthOf(JSON.parse(body)) > 450) return "refused";
  const document = documentedForm(JSON.parse(body));
  const isDocument = typeof document === "object" && document !== null && !Array.isArray(document);
  const check = schema.safeParse(document);
  if (settled.status === "fulfilled") {
    if (!isDocument || !check.success)
      return `was accepted, and zod says ${JSON.stringify(check.error?.issues)}`;
    const expected = result(document);
    return isDeepStrictEqual(settled.value, expected)
      ? "accepted"
      : `became ${JSON.stringify(settled.value)} instead of ${JSON.stringify(expected)}`;
  }
  const { reason } = settled;
  if (!isIminError(reason, "response")) return `failed with ${String(reason)}`;
  if (!isDocument) return "refused";
  if (check.success)
    return isUnusable(document) ? "refused" : `was refused, and zod accepts it: ${reason.message}`;
  const paths = (check.error?.issues ?? []).map(({ path }) => path.join("."));
  return reason.issues.length > 0 ? "refused" : `was refused without a reason; zod has ${paths.join(", ")}`;
}

function depthOf(value: unknown): number {
  return typeof value === "object" && value !== null
    ? 1 + Math.max(0, ...Object.values(value).map(depthOf))
    : 0;
}
