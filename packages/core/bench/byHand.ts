import { addDays, addMonths, lastDayOf } from "../src/calendar/index.ts"
import type { Case } from "./cases.ts"

/** A predicate as a programmer would write it who needs today's law only, with its sentences. */
interface Predicate {
  readonly rule: string
  readonly breaks: (one: Case) => boolean
  readonly da: (one: Case) => string
  readonly en: (one: Case) => string
}

const isPraktik = ({ instrument }: Case): boolean => instrument === "virksomhedspraktik"
const isLoentilskud = ({ instrument }: Case): boolean => instrument === "loentilskud"
const short = new Set(["lab-2020/dagpenge", "lab-2020/jobparat-kontanthjaelp", "lab-2020/uddannelsesparat-under-30"])
const sick = new Set(["lab-2020/sygedagpenge", "lab-2020/jobafklaringsforloeb"])
const months = (one: Case): number => {
  if (one.targetGroup === "lab-2020/sygedagpenge") return 12
  return one.employer === "public" && one.targetGroup !== "lab-2020/aktivitetsparat-kontanthjaelp" ? 4 : 6
}
const allowed = (ordinary: number): number =>
  ordinary <= 5000 ? Math.max(1, Math.floor(ordinary / 500)) : 10 + Math.floor((ordinary - 5000) / 1000)
const weeks = (count: number) => ({ unit: "weeks", count }) as const

/** The predicates of the two instruments, with the numbers of 2026 written into them. */
export const predicates: ReadonlyArray<Predicate> = [
  {
    rule: "praktik.length",
    breaks: (one) => {
      if (!isPraktik(one)) return false
      const isShort = short.has(one.targetGroup)
      if (one.lastDay <= lastDayOf(one.firstDay, weeks(isShort ? 4 : 13), "lastDayOfMonth")) return false
      if (isShort || !one.concreteAssessment) return true
      const full = lastDayOf(one.firstDay, weeks(26), "lastDayOfMonth")
      if (one.lastDay <= full) return false
      const upTo = one.agreedUntil > full ? one.agreedUntil : full
      return !one.verySpecialNeed || one.lastDay > lastDayOf(addDays(upTo, 1), weeks(13), "lastDayOfMonth")
    },
    da: (one) => `Virksomhedspraktikkens varighed (LAB § 61): for lang, ${one.firstDay} til ${one.lastDay}.`,
    en: (one) => `Length of a work placement (LAB § 61): too long, ${one.firstDay} to ${one.lastDay}.`
  },
  {
    rule: "praktik.purpose",
    breaks: (one) =>
      isPraktik(one) &&
      !["loentimer", "opkvalificering", "afklaring"].includes(one.purpose) &&
      !(one.purpose === "fastholdelse" && sick.has(one.targetGroup) && one.employedHere),
    da: (one) => `Virksomhedspraktikkens formål (BEK 2636/2021 § 60): ${one.purpose}.`,
    en: (one) => `Purpose of a work placement (BEK 2636/2021 § 60): ${one.purpose}.`
  },
  {
    rule: "praktik.hours",
    breaks: (one) => isPraktik(one) && one.weeklyHours > 3700,
    da: (one) => `Virksomhedspraktikkens timer (BEK 2636/2021 § 60, stk. 5): ${one.weeklyHours / 100}.`,
    en: (one) => `Hours of a work placement (BEK 2636/2021 § 60, stk. 5): ${one.weeklyHours / 100}.`
  },
  {
    rule: "approvedBefore",
    breaks: (one) => isPraktik(one) && one.decidedOn > one.firstDay && one.decidedOn > addDays(one.agreedUntil, 1),
    da: (one) => `Bevilget inden start (LAB kap. 11): ${one.decidedOn}, ${one.firstDay}.`,
    en: (one) => `Granted before it begins (LAB kap. 11): ${one.decidedOn}, ${one.firstDay}.`
  },
  {
    rule: "notLastEmployer",
    breaks: (one) => one.lastEmployedHere,
    da: () => "Ikke hos den seneste arbejdsgiver (LAB kap. 11 og 12).",
    en: () => "Not with the last employer (LAB kap. 11 og 12)."
  },
  {
    rule: "loentilskud.length",
    breaks: (one) => {
      if (!isLoentilskud(one)) return false
      const count = months(one)
      if (one.lastDay <= lastDayOf(one.firstDay, { unit: "months", count }, "lastDayOfMonth")) return false
      return (
        !one.furtherFromWork ||
        one.lastDay > lastDayOf(one.firstDay, { unit: "months", count: count + 6 }, "lastDayOfMonth")
      )
    },
    da: (one) =>
      `Løntilskuddets varighed (LAB § 68): højst ${months(one)} måneder, ${one.firstDay} til ${one.lastDay}.`,
    en: (one) =>
      `Length of a wage subsidy (LAB § 68): at most ${months(one)} months, ${one.firstDay} to ${one.lastDay}.`
  },
  {
    rule: "loentilskud.benefitFirst",
    breaks: (one) =>
      isLoentilskud(one) &&
      !(one.targetGroup === "lab-2020/sygedagpenge" && one.employer === "public") &&
      one.firstDay < addMonths(one.benefitSince, 6, "nextMonth") &&
      one.hasEducation &&
      !one.over50 &&
      !one.singleProvider,
    da: (one) => `Varighedskravet (LAB § 69): mindst 6 måneder, siden ${one.benefitSince}, begynder ${one.firstDay}.`,
    en: (one) =>
      `Time on benefit first (LAB § 69): at least 6 months, since ${one.benefitSince}, begins ${one.firstDay}.`
  },
  {
    rule: "loentilskud.share",
    breaks: (one) => isLoentilskud(one) && one.employer === "private" && one.subsidyShare > 5000,
    da: (one) => `Støttens andel af lønnen (LAB kap. 12): højst 50 procent (${one.subsidyShare / 100}).`,
    en: (one) => `The subsidy's share of the wage (LAB kap. 12): at most 50 percent (${one.subsidyShare / 100}).`
  },
  {
    rule: "loentilskud.notSpouse",
    breaks: (one) => isLoentilskud(one) && one.spousesCompany,
    da: () => "Ikke i ægtefællens virksomhed (LAB kap. 12).",
    en: () => "Not in the spouse's company (LAB kap. 12)."
  },
  {
    rule: "netIncrease",
    breaks: (one) => isLoentilskud(one) && one.employer === "private" && one.ordinaryThisMonth < one.ordinaryThisYear,
    da: (one) =>
      `Merbeskæftigelseskravet (LAB kap. 12): ${one.ordinaryThisMonth / 100} mod ${one.ordinaryThisYear / 100}.`,
    en: (one) =>
      `Net increase of staff (LAB kap. 12): ${one.ordinaryThisMonth / 100} against ${one.ordinaryThisYear / 100}.`
  },
  {
    rule: "netIncrease.public",
    breaks: (one) => isLoentilskud(one) && one.employer === "public" && !one.beyondBudget && !one.furtherFromWork,
    da: () => "Merbeskæftigelse hos offentlige (PAV 18.3.2.4).",
    en: () => "Net increase of staff, public employers (PAV 18.3.2.4)."
  },
  {
    rule: "ratio",
    breaks: (one) =>
      one.supported + one.supportedElsewhere + one.adds > 100 * allowed(one.ordinary) &&
      !(sick.has(one.targetGroup) && one.employedHere),
    da: (one) =>
      `Rimelighedskravet (BEK 2636/2021 § 65): ${one.ordinary / 100} ordinært ansatte, ${one.supported / 100} støttede, ${one.supportedElsewhere / 100} fra andre kommuner og ${one.adds / 100} mere.`,
    en: (one) =>
      `The ratio of supported to ordinary employees (BEK 2636/2021 § 65): ${one.ordinary / 100} ordinary employees, ${one.supported / 100} supported, ${one.supportedElsewhere / 100} by other authorities and ${one.adds / 100} more.`
  },
  {
    rule: "representativeHeard",
    breaks: (one) => !(one.statementGiven && (one.representativeHeard || !one.moreThanOneEmployee)),
    da: () => "De ansatte høres (BEK 2636/2021 § 65, stk. 6).",
    en: () => "The employees are heard (BEK 2636/2021 § 65, stk. 6)."
  }
]

/** The verdict with findings, in a loop. */
export const byHand = (one: Case) => {
  const findings: Array<{ readonly rule: string; readonly da: string; readonly en: string }> = []
  for (const { rule, breaks, da, en } of predicates) if (breaks(one)) findings.push({ rule, da: da(one), en: en(one) })
  return { verdict: findings.length > 0 ? "forbidden" : "permitted", findings } as const
}
