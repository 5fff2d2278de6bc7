import { shift } from "../basics/duration.ts";
import type { FaultTarget } from "../basics/operations.ts";
import type { Random } from "../basics/random.ts";
import type { SandboxFault } from "./fault.ts";
import { EFFECTS } from "./fault-arguments.ts";

/** The facts that a fault's rule checks. @internal */
export interface Subject {
  /** The path of a request. */
  readonly path: string;
  /** The time, by the sandbox's clock. */
  readonly now: Date;
  /** A clock in milliseconds that runs in real time and follows the sandbox's clock when it is advanced. */
  readonly elapsed: number;
  /** Whether it is about a customer or their orders. */
  readonly isAbout: (customer: string) => boolean;
}

/** A fault, and how often it has been applied. @internal */
export class Rule {
  readonly fault: SandboxFault;
  readonly onlyDelays: boolean;
  readonly #path: RegExp | undefined;
  #seen = 0;
  #struck = 0;
  /** The times of the requests that a rate limit allowed, oldest first. */
  #passed: number[] = [];

  constructor(fault: SandboxFault) {
    this.fault = fault;
    this.onlyDelays = EFFECTS.every((effect) => effect === "delay" || fault[effect] === undefined);
    this.#path = fault.path === undefined ? undefined : patternOf(fault.path);
  }

  /** Whether the fault's rule matches. */
  concerns(target: FaultTarget, { path, now, isAbout }: Subject): boolean {
    const { operation, customer, from, until } = this.fault;
    const isTarget =
      operation === undefined
        ? target !== "page" && target !== "webhook"
        : [operation].flat().includes(target);
    return (
      isTarget &&
      (from === undefined || now >= new Date(from)) &&
      (until === undefined || now < new Date(until)) &&
      (this.#path === undefined || this.#path.test(path)) &&
      (customer === undefined || isAbout(customer))
    );
  }

  /** Returns the fault if it applies this time. */
  strike({ elapsed }: Subject, random: Random): SandboxFault | undefined {
    const { skip = 0, count = Number.POSITIVE_INFINITY, share = 1, rateLimit } = this.fault;
    const limited = rateLimit === undefined ? this.fault : this.#beyondLimit(rateLimit, elapsed);
    if (limited === undefined) return undefined;
    this.#seen += 1;
    if (this.#seen <= skip || this.#struck >= count) return undefined;
    if (share < 1 && random.next() >= share) return undefined;
    this.#struck += 1;
    return limited;
  }

  /** Returns the fault with its `Retry-After` if the request exceeds the rate limit. */
  #beyondLimit(
    { requests, per }: NonNullable<SandboxFault["rateLimit"]>,
    elapsed: number,
  ): SandboxFault | undefined {
    const window = typeof per === "number" ? per : shift(new Date(0), per).getTime();
    this.#passed = this.#passed.filter((moment) => moment > elapsed - window);
    const oldest = this.#passed[0];
    if (oldest === undefined || this.#passed.length < requests) {
      this.#passed.push(elapsed);
      return undefined;
    }
    const { status = 429, retryAfter = Math.ceil((oldest + window - elapsed) / 1000) } = this.fault;
    return { ...this.fault, status, retryAfter };
  }
}

/** Matches a pattern in which `*` stands for anything. */
function patternOf(path: string): RegExp {
  const parts = path.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`);
}
