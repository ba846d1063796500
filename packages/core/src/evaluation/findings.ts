import { match } from "ts-pattern"
import { countWords } from "../calendar/index.ts"
import type { Assessment, Finding } from "./Assessment.ts"
import type { Statement } from "./Statement.ts"
import { dayWords, type Language } from "./words.ts"

const sum = (parts: Readonly<Record<string, number>>): number =>
  Object.values(parts).reduce((total, part) => total + part, 0)

const listed = (parts: Readonly<Record<string, number>>): string => Object.values(parts).join(" + ")

const dated = (dates: Extract<Statement, { readonly how: "dates" }>["dates"], language: Language): string =>
  dates.map(({ date, source }) => `${dayWords(date, language)} (${source[language]})`).join(", ")

const days = (all: ReadonlyArray<string>, language: Language): string =>
  all.map((day) => dayWords(day, language)).join(", ")

/**
 * Whether some whole number of answers gives the percentage when rounded half up.
 *
 * @source LBR 2011, p. 15: 93 % of 52 and 94 % of 92 are not
 * @category predicates
 */
export const isAttainable = (percent: number, n: number): boolean =>
  Array.from({ length: n + 1 }, (_, yes) => Math.floor((yes * 100) / n + 0.5)).includes(percent)

/**
 * What does not add up in what a source says.
 *
 * @category operations
 */
export const checkStatement = (statement: Statement): ReadonlyArray<Finding> =>
  match(statement)
    .with({ how: "total" }, ({ subject, total, parts }) =>
      sum(parts) === total
        ? []
        : [
            finding("totalIsNotSumOfParts", subject, [
              `Kilden skriver ${total} i alt, men delene giver ${listed(parts)} = ${sum(parts)}.`,
              `The source states ${total} in all, but the parts give ${listed(parts)} = ${sum(parts)}.`
            ])
          ]
    )
    .with({ how: "percent" }, ({ subject, of, percent, n }) =>
      isAttainable(percent, n)
        ? []
        : [
            finding("percentNotAttainable", subject, [
              `${percent} % (${of.da}) kan ikke opnås med ${n} svar, når der rundes af på sædvanlig vis.`,
              `${percent} % (${of.en}) cannot be reached with ${n} answers under half-up rounding.`
            ])
          ]
    )
    .with({ how: "dates" }, ({ subject, of, dates }) =>
      new Set(dates.map(({ date }) => date)).size < 2
        ? []
        : [
            finding("datesDisagree", subject, [
              `${of.da}: kilden er uenig med sig selv: ${dated(dates, "da")}.`,
              `${of.en}: the source disagrees with itself: ${dated(dates, "en")}.`
            ])
          ]
    )
    .with({ how: "noDenominator" }, ({ subject, of }) => [
      finding("denominatorMissing", subject, [
        `Kilden oplyser ikke antallet af ${of.da}; andelen kan ikke beregnes.`,
        `The source does not give the number of ${of.en}; the share cannot be computed.`
      ])
    ])
    .with({ how: "gap" }, ({ subject, of, missing }) =>
      missing.length === 0
        ? []
        : [
            finding("seriesHasGap", subject, [
              `${of.da}: i rækken mangler ${missing.join(", ")}.`,
              `${of.en}: missing from the series: ${missing.join(", ")}.`
            ])
          ]
    )
    .with({ how: "cadence" }, ({ subject, everyWeeks, byYear }) => {
      const fewest = Math.floor(52 / everyWeeks)
      const short = Object.entries(byYear).filter(([, held]) => held < fewest)
      return short.map(([year, held]) =>
        finding("cadenceMissed", subject, [
          `Hver ${everyWeeks}. uge giver mindst ${countWords(fewest, "møde", "møder")} om året; i ${year} blev der holdt ${held}.`,
          `Every ${countWords(everyWeeks, "week", "weeks")} gives at least ${countWords(fewest, "meeting", "meetings")} a year; ${held} ${held === 1 ? "was" : "were"} held in ${year}.`
        ])
      )
    })
    .exhaustive()

/**
 * What a reader of the assessments must know: gross and net, a changed base, parts, and mixed days.
 *
 * @category operations
 */
export const checkAssessments = (assessments: ReadonlyArray<Assessment>): ReadonlyArray<Finding> => [
  ...assessments.flatMap(grossNotNet),
  ...assessments.flatMap(baseChanged),
  ...assessments.flatMap(partsAndTotal),
  ...assessments.flatMap(cadence),
  ...assessments.flatMap(reportedPercents),
  ...assessments.flatMap(({ id, unknownOf }) =>
    unknownOf === undefined ? [] : checkStatement({ how: "noDenominator", subject: id, of: unknownOf })
  ),
  ...assessments.flatMap(({ id, title, gaps = [] }) =>
    checkStatement({ how: "gap", subject: id, of: title, missing: gaps })
  ),
  ...mixedDays(assessments)
]

/** The total that was counted, or that a source states, against its parts. */
const partsAndTotal = ({ id, result, parts, origin }: Assessment): ReadonlyArray<Finding> => {
  if (parts === undefined || origin === "stated") return []
  const { stated } = (typeof result === "object" && result !== null ? result : {}) as { readonly stated?: number }
  const total = typeof result === "number" ? result : stated
  return total === undefined ? [] : checkStatement({ how: "total", subject: id, total, parts })
}

const cadence = ({ id, target, parts, origin }: Assessment): ReadonlyArray<Finding> => {
  const { everyWeeks } = (typeof target === "object" && target !== null ? target : {}) as {
    readonly everyWeeks?: number
  }
  if (everyWeeks === undefined || parts === undefined || origin === "stated") return []
  return checkStatement({ how: "cadence", subject: id, everyWeeks, byYear: parts })
}

/** Percentages that no number of answers gives. */
const reportedPercents = ({ id, title, result, of, beside = [], isReported }: Assessment): ReadonlyArray<Finding> => {
  if (isReported !== true || of === undefined || of < 1 || typeof result !== "number") return []
  return [{ title, value: result }, ...beside].flatMap((one) =>
    checkStatement({ how: "percent", subject: id, of: one.title, percent: one.value, n: of })
  )
}

const grossNotNet = ({ id, verdict, result, net, target }: Assessment): ReadonlyArray<Finding> =>
  verdict !== "metGrossOnly" || typeof result !== "number" || net === undefined
    ? []
    : [
        finding("metGrossNotNet", id, [
          `Målet ${String(target)} er nået brutto (${result}), men ikke netto (${net}): ${result - net} tæller ikke længere.`,
          `The target ${String(target)} is met gross (${result}) but not net (${net}): ${result - net} no longer count.`
        ])
      ]

const baseChanged = ({ id, target, targetOf, of }: Assessment): ReadonlyArray<Finding> =>
  targetOf === undefined || of === undefined || of === targetOf
    ? []
    : [
        finding("baseChanged", id, [
          `Målet ${String(target)} blev sat ud af ${targetOf}, men resultatet er talt ud af ${of}: sammenlign andele, ikke antal.`,
          `The target ${String(target)} was set out of ${targetOf}, but the result is counted out of ${of}: compare shares, not counts.`
        ])
      ]

const mixedDays = (assessments: ReadonlyArray<Assessment>): ReadonlyArray<Finding> => {
  const all = [...new Set(assessments.flatMap(({ asOf }) => (asOf === null ? [] : [asOf])))].toSorted()
  return all.length < 2
    ? []
    : [
        finding("daysMixed", "evaluation", [
          `Tabellen blander ${all.length} opgørelsesdage: ${days(all, "da")}.`,
          `The table mixes ${all.length} days of counting: ${days(all, "en")}.`
        ])
      ]
}

const finding = (code: string, subject: string, [da, en]: readonly [da: string, en: string]): Finding => ({
  code,
  subject,
  texts: { da, en }
})
