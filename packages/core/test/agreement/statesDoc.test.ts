import { readFileSync, writeFileSync } from "node:fs"
import { format } from "prettier"
import { describe, expect, it } from "vitest"
import { agreementWords } from "../../src/agreement/agreementWords.ts"
import { Agreement } from "../../src/index.ts"

const { begin, when } = Agreement.definition
const words = agreementWords
const states = Object.keys(when)
const events = Object.keys(words.events)
const page = new URL("../../../../docs/agreement-states.md", import.meta.url)

const row = (cells: ReadonlyArray<string>) => `| ${cells.join(" | ")} |`

/** What the table of the entity says, as a page. */
const written = (): Promise<string> => {
  const has = (state: string, event: string) => (event in (when[state] ?? {}) ? "●" : "")
  const named = (["Considered", ...events] as const).map((event) => {
    const said = (words.events as Readonly<Record<string, { readonly da: string; readonly en: string }>>)[event]
    const starts = event in begin ? "●" : ""
    return row([
      event,
      said?.da ?? "overvejes",
      said?.en ?? "be considered",
      starts,
      ...states.map((state) => has(state, event))
    ])
  })
  return format(
    [
      "# What can happen to an agreement",
      "",
      "Made from the table of `Agreement` by `packages/core/test/agreement/statesDoc.test.ts` with `UPDATE=1`; do not edit by hand. " +
        "● : it can happen to an agreement in that state. Everything else is refused with `NotPossible`. " +
        "Whether a signed agreement is upcoming, in force, paused, lapsed or over on a day follows from its days: `statusOn`.",
      "",
      ...Object.entries(words.states).map(([state, { da, en }]) => `- \`${state}\`: ${da} / ${en}`),
      "",
      row(["Event", "Aftalen kan …", "The agreement can …", "(nothing)", ...states]),
      row(["---", "---", "---", ...["", ...states].map(() => ":-:")]),
      ...named,
      ""
    ].join("\n"),
    { parser: "markdown", printWidth: 120, proseWrap: "preserve" }
  )
}

describe("the page about the states of an agreement", () => {
  it("says what the table says", async () => {
    const now = await written()
    if (process.env["UPDATE"] === "1") writeFileSync(page, now)
    expect(readFileSync(page, "utf8")).toBe(now)
  })

  it("has every state and every event of the table in words", () => {
    expect(Object.keys(words.states).toSorted()).toEqual(states.toSorted())
    const happening = new Set([...Object.keys(begin), ...states.flatMap((state) => Object.keys(when[state]!))])
    expect([...happening].filter((event) => event !== "Considered").toSorted()).toEqual(events.toSorted())
  })

  it("lets nothing happen to what was dropped", () => {
    expect(Object.keys(when["Dropped"]!)).toEqual([])
  })
})
