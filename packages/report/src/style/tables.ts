/**
 * The tables, wide.
 *
 * @category text
 */
export const tables = `
table { border-collapse: collapse; width: 100%; }
caption { text-align: left; color: var(--muted); font-size: .9rem; padding-bottom: .4rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .5rem; border-bottom: 1px solid var(--line); }
thead th { border-bottom: 2px solid var(--text); vertical-align: bottom; font-size: .9rem; }
th.number, td.number { text-align: right; }
tbody th { font-weight: 500; }
.criteria { table-layout: fixed; font-size: .93rem; line-height: 1.4; hyphens: auto; }
.criteria thead .id { width: 8%; }
.criteria thead .criterion { width: 26%; }
.criteria thead .target { width: 10%; }
.criteria thead .result { width: 13%; }
.criteria thead .verdict { width: 14%; }
.criteria thead .asOf { width: 12%; }
.criteria thead .origin { width: 17%; }
.criteria .id, .criteria .target, .criteria .result, .criteria .asOf { font-variant-numeric: tabular-nums; hyphens: manual; }
.criteria .stated { background: var(--raised); }
.criteria .stated .origin-words { font-style: italic; }
.criteria tr:target { outline: 2px solid var(--link); outline-offset: -2px; }
`
