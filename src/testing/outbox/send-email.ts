import { dateTime } from "../basics/duration.ts";
import type { State } from "../state/state.ts";
import type { SandboxEmail } from "./email.ts";
import type { Letter } from "./letters.ts";
import { type Payer, recipientOf } from "./recipient.ts";

const SIGNATURE = "This e-mail was written by a sandbox of imin and has not been sent.";

/** Puts an e-mail to the payer into the outbox, unless nobody is left to read it. @internal */
export function sendEmail(
  state: State,
  kind: SandboxEmail["kind"],
  payer: Payer & { readonly order?: string },
  { subject, paragraphs }: Letter,
  at: Date,
): void {
  const recipient = recipientOf(state, payer);
  if (recipient === undefined) return;
  state.outbox.add({
    kind,
    to: recipient.email,
    // A subject is a header, which a name with a line break must not end.
    subject: subject.replace(/\s+/g, " "),
    text: [`Hello ${recipient.givenName},`, ...paragraphs, SIGNATURE].join("\n\n"),
    order: payer.order,
    sentAt: dateTime(at),
  });
}
