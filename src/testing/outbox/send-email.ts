import { dateTime } from "../basics/duration.ts";
import type { SandboxEmail } from "./email.ts";
import type { EmailText } from "./email-texts.ts";
import type { Outbox } from "./outbox.ts";
import { type Payer, type RecipientContext, recipientOf } from "./recipient.ts";

const SIGNATURE = "This email was written by a sandbox of imin and has not been sent.";

/** The state needed to send an email. @internal */
export interface EmailContext extends RecipientContext {
  readonly outbox: Outbox;
}

/** Puts an email to the payer into the outbox, unless the account has been erased. @internal */
export function sendEmail(
  context: EmailContext,
  kind: SandboxEmail["kind"],
  payer: Payer & { readonly order?: string },
  { subject, paragraphs }: EmailText,
  at: Date,
): void {
  const recipient = recipientOf(context, payer);
  if (recipient === undefined) return;
  context.outbox.add({
    kind,
    to: recipient.email,
    // A subject is a header, so a line break in a name must not end it.
    subject: subject.replace(/\s+/g, " "),
    text: [`Hello ${recipient.givenName},`, ...paragraphs, SIGNATURE].join("\n\n"),
    order: payer.order,
    sentAt: dateTime(at),
  });
}
