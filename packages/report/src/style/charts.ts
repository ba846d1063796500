/**
 * The two charts: rows of words, a bar and a number.
 *
 * @category text
 */
export const charts = `
figure { margin: .75rem 0 0; }
figcaption { color: var(--muted); font-size: .9rem; max-width: 46rem; }
.tallies, .attainments { list-style: none; margin: 0; padding: 0; }
.tallies { max-width: 46rem; margin-bottom: .5rem; }
.tallies li { display: grid; grid-template-columns: 15.5rem minmax(0, 1fr) 2rem; gap: .75rem; align-items: center; }
.attainments { border-bottom: 1px solid var(--line); }
.attainments li, .axis { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 6fr) 8rem; gap: 1rem; }
.attainments li { padding: .3rem 0; border-top: 1px solid var(--line); align-items: center; }
.axis { margin-top: .5rem; }
.axis svg { grid-column: 2; }
.attainments .name { display: flex; gap: .35em; }
.attainments .title { color: var(--text); }
.number { text-align: right; font-variant-numeric: tabular-nums; font-weight: 600; }
.attainments .number div { line-height: 20px; white-space: nowrap; font-size: .9rem; }
svg { display: block; overflow: visible; }
svg text { font-size: .78rem; fill: var(--muted); }
.swatch { display: inline-block; vertical-align: -1px; }
.swatch:not(:first-child) { margin-left: 1rem; }
.bar { stroke-width: 0; }
.bar.good { fill: var(--good); stroke: var(--good); }
.bar.partly { fill: var(--partly); stroke: var(--partly); }
.bar.bad { fill: var(--bad); stroke: var(--bad); }
.bar.open { fill: var(--open); stroke: var(--open); }
.bar.none { fill: var(--none); stroke: var(--none); }
.bar.stated { fill-opacity: .18; stroke-width: 1.5; stroke-dasharray: 4 2; }
.bar.net, .bar.share { fill-opacity: .3; stroke-width: 1.5; }
.cut { fill: var(--ground); }
.aim { stroke: var(--text); stroke-width: 2; }
@media (forced-colors: active) { .bar { fill: CanvasText; } .aim { stroke: Highlight; } }
`
