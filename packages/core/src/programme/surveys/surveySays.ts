import type { Figures, Section, Texts } from "../../plugin/index.ts"
import { satisfactionOf } from "./satisfactionOf.ts"
import type { surveyIndicators } from "./surveyIndicators.ts"

type Key = keyof typeof surveyIndicators

const percent = (part: number, all: number): string => `${Math.round((1000 * part) / all) / 10}`
const sides: Readonly<Record<string, Texts>> = {
  company: { da: "virksomheder", en: "companies" },
  authority: { da: "jobcentret", en: "the jobcentre" }
}
const verdicts = {
  met: { da: "målet er nået", en: "the target is met" },
  notMet: { da: "målet er ikke nået", en: "the target is not met" },
  notReported: { da: "der er ingen svar", en: "there are no answers" }
} as const

/** One figure by the first so many values of its groups. */
const byGroup = ({ rows }: Figures<Key>, figure: Key, depth: number): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>()
  for (const { group, value } of rows(figure)) {
    const key = JSON.stringify(group.slice(0, depth).map(String))
    sums.set(key, (sums.get(key) ?? 0) + value)
  }
  return sums
}

/** Each round and side that was asked, for each question answered, against the target of the round. */
const judged = (figures: Figures<Key>): ReadonlyArray<Texts> => {
  const [answers, invited, returned] = [
    byGroup(figures, "answers", 4),
    byGroup(figures, "invited", 2),
    byGroup(figures, "returned", 2)
  ]
  const thresholds = byGroup(figures, "thresholds", 1)
  const asked = [...byGroup(figures, "answers", 3).keys()].map((key) => JSON.parse(key) as [string, string, string])
  const silent = [...invited.keys()]
    .map((key) => JSON.parse(key) as [string, string])
    .filter(([round, side]) => !asked.some((one) => one[0] === round && one[1] === side))
  const said = (round: string, side: string) => sides[side] ?? { da: side, en: side }
  return [
    ...asked.map(([round, side, question]) => {
      const of = (counts: string) => answers.get(JSON.stringify([round, side, question, counts])) ?? 0
      const all = of("satisfied") + of("neutral") + of("dissatisfied")
      const threshold = thresholds.get(JSON.stringify([round])) ?? 0
      const counts = { satisfied: of("satisfied"), neutral: of("neutral"), dissatisfied: of("dissatisfied") }
      const verdict = verdicts[satisfactionOf(counts, { asOf: figures.asOf, threshold }).verdict]
      const rate = all === 0 ? "" : ` (${percent(counts.satisfied, all)} %)`
      const people = [returned, invited].map((one) => one.get(JSON.stringify([round, side])) ?? 0)
      return {
        da:
          `${round}, ${said(round, side).da}, ${question}: ${counts.satisfied} af ${all} svar er tilfredse` +
          `${rate.replace(".", ",")}; ${verdict.da} (${threshold} %). ${people[0]} af ${people[1]} spurgte har svaret.`,
        en:
          `${round}, ${said(round, side).en}, ${question}: ${counts.satisfied} of ${all} answers are satisfied${rate}; ` +
          `${verdict.en} (${threshold} %). ${people[0]} of ${people[1]} asked have answered.`
      }
    }),
    ...silent.map(([round, side]) => ({
      da: `${round}, ${said(round, side).da}: ingen af ${invited.get(JSON.stringify([round, side]))} spurgte har svaret, så tilfredsheden er ikke kendt.`,
      en: `${round}, ${said(round, side).en}: none of ${invited.get(JSON.stringify([round, side]))} asked have answered, so their satisfaction is not known.`
    }))
  ]
}

/** Which quarters had none. */
const notSent = ({ rows }: Figures<Key>): ReadonlyArray<Texts> =>
  rows("skipped").map(({ group: [quarter, reason] }) => ({
    da: `${quarter}: ingen undersøgelse (${reason}).`,
    en: `${quarter}: no survey (${reason}).`
  }))

/** The surveys' part of a report. */
export const surveySection: Section<Key> = {
  figures: [
    "rounds",
    "thresholds",
    "skipped",
    "invited",
    "reminded",
    "returned",
    "answers",
    "casesOpened",
    "casesOpen",
    "casesResolved",
    "daysToContact",
    "daysToResolve",
    "externalAsked",
    "externalUnattainable"
  ],
  says: (figures) => [...judged(figures), ...notSent(figures)]
}
