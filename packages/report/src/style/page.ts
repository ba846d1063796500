/**
 * The page and its texts.
 *
 * @category text
 */
export const page = `
:root { color-scheme: light dark; }
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem 1.5rem 3rem; max-width: 72rem;
  background: var(--ground); color: var(--text);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: break-word; -webkit-text-size-adjust: 100%; text-size-adjust: 100%;
}
header { border-bottom: 3px solid var(--text); padding-bottom: .75rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0; text-wrap: balance; }
h2 { font-size: 1.3rem; line-height: 1.25; margin: 2.5rem 0 .5rem; }
h3 { font-size: 1rem; margin: 0 0 .25rem; }
p { margin: .4rem 0; max-width: 46rem; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.authority { margin: .4rem 0 0; }
.alternate { float: right; margin: .4rem 0 .5rem 1rem; }
.notices { margin-top: 1.25rem; padding: .75rem 1rem; background: var(--notice); border: 2px solid var(--partly); }
.notices h2 { font-size: 1.05rem; margin: 0; }
.notices p { margin: .25rem 0 0; max-width: none; }
.mark { display: inline-flex; gap: .35em; font-weight: 600; }
.sign { display: inline-block; flex: none; width: 1.1em; text-align: center; }
.good { color: var(--good); }
.partly { color: var(--partly); }
.bad { color: var(--bad); }
.open { color: var(--open); }
.none { color: var(--none); }
.note { display: block; color: var(--muted); font-size: .85em; font-weight: 400; }
.findings { padding-left: 2rem; max-width: 46rem; }
.findings li { margin: .35rem 0; }
.findings li:target { outline: 2px solid var(--link); outline-offset: .25rem; }
.comparisons { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(26rem, 100%), 1fr)); gap: 1.5rem 2rem; }
footer { margin-top: 3rem; padding-top: .5rem; border-top: 1px solid var(--line); color: var(--muted); font-size: .85rem; }
`
