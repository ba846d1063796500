/**
 * On a narrow screen each criterion is a card and each bar stands under its words.
 *
 * @category text
 */
export const phone = `
@media screen and (max-width: 46rem) {
  body { padding: 1rem 1rem 2rem; }
  h1 { font-size: 1.5rem; }
  .tallies li { grid-template-columns: 10.5rem minmax(0, 1fr) 1.5rem; gap: .5rem; }
  .tallies .mark { font-size: .93rem; line-height: 1.3; }
  .attainments li, .axis { grid-template-columns: minmax(0, 1fr) 7.5rem; gap: .25rem .75rem; }
  .attainments .name { grid-column: 1 / -1; }
  .axis svg { grid-column: 1; }
  .criteria, .criteria tbody, .criteria caption { display: block; }
  .criteria thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .criteria tbody tr { display: block; margin: 0 0 .75rem; padding: .6rem .75rem; border: 1px solid var(--line); border-radius: .4rem; }
  .criteria th, .criteria td { display: block; border: 0; padding: .1rem 0; }
  .criteria tbody .criterion { font-weight: 600; padding-bottom: .4rem; margin-bottom: .3rem; border-bottom: 1px solid var(--line); }
  .criteria td.id { color: var(--muted); font-size: .85rem; }
  .criteria td:not(.id) { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); column-gap: .5rem; }
  .criteria td:not(.id)::before { content: attr(data-label); color: var(--muted); }
  .criteria td:not(.id)::before { content: attr(data-label) / ""; }
  .criteria td > * { grid-column: 2; }
}
`
