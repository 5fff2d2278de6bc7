import { Records } from "../basics/records.ts";
import type { SandboxEmail } from "./email.ts";

/** An e-mail with its number, which counts up. @internal */
export interface NumberedEmail {
  readonly number: number;
  readonly email: SandboxEmail;
}

/** The e-mails, oldest first. @internal */
export class Outbox {
  readonly records = new Records<NumberedEmail>(({ number }) => String(number));

  /** A copy, which does not grow. */
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
