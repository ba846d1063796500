/**
 * The figures of a status: wide, on a phone, and on paper.
 *
 * @category text
 */
export const figures = `
.figures { table-layout: fixed; margin: .5rem 0 0; font-size: .95rem; line-height: 1.4; }
.figures caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.figures thead .result { width: 14rem; }
.figures.bare { width: 53%; }
.figures thead .target { width: 27%; }
.figures thead .verdict { width: 20%; }
.figures th, .figures td { border-bottom: 0; }
.figures thead th { border-bottom: 2px solid var(--text); }
.figures tbody { border-bottom: 1px solid var(--line); }
.figures .result { text-align: right; white-space: nowrap; }
.figures td { font-variant-numeric: tabular-nums; }
.figures td.target, .figures td.verdict, .figures thead .target, .figures thead .verdict { padding-left: 1.25rem; }
.figures tr.figure .result { font-weight: 600; }
.figures tr.group th, .figures tr.group td { color: var(--muted); font-weight: 400; padding-top: .1rem; padding-bottom: .1rem; }
.figures tr.group th { padding-left: 1.75rem; }
.figures tr.group:last-child th, .figures tr.group:last-child td { padding-bottom: .45rem; }
.targets { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem 2rem; }
.targets .many { font-variant-numeric: tabular-nums; }
@media screen and (max-width: 46rem) {
  .figures, .figures.bare, .figures tbody { display: block; width: auto; }
  .figures thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .figures tbody { padding: .4rem 0; }
  .figures tbody tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 1rem; }
  .figures tbody th, .figures tbody td { padding: .1rem 0; }
  .figures tbody tr.group th { padding-left: 1rem; }
  .figures tbody td.target, .figures tbody td.verdict { grid-column: 1 / -1; padding-left: 1rem; }
  .figures tbody td:empty { display: none; }
}
@media print {
  .figures { font-size: 9pt; line-height: 1.3; }
  .figures thead .result { width: 40mm; }
  .figures th, .figures td { padding: .8mm 1.2mm; }
  .figures tbody { break-inside: avoid; }
  section > h2 ~ p { break-after: avoid; }
}
`
