import type { SandboxEmail } from "./email.ts";

/** The e-mails, oldest first. @internal */
export class Outbox {
  #emails: SandboxEmail[] = [];

  /** A copy, which does not grow. */
  get all(): readonly SandboxEmail[] {
    return [...this.#emails];
  }

  add(email: SandboxEmail): void {
    this.#emails.push(email);
  }

  restore(emails: readonly SandboxEmail[]): void {
    this.#emails = [...emails];
  }
}
