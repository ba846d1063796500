import * as Effect from "effect/Effect"
import type { InstalledTarget } from "../desk/index.ts"
import type { StatusFigure, StatusReport, StatusSection, StatusTarget } from "../evaluation/index.ts"
import { totalOf } from "../facts/index.ts"
import {
  type Figures,
  type Indicator,
  type ModuleDefinition,
  queryOf,
  type Texts,
  type Viewpoint
} from "../plugin/index.ts"
import { Storage, type StorageService, type StorageUnavailable } from "../storage/index.ts"
import { checkKnownBy, checkTaken, type QuestionInvalid } from "./checkQuestion.ts"
import type { Inside } from "./inside.ts"

/**
 * Every module's part of a report. What fails in one module is told there, and the others are made all the same; only
 * when the storage answers nothing at all is there no report.
 */
export const statusOf =
  ({ catalog }: Pick<Inside, "catalog">, authority: string) =>
  (viewpoint: Viewpoint): Effect.Effect<StatusReport, StorageUnavailable | QuestionInvalid, Storage> =>
    Effect.gen(function* () {
      yield* checked(viewpoint)
      const storage = yield* Storage
      const edition = catalog.editions.findLast(({ from }) => from <= viewpoint.asOf)
      const numbers = new Map(edition?.points.map(({ point, number }) => [point, number]))
      // Points of the form by their numbers, then points that plugins add, then what is no point.
      const place = ([key, { terms }]: readonly [string, ModuleDefinition]) =>
        numbers.get(key) ?? (terms === undefined ? 1e9 : 1e6)
      const modules = [...catalog.modules].toSorted((a, b) => place(a) - place(b) || (a[0] < b[0] ? -1 : 1))
      const failures: Array<StorageUnavailable> = []
      let made = 0
      const sections: Array<StatusSection> = []
      for (const [module, definition] of modules) {
        const figures: Array<StatusFigure> = []
        for (const [key, one] of shown(definition)) {
          const targets = catalog.targets.filter(({ indicator }) => indicator === `${module}.${key}`)
          const figure = yield* Effect.result(counted(storage, one, { viewpoint, targets }))
          if (figure._tag === "Success") made += 1
          else if (figure.failure !== undefined) failures.push(figure.failure)
          figures.push({
            key,
            title: one.title,
            ...(figure._tag === "Success" ? figure.success : { unavailable: true as const })
          })
        }
        const number = numbers.get(module)
        const { says = [], ...failed } = said(definition, figures, viewpoint)
        if (figures.length + says.length > 0 || "saysUnavailable" in failed)
          sections.push({
            module,
            ...(number === undefined ? {} : { number }),
            title: definition.report.title ?? definition.title,
            figures,
            says,
            ...failed
          })
      }
      const [first] = failures
      if (first !== undefined && made === 0) return yield* Effect.fail(first)
      const { asOf, knownBy } = viewpoint
      const known = knownBy === undefined ? {} : { knownBy }
      return { format: "partnerskab/status/1", authority, asOf, ...known, sections }
    })

const checked = ({ asOf, knownBy }: Viewpoint): Effect.Effect<void, QuestionInvalid> =>
  Effect.try({
    try: () => {
      checkTaken({ how: "stock", on: asOf })
      checkKnownBy(knownBy)
    },
    catch: (error) => error as QuestionInvalid
  })

const shown = ({ report, indicators }: ModuleDefinition): ReadonlyArray<readonly [string, Indicator]> =>
  (report.figures ?? Object.keys(indicators)).flatMap((key) => {
    const one = indicators[key]
    return one === undefined ? [] : [[key, one] as const]
  })

type Counted = Omit<Exclude<StatusFigure, { readonly unavailable: true }>, "key" | "title">

/** A figure with its groups, its total and its targets. Fails without a reason when the question itself is at fault. */
const counted = (
  { measure }: StorageService,
  one: Indicator,
  { viewpoint, targets }: { readonly viewpoint: Viewpoint; readonly targets: ReadonlyArray<InstalledTarget> }
): Effect.Effect<Counted, StorageUnavailable | undefined> =>
  Effect.gen(function* () {
    const { joins, by, taken } = one
    const whole: Indicator = {
      ...one,
      by: [],
      joins: joins.map(({ group: _, ...join }) => join),
      taken: taken.how === "flow" ? withoutBucket(taken) : taken
    }
    const totalAt = (at: Viewpoint) => Effect.map(measure(queryOf(whole, at)), totalOf)
    const rows = yield* measure(queryOf(one, viewpoint))
    // Groups of different values overlap: their sum would count some twice.
    const total = rows.every(({ group }) => group.length === 0) ? totalOf(rows) : yield* totalAt(viewpoint)
    const judged: Array<StatusTarget> = []
    for (const { atLeast, asOf, source, verified = false } of targets) {
      const target = { atLeast, asOf, source, verified }
      if (viewpoint.asOf < asOf) judged.push({ ...target, verdict: "notYet" })
      else {
        const result = yield* totalAt({ ...viewpoint, asOf })
        judged.push({ ...target, result, verdict: result >= atLeast ? "met" : "notMet" })
      }
    }
    const columns = [
      ...(taken.how === "flow" && taken.bucket !== undefined ? [taken.bucket] : []),
      ...by,
      ...joins.flatMap(({ dimension, group }) => (group === true ? [dimension] : [])),
      ...(typeof one.counted === "object" && "histogram" in one.counted ? [one.counted.histogram] : [])
    ]
    return { by: columns, rows, total, targets: judged.toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1)) }
  }).pipe(Effect.catchDefect(() => Effect.fail(undefined)))

const withoutBucket = ({ bucket: _, ...taken }: Extract<Indicator["taken"], { readonly how: "flow" }>) => taken
const text = (said: unknown): string => {
  if (typeof said !== "string") throw new TypeError("a sentence is a text in both languages")
  return said
}

/** What a module says of its figures; that it could not, when its code throws or a figure it asks for is not there. */
const said = (
  { report }: ModuleDefinition,
  figures: ReadonlyArray<StatusFigure>,
  viewpoint: Viewpoint
): { readonly says: ReadonlyArray<Texts> } | { readonly saysUnavailable: true; readonly says?: undefined } => {
  const figure = (key: string) => {
    const found = figures.find((one) => one.key === key)
    if (found === undefined || "unavailable" in found) throw new Error(`the figure ${key} is not there`)
    return found
  }
  const given: Figures = { ...viewpoint, rows: (key) => figure(key).rows, total: (key) => figure(key).total }
  try {
    return { says: (report.says?.(given) ?? []).map(({ da, en }) => ({ da: text(da), en: text(en) })) }
  } catch {
    return { saysUnavailable: true }
  }
}
