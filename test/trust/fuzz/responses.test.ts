import { type FetchResponse, IminClient, type Logger } from "imin-sdk";
import { expect } from "vitest";
import { randomFrom } from "../random.ts";
import { type StoryCall, storyOptions, tellStory } from "../story.ts";
import { seed, trial } from "../trial.ts";
import { problemWith, settled } from "./check-outcome.ts";
import { mutateDocument } from "./mutate-document.ts";
import { mutateText } from "./mutate-text.ts";

const modes = ["warn", "strict", "off"] as const;

/** The responses of the server to any request. */
interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

trial(
  "For any response, a call ends, fails only with an IminError, and leaks nothing",
  {
    how: "mutated responses to every operation, each read in all three validation modes; messages, JSON, stacks, printed errors, logs and events searched for canaries",
    times: 100_000,
  },
  async (bodies) => {
    const story = await tellStory();
    const problems: string[] = [];
    for (let index = 0; index < bodies; index++) {
      const random = randomFrom(seed + index);
      const recorded = story[index % story.length];
      if (recorded === undefined) throw new Error("There is no story.");
      const reply = replyTo(recorded, random);
      for (const mode of modes) {
        const problem = await tryOnce(recorded, reply, mode);
        if (problem !== undefined)
          problems.push(`body ${index} (${mode}, ${recorded.operation}, ${reply.status}): ${problem}`);
      }
      // Lets timers run: nothing else here waits.
      if (index % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
      if (problems.length >= 10) break;
    }
    expect(problems).toEqual([]);
    expect(Reflect.get({}, "polluted")).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  },
);

function replyTo({ response }: StoryCall, random: ReturnType<typeof randomFrom>): Reply {
  const status =
    random.pick([
      ...Array.from({ length: 12 }, () => response.status),
      ...[200, 201, 204, 202, 301, 302, 304, 400, 401, 403, 404, 409, 410, 422, 429, 500, 502, 503, 504, 599],
    ]) ?? 200;
  const type =
    random.pick([
      ...Array.from({ length: 6 }, () => response.type),
      ...["application/json", "application/ld+json", "text/html", "", "application/json; charset=utf-16"],
    ]) ?? "";
  const isJson = response.type.includes("json") && response.body !== "";
  const document = isJson ? mutateDocument(asError(JSON.parse(response.body), status), random) : undefined;
  return {
    status,
    type,
    body: mutateText(isJson ? (JSON.stringify(document) ?? "") : response.body, random),
  };
}

/** An error repeats imin's own words. */
function asError(document: unknown, status: number): unknown {
  if (status < 400) return document;
  const description = `Refused: ${JSON.stringify(document).slice(0, 500)}`;
  return {
    type: "OpenBookingError",
    description,
    details: [document],
    orderedItem: [{ error: [{ type: "X", description }] }],
  };
}

async function tryOnce(
  recorded: StoryCall,
  reply: Reply,
  mode: (typeof modes)[number],
): Promise<string | undefined> {
  const shown: unknown[] = [];
  const requests: string[] = [];
  const line = (...parts: readonly unknown[]): void => void shown.push(parts);
  const logger: Logger = { error: line, warn: line, info: line, debug: line };
  const fetch = async (request: Request): Promise<FetchResponse> => {
    requests.push(`${request.url} ${request.body === null ? "" : await request.text()}`);
    const hasBody = ![204, 304].includes(reply.status);
    return new Response(hasBody ? reply.body : null, {
      status: reply.status,
      headers: { "content-type": reply.type },
    });
  };
  const imin = new IminClient({
    ...storyOptions,
    fetch,
    logger,
    logLevel: "debug",
    responseValidation: mode,
    onEvent: (event) => void shown.push(event),
  });
  const outcome = await settled(() => recorded.call(imin));
  return problemWith(outcome, { shown, requests, status: reply.status });
}
