import { readFileSync, writeFileSync } from "node:fs"
import { format } from "prettier"
import { describe, expect, it } from "vitest"
import { Place, Placement } from "../../src/index.ts"
import { placementWords } from "../../src/points/placements/placement/placementWords.ts"
import { placeWords } from "../../src/points/placements/places/placeWords.ts"

const page = new URL("../../../../docs/placement-states.md", import.meta.url)
const lives = [
  { title: "A place", entity: Place, words: placeWords, first: "Registered" },
  { title: "A placement", entity: Placement, words: placementWords, first: "Started" }
] as const

type Words = Readonly<Record<string, { readonly da: string; readonly en: string }>>
const row = (cells: ReadonlyArray<string>) => `| ${cells.join(" | ")} |`

const tableOf = ({ title, entity, words, first }: (typeof lives)[number]): ReadonlyArray<string> => {
  const when = entity.definition.when as Readonly<Record<string, object>>
  const states = Object.keys(when)
  const events: Words = words.events
  return [
    `## ${title}`,
    "",
    ...Object.entries<{ readonly da: string; readonly en: string }>(words.states).map(
      ([state, { da, en }]) => `- \`${state}\`: ${da} / ${en}`
    ),
    "",
    row(["Event", "Dansk: kan …", "English: can …", "(nothing)", ...states]),
    row(["---", "---", "---", ...["", ...states].map(() => ":-:")]),
    row([first, "", "", "●", ...states.map(() => "")]),
    ...Object.entries(events).map(([event, { da, en }]) =>
      row([event, da, en, "", ...states.map((state) => (event in when[state]! ? "●" : ""))])
    ),
    ""
  ]
}

/** What the tables of the entities say, as a page. */
const written = (): Promise<string> =>
  format(
    [
      "# What can happen to a place and to a placement",
      "",
      "Made from the tables of `Place` and `Placement` by `packages/core/test/points/statesDoc.test.ts` with `UPDATE=1`; do not edit by hand. " +
        "● : it can happen in that state. Everything else is refused with `NotPossible`. Whether a place is open or occupied on a day, " +
        "and whether a placement is coming, running or over, follows from their days.",
      "",
      ...lives.flatMap(tableOf)
    ].join("\n"),
    { parser: "markdown", printWidth: 120, proseWrap: "preserve" }
  )

describe("the page about places and placements", () => {
  it("says what the tables say", async () => {
    const now = await written()
    if (process.env["UPDATE"] === "1") writeFileSync(page, now)
    expect(readFileSync(page, "utf8")).toBe(now)
  })

  it.each(lives)("has every state and every event of $title in words", ({ entity, words, first }) => {
    const when = entity.definition.when as Readonly<Record<string, object>>
    expect(Object.keys(words.states).toSorted()).toEqual(Object.keys(when).toSorted())
    expect([first, ...Object.keys(words.events)].toSorted()).toEqual(Object.keys(entity.definition.events).toSorted())
  })

  it("lets nothing happen to a placement that was called off", () => {
    expect(Placement.definition.when["CalledOff"]).toEqual({})
  })
})
