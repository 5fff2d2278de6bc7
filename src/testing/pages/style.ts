/** The style of the sandbox's pages: one column on a phone, two on wider screens. @internal */
export const STYLE = `
:root {
  color-scheme: light;
  --ink: #17252d; --soft: #51636e; --line: #d3dce1; --paper: #fff; --ground: #f3f6f7;
  --accent: #0b6b5d; --accent-dark: #084f45; --alarm: #a3261b; --alarm-ground: #fdf1ef;
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--ground); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: anywhere;
}
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible, button:focus-visible, input:focus-visible, summary:focus-visible, [tabindex]:focus-visible {
  outline: 3px solid #f0a500; outline-offset: 2px;
}
.notice { margin: 0; background: var(--ink); color: #fff; font-size: 0.875rem; padding: 0.4rem 1.25rem; text-align: center; }
.bar { background: var(--paper); border-bottom: 1px solid var(--line); }
.bar > div, main { margin: 0 auto; max-width: 60rem; padding: 1rem 1.25rem; }
.bar > div { align-items: baseline; display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; justify-content: space-between; }
.bar nav { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; }
.bar strong { font-size: 1.125rem; }
main { padding-bottom: 4rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 1rem 0 1.25rem; }
h2 { font-size: 1.125rem; margin: 0 0 0.75rem; }
.columns { display: grid; gap: 1.25rem; grid-template-columns: minmax(0, 1fr); }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 0.75rem; padding: 1.25rem; }
.card > :first-child { margin-top: 0; }
.card + .card, section + section { margin-top: 1.25rem; }
dl { margin: 0; }
dt { color: var(--soft); font-size: 0.875rem; }
dd { margin: 0 0 0.75rem; }
.prices { border-top: 1px solid var(--line); list-style: none; margin: 0; padding: 0.75rem 0 0; }
.prices li { display: flex; gap: 1rem; justify-content: space-between; padding: 0.15rem 0; }
.prices li + li { border-top: 1px solid #eaeff1; }
.prices li.total { border-top: 1px solid var(--line); font-weight: 700; margin-top: 0.5rem; padding-top: 0.6rem; }
.amount { font-variant-numeric: tabular-nums; white-space: nowrap; }
.total .amount, .totals .amount { text-align: right; white-space: normal; }
.prices details { border: 0; padding: 0; }
.prices details ul { margin: 0; padding-left: 1.25rem; }
.prices details li { display: list-item; border: 0; }
.small { color: var(--soft); font-size: 0.875rem; margin: 0.75rem 0 0; }
fieldset { border: 0; margin: 0; min-width: 0; padding: 0; }
fieldset > p { margin: 0; }
fieldset + fieldset { border-top: 1px solid var(--line); margin-top: 1.25rem; padding-top: 1.25rem; }
legend { font-size: 1.125rem; font-weight: 700; margin-bottom: 0.75rem; padding: 0; }
fieldset + fieldset legend { float: left; width: 100%; }
fieldset + fieldset legend + * { clear: both; }
.pair { display: grid; gap: 0 1rem; grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr)); }
.field { margin-bottom: 1rem; }
.field label { display: block; font-weight: 600; margin-bottom: 0.25rem; }
.field input {
  background: var(--paper); border: 1px solid #7b8c96; border-radius: 0.5rem; color: inherit; font: inherit;
  min-height: 2.875rem; padding: 0.5rem 0.75rem; width: 100%;
}
.field input[aria-invalid="true"] { border: 2px solid var(--alarm); }
fieldset > .hint { color: var(--soft); font-size: 0.875rem; margin: 0 0 1rem; }
.problem { color: var(--alarm); font-size: 0.875rem; margin: 0.25rem 0 0; }
.problems { background: var(--alarm-ground); border: 2px solid var(--alarm); border-radius: 0.75rem; margin-bottom: 1.25rem; padding: 1rem 1.25rem; }
.problems ul { margin: 0; padding-left: 1.25rem; }
.problems a { color: var(--alarm); }
.choices { align-items: center; display: grid; gap: 0.5rem 0.75rem; grid-template-columns: auto minmax(0, 1fr); }
.choices input { accent-color: var(--accent); height: 1.25rem; margin: 0; width: 1.25rem; }
.choices label {
  align-items: center; border: 1px solid var(--line); border-radius: 0.5rem; cursor: pointer; display: flex;
  gap: 1rem; justify-content: space-between; min-height: 2.875rem; padding: 0.5rem 0.75rem;
}
.choices input:checked + label { border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent); }
.totals { display: none; font-weight: 700; grid-column: 1 / -1; margin: 0.25rem 0 0; order: 1; padding-right: 0.75rem; }
.choices input:checked + label + .totals { display: block; }
.totals > span { display: flex; gap: 1rem; justify-content: space-between; }
.button {
  background: var(--accent); border: 0; border-radius: 0.5rem; color: #fff; cursor: pointer; display: inline-block;
  font: inherit; font-weight: 700; min-height: 3rem; padding: 0.75rem 1.25rem; text-align: center; text-decoration: none;
}
.button:hover { background: var(--accent-dark); }
.button.wide { margin-top: 0.5rem; width: 100%; }
.button.quiet { background: transparent; border: 1px solid var(--accent); color: var(--accent); }
.button.quiet:hover { background: #e6f1ef; }
.button.little { font-size: 0.875rem; font-weight: 600; min-height: 2.25rem; padding: 0.35rem 0.75rem; }
.actions { display: flex; flex-wrap: wrap; gap: 0.75rem; margin-top: 1.25rem; }
.actions + form { margin-top: 1.25rem; }
.tick { align-items: center; background: var(--accent); border-radius: 50%; color: #fff; display: flex; font-size: 1.5rem; height: 3rem; justify-content: center; margin-bottom: 0.5rem; width: 3rem; }
.row { align-items: center; display: flex; flex-wrap: wrap; gap: 0.35rem 0.5rem; }
.row + .row { margin-top: 0.5rem; }
.plain { margin: 0; padding-left: 1.25rem; }
.facts { display: grid; gap: 0 1.25rem; }
summary .small { display: block; margin: 0.15rem 0 0; }
.mail { margin: 0.5rem 0; white-space: pre-line; }
.inbox > details:first-child { border-top: 0; padding-top: 0; }
.inbox summary { font-weight: 600; }
.inbox summary .small { font-weight: 400; }
.kind { background: #e4eaee; border-radius: 0.4rem; display: inline-block; font-size: 0.8125rem; font-weight: 700; padding: 0.05rem 0.5rem; }
.kind.confirmation { background: #dcefe9; color: #084f45; }
.kind.cancellation { background: #fbe3e0; color: #8c1d13; }
.kind.refund { background: #e3ebfb; color: #1d3f8c; }
.kind.reschedule { background: #fdf0d5; color: #6b4700; }
table { border-collapse: collapse; font-size: 0.9375rem; width: 100%; }
th, td { border-top: 1px solid var(--line); padding: 0.5rem 1rem 0.5rem 0; text-align: left; vertical-align: top; }
thead th { border-top: 0; color: var(--soft); font-size: 0.875rem; font-weight: 600; }
tbody th { font-weight: 600; }
code, pre { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 0.875em; }
td code, dd code { overflow-wrap: anywhere; }
.wrapped { white-space: pre-wrap; overflow-wrap: anywhere; }
pre { background: var(--ground); border-radius: 0.5rem; margin: 0.5rem 0; overflow: auto; max-height: 24rem; padding: 0.75rem 1rem; }
details { border-top: 1px solid var(--line); padding: 0.5rem 0; }
details summary { cursor: pointer; overflow-wrap: anywhere; }
.status { border-radius: 0.4rem; display: inline-block; font-size: 0.8125rem; font-weight: 700; min-width: 2.75rem; padding: 0.05rem 0.4rem; text-align: center; }
.status.good { background: #dcefe9; color: #084f45; }
.status.bad { background: #fbe3e0; color: #8c1d13; }
.empty { color: var(--soft); margin: 0; }
@media (max-width: 45rem) {
  table, tbody, tr, th, td { display: block; }
  thead { display: none; }
  tr { border-top: 1px solid var(--line); padding: 0.75rem 0; }
  th, td { border: 0; padding: 0.15rem 0; }
  td { display: grid; gap: 0.75rem; grid-template-columns: 6.5rem minmax(0, 1fr); }
  td::before { color: var(--soft); content: attr(data-label); font-size: 0.875rem; }
}
@media (min-width: 45rem) {
  .facts { grid-template-columns: auto minmax(0, 1fr); }
  .facts dd { margin-bottom: 0.35rem; }
  td { min-width: 7rem; }
  tbody th { min-width: 9.5rem; }
}
@media (min-width: 50rem) {
  .columns { align-items: start; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); }
  .columns > aside { grid-column: 2; grid-row: 1; position: sticky; top: 1.25rem; }
}
`;
