/** The finder's style: one column on a phone, several on wider screens. */
export const style = `
:root { --ink: #1b2430; --soft: #566272; --line: #dfe3e8; --paper: #fff; --ground: #f5f3ee; --brand: #123c3a; --go: #b93a12; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
a { color: var(--brand); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid #e0a100; outline-offset: 2px; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 1rem; background: #fff; padding: .5rem 1rem; }
header { background: var(--brand); color: #fff; }
header > div, main, footer { max-width: 62rem; margin: 0 auto; padding: 1rem 1.25rem; }
header > div { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; justify-content: space-between; }
header strong { font-size: 1.25rem; letter-spacing: -.01em; } header strong span { color: #ffb59b; }
header nav { display: flex; gap: 1.25rem; } header a { color: #fff; padding: .25rem 0; text-decoration: none; }
header a[aria-current="page"] { border-bottom: 3px solid #ffb59b; font-weight: 600; }
h1 { font-size: clamp(1.6rem, 5vw, 2.2rem); line-height: 1.15; letter-spacing: -.02em; margin: 1.25rem 0 .5rem; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 0; } p { margin: .25rem 0; } .soft, footer { color: var(--soft); font-size: .9375rem; }
.search { display: grid; gap: .75rem 1rem; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); align-items: end; margin: 1rem 0 1.5rem; }
.search, .card { background: var(--paper); border: 1px solid var(--line); border-radius: .875rem; padding: 1.1rem 1.25rem; }
label { font-weight: 600; font-size: .9375rem; } .search :is(select, input) { display: block; width: 100%; margin-top: .25rem; font-family: inherit; font-size: 1rem; font-weight: 400; min-height: 2.875rem; padding: .4rem .6rem; border: 1px solid #84909d; border-radius: .5rem; background: #fff; color: inherit; }
.cards + p, .times + p, form + .soft { margin-top: 1.25rem; }
.notice { background: #e2efec; border-left: 4px solid var(--brand); border-radius: .5rem; margin: 1rem 0; padding: .75rem 1rem; }
.cards { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(17.5rem, 100%), 1fr)); list-style: none; margin: 1rem 0; padding: 0; }
.card { display: flex; flex-direction: column; gap: .35rem; } .card > :is(.row, form) { margin-top: auto; padding-top: .75rem; }
.tag { align-self: start; background: #e2efec; color: var(--brand); border-radius: 1rem; font-size: .8125rem; font-weight: 600; padding: .1rem .65rem; } .tag.warn { background: #fdeadf; color: #8a2c0d; }
.row { display: flex; gap: 1rem; align-items: center; justify-content: space-between; } .price { font-size: 1.125rem; font-weight: 700; white-space: nowrap; }
button, .button { display: inline-block; background: var(--go); color: #fff; border: 0; border-radius: .5rem; font: inherit; font-weight: 700; min-height: 2.875rem; padding: .6rem 1.25rem; cursor: pointer; text-decoration: none; white-space: nowrap; }
:is(button, .button):hover { filter: brightness(.9); } .quiet { background: #fff; color: var(--brand); border: 1px solid var(--brand); }
.times { list-style: none; margin: 1rem 0; padding: 0; background: var(--paper); border: 1px solid var(--line); border-radius: .875rem; } .times li { padding: .7rem 1.25rem; } .times li + li { border-top: 1px solid var(--line); }
.times .row { flex-wrap: wrap; gap: .5rem 1rem; } .times .tag { align-self: center; } .times form { display: flex; gap: .5rem; flex: 0 1 auto; } .times select { font: inherit; font-size: 1rem; min-height: 2.875rem; min-width: 0; padding: .4rem .6rem; border: 1px solid #84909d; border-radius: .5rem; background: #fff; color: inherit; }
.line { display: block; } :is(.line, .time) { white-space: nowrap; }
`;
