import { html } from "hono/html";
import type { Html } from "./layout.ts";

/** The maximum number of rows in a table of the start page. */
const SHOWN = 10;

/** A section of the start page with an anchor. @internal */
export function section(id: string, title: string, content: Html): Html {
  return html`<section class="card" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${content}</section>`;
}

/** A table. On a phone, each row is a block and each cell has its column's name. @internal */
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
        (cell, index) => html`<td data-label="${columns[index + 1]}">${cell}</td>`,
      )}</tr>`,
  )}</tbody></table>`;
}

/**
 * A button that posts to one of the sandbox's own routes.
 *
 * @param about The item that it applies to, if several buttons have the same text.
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

/** The last items, newest first. @internal */
export function newest<Row>(all: readonly Row[]): Row[] {
  return all.slice(-SHOWN).reverse();
}

/** Says that a table shows only the last of so many items. @internal */
export function ofAll(count: number): Html {
  return count <= SHOWN ? html`` : html`<p class="small">The newest ${SHOWN} of ${count}.</p>`;
}
