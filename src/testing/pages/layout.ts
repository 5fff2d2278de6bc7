import { html } from "hono/html";
import { STYLE } from "./style.ts";

/** A piece of HTML in which every value is escaped. @internal */
export type Html = ReturnType<typeof html>;

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A name in its own direction. Otherwise an Arabic or Hebrew one would reorder the text around it. @internal */
export function named(name: string): Html {
  return RIGHT_TO_LEFT.test(name) ? html`<bdi>${name}</bdi>` : html`${name}`;
}

/** A link at the top of a page. @internal */
export interface Link {
  readonly text: Html | string;
  readonly url: string;
}

/** The common parts of all pages. @internal */
export interface Page {
  readonly title: string;
  /** The name at the top. */
  readonly heading: string;
  /** The links at the top. */
  readonly links?: readonly Link[];
  /** The label of those links. @default "Back" */
  readonly linksLabel?: string;
  readonly content: Html;
  readonly status?: number;
}

const NOTICE = "This is a sandbox of imin. Nothing is really booked, and no money is taken.";

/**
 * Allows only this page's own style sheet, no scripts, and forms that submit here. The broker's links are followed
 * without a referrer, because a session's URL works like a key.
 */
const HEADERS = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  // With "no-referrer", a browser would send `Origin: null` with the page's own forms.
  "Referrer-Policy": "same-origin",
  "Cache-Control": "no-store",
};

/** Returns a complete page as a response. @internal */
export async function pageResponse({
  title,
  heading,
  links = [],
  linksLabel = "Back",
  content,
  status = 200,
}: Page): Promise<Response> {
  const nav = html`<nav aria-label="${linksLabel}">${links.map(({ text, url }) => html`<a href="${url}">${text}</a>`)}</nav>`;
  const page = await html`<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/sandbox.css">
</head>
<body>
<header class="bar"><p class="notice">${NOTICE}</p>
<div><strong>${named(heading)}</strong>${links.length === 0 ? "" : nav}</div></header>
<main>${content}</main>
</body>
</html>
`;
  return new Response(String(page), { status, headers: HEADERS });
}

/** Returns the style sheet as a response. @internal */
export function styleResponse(): Response {
  return new Response(STYLE, { headers: { "Content-Type": "text/css; charset=utf-8" } });
}
