import { html } from "hono/html";
import type { Exchange } from "../api/route.ts";
import { formatMoment } from "../basics/text.ts";
import type { SandboxEmail } from "../outbox/email.ts";
import { type Html, named, pageResponse } from "./layout.ts";

/** The number of emails on the start page. */
const LATEST = 3;

/** Every email that imin would have sent, newest first and expanded. @internal */
export function inboxPage({ state }: Exchange): Promise<Response> {
  return pageResponse({
    title: "Inbox – imin sandbox",
    heading: "imin sandbox",
    links: [{ text: "Start page", url: "/" }],
    content: html`<h1>Inbox</h1>
<div class="card">${emailList(state.outbox.all, true)}</div>`,
  });
}

/** The last emails, with a link to all of them. @internal */
export function latestEmails(emails: readonly SandboxEmail[]): Html {
  return html`${emailList(emails.slice(-LATEST), false)}
<div class="actions"><a class="button quiet little" href="/sandbox/inbox">Open the inbox (${emails.length})</a></div>`;
}

function emailList(emails: readonly SandboxEmail[], isFirstOpen: boolean): Html {
  if (emails.length === 0) {
    return html`<p class="empty">No emails yet. imin sends one when a booking is confirmed, cancelled, refunded or moved.</p>`;
  }
  const newestFirst = [...emails].reverse();
  return html`<div class="inbox">${newestFirst.map((email, index) => emailDetails(email, isFirstOpen && index === 0))}</div>`;
}

function emailDetails({ kind, to, subject, text, sentAt }: SandboxEmail, isOpen: boolean): Html {
  return html`<details${isOpen ? html` open` : ""}><summary><span class="kind ${kind}">${kind}</span> ${named(subject)}
<span class="small">To ${to}, <time datetime="${sentAt}">${formatMoment(sentAt)}</time></span></summary>
<div class="mail">${text}</div></details>`;
}
