import { html } from "hono/html";
import type { Html } from "./layout.ts";

/** How many rows of a kind the start page shows. */
const SHOWN = 20;

/** A part of the start page that a link can lead to. @internal */
export function section(id: string, title: string, content: Html): Html {
  return html`<section class="card" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${content}</section>`;
}

/** A table; on a phone each row is a block, each cell with its column's name. @internal */
export function table(
  columns: readonly string[],
  rows: readonly (readonly (Html | string)[])[],
  empty = "None yet.",
): Html {
  if (rows.length === 0) return html`<p class="empty">${empty}</p>`;
  return html`<table>
<thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([first, ...others]) =>
      html`<tr><th scope="row">${first}</th>${others.map(
        (cell, index) => html`<td data-label="${columns[index + 1] ?? ""}">${cell}</td>`,
      )}</tr>`,
  )}</tbody></table>`;
}

/**
 * A button that posts to one of the sandbox's own routes.
 *
 * @param about what it is about, where there are several of the same text.
 * @internal
 */
export function postButton(
  path: string,
  fields: Readonly<Record<string, string>>,
  text: string,
  about?: string,
): Html {
  return html`<form method="post" action="/sandbox/${path}">${Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<button class="button quiet little"${about === undefined ? "" : html` aria-label="${text}: ${about}"`}>${text}</button></form>`;
}

/** The last of many, newest first. @internal */
export function newest<Row>(all: readonly Row[]): Row[] {
  return all.slice(-SHOWN).reverse();
}
