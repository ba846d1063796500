import { globSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { inspect } from "node:util"
import { edition2008, edition2016 } from "@partnerskab/core"
import * as Schema from "effect/Schema"
import { format } from "prettier"
import { describe, expect, it } from "vitest"
import { builtIn } from "./builtIn.ts"
import { type TermsField, fieldsOf } from "./termsFields.ts"

const page = new URL("../../../docs/terms-of-points.md", import.meta.url)
const source = fileURLToPath(new URL("../../core/src/", import.meta.url))
const declared = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const (\w+) = defineTerms\(\s*"([^"]+)"([\s\S]*?)\n\)/g

/** The name that the terms of each point are exported under, where they are from, and the units of their fields. */
const toldOf = new Map(
  globSync("**/*.ts", { cwd: source }).flatMap((file) =>
    [...readFileSync(source + file, "utf8").matchAll(declared)].map(
      ([, comment = "", name = "", key = "", body = ""]) => {
        const tags = comment.replaceAll(/\n *\* ?/g, "\n").split(/\n(?=@)/)
        const tagged = (tag: string) =>
          tags
            .filter((one) => one.startsWith(`@${tag} `))
            .map((one) =>
              one
                .slice(tag.length + 2)
                .replaceAll(/\s+/g, " ")
                .trim()
            )
        const units = [...body.matchAll(/@unit ([^*]+?) \*\/\s*(\w+):/g)].map(
          ([, unit = "", field = ""]) => [field, unit] as const
        )
        return [
          key,
          { name, sources: tagged("source"), assumptions: tagged("assumes"), units: new Map(units) }
        ] as const
      }
    )
  )
)

const editions = [edition2008, edition2016]
const lists = builtIn.flatMap(({ key, definition }) => definition.codes.map((list) => ({ module: key, list })))
const agreedOn = builtIn.filter(({ definition }) => definition.terms !== undefined)
const placeOf = (key: string): number =>
  editions.at(-1)!.points.find(({ point }) => point.key === key)?.number ?? editions.length + agreedOn.length

const points = agreedOn
  .toSorted((a, b) => placeOf(a.key) - placeOf(b.key))
  .map((module) => ({
    module,
    ...toldOf.get(module.key),
    wordings: module.definition.terms!.wordings.map((wording) => ({
      ...wording,
      fields: fieldsOf(wording.schema, lists)
    }))
  }))
type Point = (typeof points)[number]

const asWritten = (value: unknown): string =>
  inspect(value, { breakLength: Infinity })
    .replaceAll("'", '"')
    .replaceAll(/(?<=\[) | (?=\])/g, "")
const line = (cells: ReadonlyArray<string>): string => `| ${cells.join(" | ")} |`

const tableOf = (fields: ReadonlyArray<TermsField>, { units }: Point): ReadonlyArray<string> => [
  line(["Field", "What it holds", "May be left out", "På dansk", "In English"]),
  line(["---", "---", "---", "---", "---"]),
  ...fields.map(({ name, holds, optional, words }) => {
    const unit = units?.get(name)
    return line([
      `\`${name}\``,
      unit === undefined ? holds : `${holds}; unit: ${unit}`,
      optional ? "yes" : "no",
      words?.da ?? "",
      words?.en ?? ""
    ])
  }),
  ""
]

const sectionOf = (point: Point): ReadonlyArray<string> => {
  const { module, name = "", sources = [], assumptions = [], wordings } = point
  const printed = editions.flatMap(({ key, points: those }) =>
    those.flatMap((one) => (one.point.key === module.key ? [{ edition: key, ...one }] : []))
  )
  const example = Object.fromEntries(wordings.at(-1)!.fields.map((field) => [field.name, field.example]))
  return [
    `## ${module.key}`,
    "",
    line(["Edition", "Point", "På dansk", "In English"]),
    line(["---", "---", "---", "---"]),
    ...printed.map(({ edition, number, title }) => line([edition, String(number), title.da, title.en])),
    "",
    ...wordings.flatMap(({ lineage, version, fields }) => [
      ...(wordings.length === 1 ? [] : [`### As signed in ${lineage}, ${version}`, ""]),
      ...tableOf(fields, point)
    ]),
    `As it is given: \`points: ${asWritten({ [module.key]: example })}\`. Exported as \`${name}\`.`,
    "",
    ...sources.map((one) => `- Source: ${one}.`),
    ...assumptions.map((one) => `- Assumed: ${one}.`),
    ""
  ]
}

const differ = points.filter(({ wordings }) => wordings.length > 1).map(({ module }) => module.key)

const written = (): Promise<string> =>
  format(
    [
      "# What each point agrees on",
      "",
      "The terms of the seven points: what stands in an agreement about each, field by field. Made by " +
        "`packages/testing/test/termsOfPoints.test.ts` with `UPDATE=1`; do not edit by hand.",
      "",
      "They are given in `points` of `agreement.draft` and `agreement.choosePoints`, and in `terms` of `agreement.addPoint` " +
        "and `agreement.changePoint` ([an agreement](guides/the-agreement.md)). A field that is not here is refused, and so " +
        "are one that is missing and a code that its list does not have. The words are those of the printed agreement and of the letters.",
      "",
      differ.length === 0
        ? "Every point has one wording, whichever edition of the form an agreement is signed in: the editions differ in the titles."
        : `An agreement keeps the wording it was signed in; there is more than one of ${differ.join(", ")}.`,
      "",
      "A municipality's own wording of a point: [replace a point](guides/replace-a-point.md). A point of one's own: " +
        "[your first point](guides/your-first-point.md).",
      "",
      ...points.flatMap(sectionOf)
    ].join("\n"),
    { parser: "markdown", printWidth: 120, proseWrap: "preserve" }
  )

describe("the page of what the points agree on", () => {
  it("has the terms of every point as they are declared; UPDATE=1 writes it anew", async () => {
    const now = await written()
    if (process.env["UPDATE"] === "1") writeFileSync(page, now)
    expect(readFileSync(page, "utf8")).toBe(now)
  })

  it("has every point of every edition, and says of each where its terms are from", () => {
    const keys = points.map(({ module }) => module.key)
    const printed = editions.flatMap((edition) => edition.points.map(({ point }) => point.key as string))
    expect(printed.filter((key) => !keys.includes(key))).toEqual([])
    expect([...toldOf.keys()].toSorted()).toEqual(keys.toSorted())
    expect(points.filter(({ sources, assumptions }) => sources!.length + assumptions!.length === 0)).toEqual([])
  })

  it("has words in both languages for each field, and for each code a list that tells it", () => {
    const fields = points.flatMap(({ module, wordings }) =>
      wordings.flatMap((wording) => wording.fields.map((field) => ({ at: `${module.key}/${field.name}`, ...field })))
    )
    expect(fields.filter(({ words }) => !words?.da || !words.en).map(({ at }) => at)).toEqual([])
    expect(fields.filter(({ holds }) => /\bcode/.test(holds)).map(({ holds }) => holds)).toEqual([
      "a list of codes of [placements.instruments](code-lists.md#placements)"
    ])
  })

  it("shows terms that can be agreed", () => {
    for (const { wordings } of points) {
      const { schema, fields } = wordings.at(-1)!
      const example = Object.fromEntries(fields.map((field) => [field.name, field.example]))
      Schema.decodeUnknownSync(schema, { onExcessProperty: "error" })(example)
    }
  })
})
