import { isDay } from "../calendar/index.ts"
import type { AnyEdition, AnyPlugin, Texts } from "../plugin/index.ts"
import { looksLikeCpr } from "./cpr.ts"
import type { Offer } from "./offers.ts"
import { type Problem, problem } from "./problems.ts"

/** Something that a plugin sets, and what it is about. */
interface Setting {
  readonly by: string
  /** What only one plugin can set. */
  readonly what: string
}

/** Titles, contacts and targets for what is not there, or that two plugins set. */
export const settingProblems = (
  modules: ReadonlyArray<Offer>,
  editions: ReadonlyArray<AnyEdition>,
  plugins: ReadonlyArray<AnyPlugin>
): ReadonlyArray<Problem> => {
  const keys = modules.map(({ key }) => key)
  const points = new Map(
    [...Map.groupBy(editions, ({ key }) => key)].map(([key, same]) => [key, same.flatMap(pointsOf)] as const)
  )
  const indicators = modules.flatMap(({ key, definition }) =>
    Object.keys(definition.indicators).map((name) => `${key}.${name}`)
  )
  const settings = plugins.flatMap(({ key: by, definition }): ReadonlyArray<Setting> => [
    ...Object.keys(definition.titles).map((key) => ({ by, what: `the title of "${key}"` })),
    ...Object.entries(definition.printed).flatMap(([edition, titles]) =>
      Object.keys(titles).map((key) => ({ by, what: `the printed title of "${key}" in the edition "${edition}"` }))
    ),
    ...Object.keys(definition.contacts).map((key) => ({ by, what: `the contact for "${key}"` })),
    ...definition.targets.map(({ indicator, asOf }) => ({ by, what: `a target for ${indicator} on ${asOf}` }))
  ])
  const missing = (code: string, subject: string, there: ReadonlyArray<string>) =>
    problem(code)(`${subject}, which is not there; there are: ${there.toSorted().join(", ") || "none"}`)
  const blank = (text: unknown) => typeof text !== "string" || text.trim() === ""
  const empty = ({ da, en }: Texts) => [da, en].some(blank)
  return [
    ...contested(settings),
    ...plugins.flatMap(({ key: by, definition }) => [
      ...Object.entries(definition.titles).flatMap(([key, title]) => [
        ...(keys.includes(key) ? [] : [missing("PK-TITLE-UNKNOWN", `"${by}" gives a title to "${key}"`, keys)]),
        ...(empty(title) ? [problem("PK-TITLE-EMPTY")(`"${by}" gives "${key}" a title without words`)] : [])
      ]),
      ...Object.entries(definition.printed).flatMap(([edition, titles]) =>
        Object.entries(titles).flatMap(([key, title]) => {
          const subject = `"${by}" prints a title of "${key}" in the edition "${edition}"`
          return [
            ...(points.get(edition)?.includes(key) === true
              ? []
              : [missing("PK-PRINTED-UNKNOWN", subject, [...(points.get(edition) ?? points.keys())])]),
            ...(empty(title) ? [problem("PK-TITLE-EMPTY")(`${subject} without words`)] : [])
          ]
        })
      ),
      ...Object.entries(definition.contacts).flatMap(([key, person]) => [
        ...(keys.includes(key) ? [] : [missing("PK-CONTACT-UNKNOWN", `"${by}" names a contact for "${key}"`, keys)]),
        ...(blank(person) ? [problem("PK-CONTACT-EMPTY")(`"${by}" names nobody as a contact for "${key}"`)] : []),
        ...(!blank(person) && looksLikeCpr(person)
          ? [problem("PK-CONTACT-CPR")(`"${by}" names a contact for "${key}" by what looks like a CPR number`)]
          : [])
      ]),
      ...definition.targets.flatMap(({ indicator, atLeast, asOf, source }) => [
        ...(indicators.includes(indicator)
          ? []
          : [missing("PK-TARGET-UNKNOWN", `"${by}" sets a target for ${indicator}`, indicators)]),
        ...(isDay(asOf) && Number.isFinite(atLeast)
          ? []
          : [problem("PK-TARGET-VALUE")(`"${by}" sets the target ${atLeast} for ${indicator} on ${asOf}`)]),
        ...(blank(source)
          ? [
              problem("PK-TARGET-SOURCE")(
                `"${by}" sets a target for ${indicator} on ${asOf} without a source: say where it is from`
              )
            ]
          : [])
      ])
    ])
  ]
}

const pointsOf = ({ points }: AnyEdition): ReadonlyArray<string> => points.map(({ point }) => point.key)

const contested = (settings: ReadonlyArray<Setting>): ReadonlyArray<Problem> =>
  [...Map.groupBy(settings, ({ what }) => what)]
    .filter(([, same]) => same.length > 1)
    .map(([what, same]) =>
      problem("PK-SETTING-TWICE")(
        `${[...new Set(same.map(({ by }) => by))].toSorted().join(" and ")} set ${what}: only one can`
      )
    )
