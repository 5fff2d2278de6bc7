import { Records } from "../basics/records.ts";
import type { SandboxEmail } from "./email.ts";

/** An email with its sequence number. @internal */
export interface NumberedEmail {
  readonly number: number;
  readonly email: SandboxEmail;
}

/** The emails, oldest first. @internal */
export class Outbox {
  readonly records = new Records<NumberedEmail>(({ number }) => String(number));

  /** Returns a copy, which does not grow. */
  get all(): readonly SandboxEmail[] {
    return this.records.all().map(({ email }) => email);
  }

  add(email: SandboxEmail): void {
    this.records.put({ number: this.records.size + 1, email });
  }

  load(records: readonly NumberedEmail[]): void {
    this.records.load(records);
  }
}
