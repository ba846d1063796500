import { datedTable, recordForm } from "../../law/index.ts"

/**
 * How ordinary employees, and supported persons, are counted for the ratio. The formula is code and has been the same; this
 * is what changed.
 *
 * @da opgørelsesmetode til rimelighedskravet
 * @category models
 */
export interface CountingMethod {
  /** Heads, whatever their hours, or full-time persons with part-time as parts. */
  readonly unit: "headcount" | "fullTime"
  /** The latest months whose average is taken; 0 for how it is on the day. @unit months */
  readonly referenceMonths: number
  /** Who among the employed is not counted, as codes. */
  readonly leftOut: ReadonlyArray<string>
  /** The instruments whose persons are counted as supported. */
  readonly supported: ReadonlyArray<string>
}

const isMethod = (value: unknown): value is CountingMethod => {
  if (typeof value !== "object" || value === null) return false
  const { unit, referenceMonths, leftOut, supported } = value as Partial<CountingMethod>
  const codes = (list: unknown): boolean => Array.isArray(list) && list.every((one) => typeof one === "string")
  return (
    (unit === "headcount" || unit === "fullTime") &&
    Number.isInteger(referenceMonths) &&
    Number(referenceMonths) >= 0 &&
    codes(leftOut) &&
    codes(supported)
  )
}

const notSupported = "offentligt-stoettede"

/**
 * The four ways it has been counted, with the days of each. What is not known is said to be.
 *
 * @da opgørelsesmetoder
 * @source VEJ 9065/2017 and BEK 1297/2017 § 92 (cabiweb.dk 23 January 2018); BEK 2636/2021 § 65 (elov.dk);
 *   indberet.virk.dk, Løntilskud
 * @assumes a method holds from the date of its text until the next, or until the act it is under ends; the days of entry
 *   into force were not seen
 * @category models
 */
export const countingMethods = datedTable<CountingMethod>("rimelighedskrav.opgoerelse", {
  da: "opgørelsesmetode",
  en: "counting method",
  form: recordForm(isMethod, ({ unit, referenceMonths }, language) => {
    const counted = {
      headcount: { da: "hoveder", en: "heads" },
      fullTime: { da: "fuldtidspersoner", en: "full-time persons" }
    }[unit][language]
    if (referenceMonths === 0) return counted
    return language === "da"
      ? `${counted}, gennemsnit af de seneste ${referenceMonths} måneder`
      : `${counted}, average of the latest ${referenceMonths} months`
  }),
  rows: [
    {
      from: "2008-01-01",
      to: "2017-01-31",
      notKnown: {
        da: "Hvordan der blev talt før 2017, er ikke fundet.",
        en: "How it was counted before 2017 was not found."
      },
      source: "kilderne begynder med VEJ 9065 af 1. februar 2017"
    },
    {
      from: "2017-02-01",
      to: "2017-11-08",
      value: {
        unit: "headcount",
        referenceMonths: 0,
        leftOut: [notSupported, "fleksjob", "voksenlaerling", "seniorjob", "elev-tidsbegraenset", "ung-stopper-ved-18"],
        supported: ["loentilskud", "virksomhedspraktik"]
      },
      source: "VEJ 9065 af 01.02.2017 (cabiweb.dk)",
      verified: true
    },
    {
      from: "2017-11-09",
      to: "2019-12-31",
      value: {
        unit: "headcount",
        referenceMonths: 0,
        leftOut: [notSupported, "tidsbegraenset", "opgavebestemt"],
        supported: ["loentilskud", "virksomhedspraktik"]
      },
      source: "BEK 1297 af 09.11.2017 § 92 (cabiweb.dk 23.01.2018)",
      verified: true
    },
    {
      from: "2020-01-01",
      to: "2021-12-27",
      notKnown: {
        da: "Hvordan der blev talt fra 2020 til udgangen af 2021, er ikke fundet.",
        en: "How it was counted from 2020 to the end of 2021 was not found."
      },
      source: "loven fra 2020 fik nye bekendtgørelser; den første er ikke set"
    },
    {
      from: "2021-12-28",
      to: "2023-12-31",
      value: {
        unit: "fullTime",
        referenceMonths: 4,
        leftOut: [notSupported, "under-18"],
        supported: ["virksomhedspraktik", "loentilskud", "nytteindsats"]
      },
      source: "BEK 2636 af 28.12.2021 § 65 (elov.dk), ophævet 1. januar 2024",
      verified: true
    },
    {
      from: "2024-01-01",
      value: {
        unit: "fullTime",
        referenceMonths: 4,
        leftOut: [notSupported, "under-18"],
        supported: ["virksomhedspraktik", "loentilskud", "nytteindsats"]
      },
      source:
        "indberet.virk.dk, Løntilskud: fuldtidspersoner; de fire måneder er som i BEK 2636/2021, bekendtgørelsen er ikke set",
      verified: false,
      reviewOn: "2026-12-31"
    }
  ]
})
