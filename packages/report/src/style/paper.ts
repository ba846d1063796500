/**
 * On paper: A4 upright, the head of the table on every page, and no row broken in two.
 *
 * @category text
 */
export const paper = `
@page { size: A4 portrait; margin: 15mm 14mm 17mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
@media print {
  :root { font-size: 9.5pt; }
  body { max-width: none; padding: 0; line-height: 1.35; }
  h1 { font-size: 18pt; }
  h2 { font-size: 12.5pt; margin-top: 7mm; break-after: avoid; }
  h3, caption, figcaption, .axis { break-after: avoid; }
  p, figcaption, .tallies, .findings { max-width: none; }
  p, li { orphans: 3; widows: 3; }
  a { color: inherit; text-decoration: none; }
  .alternate { display: none; }
  .notices, .tallies li, .attainments li, .findings li, .comparison, tr { break-inside: avoid; }
  .notices { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  thead { display: table-header-group; break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  .attainments li { padding: 1mm 0; }
  .criteria { font-size: 8.5pt; line-height: 1.3; }
  .criteria th, .criteria td { padding: 1.1mm 1.2mm; }
  .criteria .stated { background: none; }
  .criteria thead .criterion { width: 25%; }
  .criteria thead .target { width: 9%; }
  .criteria thead .result { width: 12%; }
  .criteria thead .origin { width: 20%; }
}
`
