import type { SandboxOperation } from "../basics/operations.ts";
import { Random } from "../basics/random.ts";
import { problemWith, type SandboxFault } from "./fault.ts";

/** What goes wrong on purpose in a sandbox, which can be changed while it runs. */
export interface SandboxFaults {
  /**
   * Adds a fault, behind those that are there.
   *
   * @throws `TypeError` where it has no effect or a value that makes no sense.
   */
  add(fault: SandboxFault): void;
  /** Removes every fault. */
  clear(): void;
}

/** What happens to one request. @internal */
export interface Strike {
  /** Milliseconds, of all delays together. */
  readonly delay: number;
  /** The first fault that has an effect besides its delay. */
  readonly fault: SandboxFault | undefined;
}

interface Rule {
  readonly fault: SandboxFault;
  seen: number;
  struck: number;
}

/** The faults of a sandbox and how often each has struck. @internal */
export class Faults implements SandboxFaults {
  #rules: Rule[] = [];
  /** Their own sequence, so that identifiers are the same with and without faults. */
  readonly #random: Random;

  constructor(seed: number | string, faults: readonly SandboxFault[]) {
    this.#random = new Random(`faults of ${seed}`);
    for (const fault of faults) this.add(fault);
  }

  add(fault: SandboxFault): void {
    const problem = problemWith(fault);
    if (problem !== undefined) throw new TypeError(`This fault cannot be used: ${problem}.`);
    this.#rules.push({ fault, seen: 0, struck: 0 });
  }

  clear(): void {
    this.#rules = [];
  }

  /** What is to go wrong with a request for this operation; asking counts as the request. */
  strike(operation: SandboxOperation): Strike {
    let delay = 0;
    let effective: SandboxFault | undefined;
    for (const rule of this.#rules) {
      const { fault } = rule;
      const isOnlyDelay = onlyDelays(fault);
      if (!concerns(fault, operation) || (effective !== undefined && !isOnlyDelay)) continue;
      if (!this.#strikes(rule)) continue;
      delay += fault.delay ?? 0;
      if (!isOnlyDelay) effective = fault;
    }
    return { delay, fault: effective };
  }

  #strikes(rule: Rule): boolean {
    const { skip = 0, count = Number.POSITIVE_INFINITY, share = 1 } = rule.fault;
    rule.seen += 1;
    if (rule.seen <= skip || rule.struck >= count) return false;
    if (share < 1 && this.#random.next() >= share) return false;
    rule.struck += 1;
    return true;
  }
}

function onlyDelays({ status, html, redirect, drop, truncate }: SandboxFault): boolean {
  return [status, html, redirect, drop, truncate].every((effect) => effect === undefined);
}

function concerns({ operation }: SandboxFault, asked: SandboxOperation): boolean {
  if (operation === undefined) return asked !== "page";
  return typeof operation === "string" ? operation === asked : operation.includes(asked);
}
