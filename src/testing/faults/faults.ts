import type { FaultTarget } from "../basics/operations.ts";
import { Random } from "../basics/random.ts";
import type { SandboxFault } from "./fault.ts";
import { readFault } from "./fault-arguments.ts";
import { Rule, type Subject } from "./rule.ts";

/** What goes wrong on purpose in a sandbox, which can be changed while it runs. */
export interface SandboxFaults {
  /** The faults, in the order in which they were added. */
  readonly all: readonly SandboxFault[];
  /**
   * Adds a fault, behind those that are there.
   *
   * @throws `TypeError` where a property is unknown or wrong, or it has no effect.
   */
  add(fault: SandboxFault): void;
  /** Removes every fault. */
  clear(): void;
}

/** What happens to one request or webhook. @internal */
export interface Strike {
  /** Milliseconds, of all delays together. */
  readonly delay: number;
  /** The first fault that has an effect besides its delay. */
  readonly fault: SandboxFault | undefined;
}

/** The faults of a sandbox and how often each has struck. @internal */
export class Faults implements SandboxFaults {
  #rules: Rule[] = [];
  /** Their own sequence, so that identifiers are the same with and without faults. */
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

  /** Adds all of these, or none where one of them cannot be used. */
  addAll(faults: readonly unknown[]): void {
    this.#rules.push(...faults.map((fault) => new Rule(readFault(fault))));
  }

  clear(): void {
    this.#rules = [];
  }

  /** What is to go wrong with a request or webhook; asking counts as one. */
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
