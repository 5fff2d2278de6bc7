import { dateTime } from "../basics/duration.ts";
import type { SandboxEmail } from "./email.ts";
import type { Letter } from "./letters.ts";
import type { Outbox } from "./outbox.ts";
import { type Payer, type RecipientContext, recipientOf } from "./recipient.ts";

const SIGNATURE = "This e-mail was written by a sandbox of imin and has not been sent.";

/** What sending an e-mail needs of the sandbox's state. @internal */
export interface EmailContext extends RecipientContext {
  readonly outbox: Outbox;
}

/** Puts an e-mail to the payer into the outbox, unless the account has been erased. @internal */
export function sendEmail(
  context: EmailContext,
  kind: SandboxEmail["kind"],
  payer: Payer & { readonly order?: string },
  { subject, paragraphs }: Letter,
  at: Date,
): void {
  const recipient = recipientOf(context, payer);
  if (recipient === undefined) return;
  context.outbox.add({
    kind,
    to: recipient.email,
    // A subject is a header, which a name with a line break must not end.
    subject: subject.replace(/\s+/g, " "),
    text: [`Hello ${recipient.givenName},`, ...paragraphs, SIGNATURE].join("\n\n"),
    order: payer.order,
    sentAt: dateTime(at),
  });
}
