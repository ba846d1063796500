import { describe, expect, it } from "vitest"
import { html } from "../src/html.ts"

describe("a template", () => {
  it("keeps what is written in it and escapes what is put into it", () => {
    expect(html`<p title="${`"'`}">${"<b> & æøå"}</p>`.toString()).toBe(
      '<p title="&quot;&#39;">&lt;b&gt; &amp; æøå</p>'
    )
  })

  it("takes templates, lists of templates, numbers and nothing", () => {
    const items = ["a", "<"].map((one) => html`<li>${one}</li>`)
    expect(html`<b>${items}${undefined}${0}</b>`.toString()).toBe("<b><li>a</li><li>&lt;</li>0</b>")
  })

  it("escapes an object that only looks like a template", () => {
    const forged = { toString: () => "<script>" } as unknown as string
    expect(html`${forged}`.toString()).toBe("&lt;script&gt;")
  })
})
