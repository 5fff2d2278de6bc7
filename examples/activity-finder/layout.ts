import { html } from "hono/html";
import * as sdk from "imin-sdk";

/** A piece of HTML in which every value is escaped. */
export type Html = ReturnType<typeof html>;

export function layout(title: string, path: string, content: Html): Html {
  const link = (href: string, text: string) =>
    html`<a href="${href}" aria-current="${href === path ? "page" : "false"}">${text}</a>`;
  return html`<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${title} · Acme Fitness</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css"></head>
<body><a class="skip" href="#main">Skip to content</a>
<header><div><strong>Acme <span>Fitness</span></strong><nav aria-label="Main">${link("/", "Find a session")}${link("/bookings", "My bookings")}</nav></div></header>
<main id="main">${content}</main></body></html>`;
}

export function problemPage(message: string): Html {
  return html`<h1>Sorry</h1><p>${message}</p><p><a class="button" href="/">Find a session</a></p>`;
}

/** The date and time in London, without line breaks inside the hours. */
export function whenOf(summary: sdk.Summary): Html {
  const parts = sdk.formatWhen(summary).split(/(\d\d:\d\d–\d\d:\d\d)/);
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<span class="time">${part}</span>` : part))}`;
}
