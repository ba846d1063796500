import type { PrintLanguage } from "../letters/plainWords.ts"

const onScreen = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --desk: #eceff3; --ink: #1c2530; --soft: #53606f; --line: #ccd4dd; --tint: #f3f6f9;
  --accent: #1d4f7c; --warn-ink: #7a3b00; --warn: #fff3e0; --warn-line: #e8a04c;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #171d24; --desk: #0f1318; --ink: #e6ebf1; --soft: #a3b0be; --line: #36424f; --tint: #1f2731;
    --accent: #8cc0ee; --warn-ink: #ffd29b; --warn: #35260f; --warn-line: #a8702a;
  }
}
* { box-sizing: border-box; }
html { background: var(--desk); }
body {
  margin: 0; color: var(--ink); background: var(--desk);
  font: 1rem/1.5 "Segoe UI", "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
}
main {
  max-width: 52rem; margin: 2rem auto; padding: 3rem 3.5rem; background: var(--paper);
  border: 1px solid var(--line); overflow-wrap: anywhere;
}
h1, h2, h3, p, dl, dd, table { margin: 0; }
h1 { font-size: 2.1rem; line-height: 1.15; font-weight: 650; letter-spacing: -.01em; hyphens: manual; }
h2 {
  margin-top: 2.4rem; padding-bottom: .35rem; border-bottom: 2px solid var(--accent);
  font-size: 1.2rem; line-height: 1.3; color: var(--accent);
}
h3 { font-size: 1.02rem; line-height: 1.35; }
.sender { font-size: .95rem; color: var(--soft); margin-bottom: .6rem; }
.between { margin-top: .55rem; font-size: 1.1rem; }
.between strong { font-weight: 650; }
.draft-says {
  margin-top: 1.4rem; padding: .7rem 1rem; color: var(--warn-ink); background: var(--warn);
  border: 1px solid var(--warn-line); border-left-width: 6px;
}
.draft-says strong { display: block; font-size: 1.25rem; letter-spacing: .12em; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.4rem; margin-top: .9rem; }
.facts dt, .people dt { color: var(--soft); }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1.6rem; margin-top: .9rem; }
.side { padding: 1rem 1.15rem; background: var(--tint); border: 1px solid var(--line); }
.kind { font-size: .82rem; color: var(--soft); text-transform: uppercase; letter-spacing: .06em; }
.ids { margin-top: .3rem; font-size: .93rem; }
.people { margin-top: .8rem; padding-top: .7rem; border-top: 1px solid var(--line); }
.people dt { font-size: .88rem; }
.people dd + dt { margin-top: .55rem; }
.people dd span { display: block; font-size: .93rem; color: var(--soft); }
.point { margin-top: 1.35rem; display: grid; grid-template-columns: 2.4rem 1fr; }
.no {
  width: 1.75rem; height: 1.75rem; border-radius: 50%; border: 1.5px solid var(--accent); color: var(--accent);
  font-weight: 650; line-height: 1.55rem; text-align: center;
}
.when, .who, .note { margin-top: .2rem; font-size: .93rem; color: var(--soft); }
.note { font-style: italic; }
table { width: 100%; margin-top: .55rem; border-collapse: collapse; font-size: .97rem; }
caption { padding-bottom: .2rem; font-size: .93rem; text-align: left; font-weight: 600; }
th, td { padding: .35rem .6rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
tbody th { width: 45%; font-weight: 400; color: var(--soft); }
td { white-space: pre-line; }
.pauses { margin: .9rem 0 0; padding-left: 1.2rem; }
.paper { margin-top: .9rem; }
.name { margin-top: .35rem; font-size: 1.1rem; font-weight: 600; }
.sides + .note { margin-top: .7rem; }
.lapsed { margin-top: .4rem; color: var(--warn-ink); font-size: .93rem; font-weight: 600; }
abbr { text-decoration: none; font-family: ui-monospace, "DejaVu Sans Mono", Consolas, monospace; font-size: .9em; }
.blank { margin-top: 2.1rem; padding-top: .2rem; border-top: 1px solid var(--ink); font-size: .88rem; color: var(--soft); }
footer { margin-top: 2.6rem; padding-top: .7rem; border-top: 1px solid var(--line); font-size: .85rem; color: var(--soft); }
@media screen and (max-width: 40rem) {
  main { margin: 0; padding: 1.4rem 1.1rem 2rem; border: 0; }
  h1 { font-size: 1.7rem; }
  .sides { grid-template-columns: 1fr; gap: 1rem; }
  .facts { grid-template-columns: 1fr; gap: 0; }
  .facts dd { margin-bottom: .5rem; }
  .point { grid-template-columns: 2.2rem 1fr; }
  .point > div > table { width: calc(100% + 2.2rem); margin-left: -2.2rem; }
}`

const onPaper = `
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --desk: #fff; --ink: #000; --soft: #3d4650; --line: #b5bec8; --tint: #f4f6f8;
    --accent: #173f63; --warn-ink: #5c2c00; --warn: #fff; --warn-line: #b3701f;
  }
  html, body { background: #fff; }
  html { font-size: 10pt; }
  body { line-height: 1.4; }
  main { max-width: none; margin: 0; padding: 0 .4mm; border: 0; }
  h2 { margin-top: 1.7rem; break-after: avoid; }
  h3 { break-after: avoid; }
  .side, tr, .facts { break-inside: avoid; }
  .point { margin-top: 1.1rem; break-inside: avoid; }
  footer { margin-top: 1.6rem; break-inside: avoid; }
  section.signing { break-inside: avoid; }
  .blank { margin-top: 3rem; }
  body.draft::before {
    position: fixed; top: 42%; left: 0; right: 0; transform: rotate(-32deg); text-align: center;
    font-size: 110pt; font-weight: 700; letter-spacing: .12em; color: rgb(0 0 0 / 6%); z-index: 1;
  }
}`

const page: Readonly<Record<PrintLanguage, string>> = {
  da: `
@page {
  size: A4; margin: 20mm 20mm 22mm;
  @bottom-right { content: "Side " counter(page) " af " counter(pages); font: 8.5pt Arial, sans-serif; color: #3d4650; }
}
@media print { body.draft::before { content: "UDKAST"; } }`,
  en: `
@page {
  size: A4; margin: 20mm 20mm 22mm;
  @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 8.5pt Arial, sans-serif; color: #3d4650; }
}
@media print { body.draft::before { content: "DRAFT"; } }`
}

/** How a printed agreement looks: on a screen, a phone and in the dark, and on white A4 pages. No data is part of it. */
export const printStyle = (language: PrintLanguage): string => `${onScreen}${onPaper}${page[language]}\n`
