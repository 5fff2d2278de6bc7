import { html } from "hono/html";
import { pageResponse } from "./layout.ts";

/** A form of the start page was rejected. @internal */
export function refusedFormPage(reason: string, status: number): Promise<Response> {
  return pageResponse({
    title: "imin sandbox",
    heading: "imin sandbox",
    status,
    content: html`<h1>The request failed</h1><div class="card"><p>${reason}</p>
<div class="actions"><a class="button" href="/">Back to the start page</a></div></div>`,
  });
}
