import { addDays, type Duration, lastDayOf } from "../../../calendar/index.ts"
import { datedTable, defineRule, durationForm, placementSubject, type Rule } from "../../../law/index.ts"
import { allOfLab, praktik } from "../codes.ts"
import { from, long, ready, short, sick } from "./terms.ts"

const longest = datedTable<Duration>("virksomhedspraktik.varighed", {
  da: "længste virksomhedspraktik",
  en: "longest placement",
  form: durationForm,
  by: { targetGroup: allOfLab },
  rows: [
    {
      when: { targetGroup: short },
      from,
      value: { unit: "weeks", count: 4 },
      source: "cabiweb.dk, albertslund.dk, kk.dk, silkeborg.dk; listen i LAB § 61, stk. 1, er ikke set",
      verified: false,
      reviewOn: "2026-12-31"
    },
    {
      when: { targetGroup: long },
      from,
      value: { unit: "weeks", count: 13 },
      source: "cabiweb.dk, albertslund.dk, kk.dk, silkeborg.dk; listen i LAB § 61, stk. 1, er ikke set",
      verified: false,
      reviewOn: "2026-12-31"
    }
  ]
})

const extended = datedTable<Duration>("virksomhedspraktik.forlaenget", {
  da: "længste efter konkret vurdering",
  en: "longest after a concrete assessment",
  form: durationForm,
  rows: [{ from, value: { unit: "weeks", count: 26 }, source: "LAB § 61, stk. 2 (LBK 280/2024)", verified: true }]
})

const step = datedTable<Duration>("virksomhedspraktik.videre", {
  da: "forlængelse ad gangen",
  en: "extension at a time",
  form: durationForm,
  rows: [{ from, value: { unit: "weeks", count: 13 }, source: "LAB § 61, stk. 2 (LBK 280/2024)", verified: true }]
})

/**
 * How long a work placement may be.
 *
 * @da virksomhedspraktikkens varighed
 * @source LAB § 61 (LBK 280/2024), stk. 2; the weeks of stk. 1 by cabiweb.dk and municipalities
 * @assumes who has 13 weeks at first is who the extensions are for: the list of stk. 1 was not seen
 * @category models
 */
export const praktikLength: Rule = defineRule(placementSubject, {
  id: "praktik.length",
  da: "Virksomhedspraktikkens varighed",
  en: "Length of a work placement",
  paragraph: "LAB § 61",
  source: "LAB § 61 (LBK 280/2024); ugerne i stk. 1 efter cabiweb.dk og kommunernes sider",
  assumes: "de målgrupper, der har 13 uger, er dem, der kan få forlænget; uger er kalenderuger fra første dag",
  verified: true,
  anchor: "decidedOn",
  concerns: { instrument: [praktik] },
  values: { longest, extended, step },
  check: ({ that, any, all }) => {
    const isLong = that({
      reads: ["targetGroup"],
      holds: ({ targetGroup }) => long.includes(targetGroup),
      da: () => "målgruppen kan få forlænget",
      en: () => "the target group can have it extended"
    })
    const assessed = that({
      reads: ["concreteAssessment"],
      holds: ({ concreteAssessment }) => concreteAssessment,
      da: ({ concreteAssessment }) => `der foreligger en konkret vurdering (${concreteAssessment})`,
      en: ({ concreteAssessment }) => `there is a concrete assessment (${concreteAssessment})`
    })
    return any(
      that({
        reads: ["firstDay", "lastDay"],
        easier: { firstDay: "more", lastDay: "less" },
        holds: ({ firstDay, lastDay }, { longest }) => lastDay <= lastDayOf(firstDay, longest, "lastDayOfMonth"),
        da: ({ firstDay, lastDay }, { longest }) => `forløbet er højst ${longest} (${firstDay} til ${lastDay})`,
        en: ({ firstDay, lastDay }, { longest }) => `the placement is at most ${longest} (${firstDay} to ${lastDay})`
      }),
      all(
        isLong,
        assessed,
        any(
          that({
            reads: ["firstDay", "lastDay"],
            easier: { firstDay: "more", lastDay: "less" },
            holds: ({ firstDay, lastDay }, { extended }) => lastDay <= lastDayOf(firstDay, extended, "lastDayOfMonth"),
            da: (_, { extended }) => `forløbet er højst ${extended}`,
            en: (_, { extended }) => `the placement is at most ${extended}`
          }),
          all(
            that({
              reads: ["verySpecialNeed"],
              holds: ({ verySpecialNeed }) => verySpecialNeed,
              da: ({ verySpecialNeed }) => `der er et helt særligt behov (${verySpecialNeed})`,
              en: ({ verySpecialNeed }) => `there is a very special need (${verySpecialNeed})`
            }),
            that({
              reads: ["agreedUntil", "firstDay", "lastDay"],
              easier: { agreedUntil: "more", firstDay: "more", lastDay: "less" },
              // What is agreed so far counts from 26 weeks on: an extension before that is of the other kind.
              holds: ({ agreedUntil, firstDay, lastDay }, { extended, step }) => {
                const full = lastDayOf(firstDay, extended, "lastDayOfMonth")
                const upTo = agreedUntil > full ? agreedUntil : full
                return lastDay <= lastDayOf(addDays(upTo, 1), step, "lastDayOfMonth")
              },
              da: ({ agreedUntil }, { step }) =>
                `forløbet forlænges højst ${step} ad gangen (hidtil aftalt til ${agreedUntil})`,
              en: ({ agreedUntil }, { step }) =>
                `it is extended by at most ${step} at a time (agreed so far until ${agreedUntil})`
            })
          )
        )
      )
    )
  },
  examples: [
    {
      da: "Dagpenge: fire uger",
      en: "Unemployment benefit: four weeks",
      case: {
        instrument: praktik,
        targetGroup: ready,
        decidedOn: "2026-10-26",
        firstDay: "2026-11-02",
        lastDay: "2026-11-29"
      },
      verdict: "permitted"
    },
    {
      da: "Dagpenge: en dag mere",
      en: "Unemployment benefit: a day more",
      case: {
        instrument: praktik,
        targetGroup: ready,
        decidedOn: "2026-10-26",
        firstDay: "2026-11-02",
        lastDay: "2026-11-30"
      },
      verdict: "forbidden"
    },
    {
      da: "Sygedagpenge: 13 uger",
      en: "Sickness benefit: 13 weeks",
      case: {
        instrument: praktik,
        targetGroup: sick,
        decidedOn: "2026-10-26",
        firstDay: "2026-11-02",
        lastDay: "2027-01-31"
      },
      verdict: "permitted"
    },
    {
      da: "Sygedagpenge: 13 uger og en dag, uden vurdering",
      en: "Sickness benefit: 13 weeks and a day, not assessed",
      case: {
        instrument: praktik,
        targetGroup: sick,
        decidedOn: "2026-10-26",
        firstDay: "2026-11-02",
        lastDay: "2027-02-01",
        concreteAssessment: false
      },
      verdict: "forbidden"
    },
    {
      da: "Sygedagpenge: 26 uger efter konkret vurdering",
      en: "Sickness benefit: 26 weeks after a concrete assessment",
      case: {
        instrument: praktik,
        targetGroup: sick,
        decidedOn: "2026-10-26",
        firstDay: "2026-11-02",
        lastDay: "2027-05-02",
        concreteAssessment: true
      },
      verdict: "permitted"
    },
    {
      da: "Derefter 13 uger mere, med helt særligt behov",
      en: "Then 13 weeks more, with a very special need",
      case: {
        instrument: praktik,
        targetGroup: sick,
        decidedOn: "2027-04-20",
        firstDay: "2026-11-02",
        lastDay: "2027-08-01",
        agreedUntil: "2027-05-02",
        concreteAssessment: true,
        verySpecialNeed: true
      },
      verdict: "permitted"
    }
  ]
})
