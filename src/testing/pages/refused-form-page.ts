import { html } from "hono/html";
import { pageResponse } from "./layout.ts";

/** What the start page's form asked for cannot be done. @internal */
export function refusedFormPage(reason: string, status: number): Promise<Response> {
  return pageResponse({
    title: "imin sandbox",
    heading: "imin sandbox",
    status,
    content: html`<h1>That did not work</h1><div class="card"><p>${reason}</p>
<div class="actions"><a class="button" href="/">Back to the start page</a></div></div>`,
  });
}
