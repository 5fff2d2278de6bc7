import type { FaultTarget } from "../basics/operations.ts";
import { Random } from "../basics/random.ts";
import type { SandboxFault } from "./fault.ts";
import { readFault } from "./fault-arguments.ts";
import { Rule, type Subject } from "./rule.ts";

/** The simulated faults of a sandbox. They can be changed while it runs. */
export interface SandboxFaults {
  /** The faults, in the order in which they were added. */
  readonly all: readonly SandboxFault[];
  /**
   * Adds a fault after the existing ones.
   *
   * @throws `TypeError` if a property is unknown or invalid, or the fault has no effect.
   * @example
   * ```ts
   * import { createSandbox } from "imin-sdk/testing";
   *
   * const sandbox = createSandbox();
   * sandbox.faults.add({ operation: "orders.get", status: 503, count: 1 });
   * ```
   */
  add(fault: SandboxFault): void;
  /**
   * Removes all faults.
   *
   * @example
   * ```ts
   * import { createSandbox } from "imin-sdk/testing";
   *
   * const sandbox = createSandbox();
   * sandbox.faults.add({ delay: 300 });
   * sandbox.faults.clear();
   * ```
   */
  clear(): void;
}

/** The effects on one request or webhook. @internal */
export interface Strike {
  /** The sum of all delays, in milliseconds. */
  readonly delay: number;
  /** The first fault that has an effect other than a delay. */
  readonly fault: SandboxFault | undefined;
}

/** The faults of a sandbox, and how often each has been applied. @internal */
export class Faults implements SandboxFaults {
  #rules: Rule[] = [];
  /** A separate sequence, so that identifiers are the same with and without faults. */
  readonly #random: Random;

  constructor(seed: number | string, faults: readonly SandboxFault[]) {
    this.#random = new Random(`faults of ${seed}`);
    this.addAll(faults);
  }

  get all(): readonly SandboxFault[] {
    return this.#rules.map(({ fault }) => fault);
  }

  add(fault: SandboxFault): void {
    this.addAll([fault]);
  }

  /** Adds all of these, or none if one of them is invalid. */
  addAll(faults: readonly unknown[]): void {
    this.#rules.push(...faults.map((fault) => new Rule(readFault(fault))));
  }

  clear(): void {
    this.#rules = [];
  }

  /** Returns the effects on a request or webhook. Each call counts as one request. */
  strike(target: FaultTarget, subject: Subject): Strike {
    let delay = 0;
    let effective: SandboxFault | undefined;
    for (const rule of this.#rules) {
      if (!rule.concerns(target, subject) || (effective !== undefined && !rule.onlyDelays)) continue;
      const fault = rule.strike(subject, this.#random);
      if (fault === undefined) continue;
      delay += fault.delay ?? 0;
      if (!rule.onlyDelays) effective = fault;
    }
    return { delay, fault: effective };
  }
}
