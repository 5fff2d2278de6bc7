import { html } from "hono/html";
import type { Html } from "./layout.ts";

/** A labeled text field and its problem, if any. @internal */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly autocomplete: string;
  readonly type?: "text" | "email";
  readonly isNumeric?: boolean;
  readonly problem?: string | undefined;
  /** Whether the field has the initial focus. */
  readonly isFirstProblem?: boolean;
}

/** The labels of the checkout page's fields, in their order. @internal */
export const LABELS = {
  givenName: "First name",
  familyName: "Last name",
  email: "Email address",
  offer: "Price",
  cardNumber: "Card number",
  cardExpiry: "Expiry date (month / year)",
  cardCode: "Security code",
} as const;

/** @internal */
export function field({
  name,
  label,
  value,
  autocomplete,
  type = "text",
  isNumeric,
  problem,
  isFirstProblem,
}: Field): Html {
  const focus = isFirstProblem === true ? html` autofocus` : "";
  const invalid = problem === undefined ? "" : html` aria-invalid="true" aria-describedby="${name}-problem"`;
  // What is typed from right to left is shown so.
  const numeric = isNumeric === true ? html` inputmode="numeric"` : html` dir="auto"`;
  return html`<div class="field"><label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" value="${value}" autocomplete="${autocomplete}" required${numeric}${invalid}${focus}>
${problem === undefined ? "" : html`<p class="problem" id="${name}-problem">${problem}</p>`}</div>`;
}

/** All problems, at the top, each with its field's label, without what is in brackets, and a link to it. @internal */
export function problemList(problems: Readonly<Record<string, string>>): Html {
  const entries = Object.entries(LABELS).filter(([name]) => problems[name] !== undefined);
  if (entries.length === 0) return html``;
  return html`<div class="problems" role="alert"><h2>Please check</h2><ul>
${entries.map(([name, label]) => html`<li><a href="#${name}">${label.replace(/ \(.*/, "")}: ${problems[name]}</a></li>`)}
</ul></div>`;
}
