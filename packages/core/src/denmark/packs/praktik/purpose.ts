import { codesForm, datedTable, defineRule, placementSubject, type Rule } from "../../../law/index.ts"
import { lab, praktik } from "../codes.ts"
import { ready, sick } from "./terms.ts"

const purposes = datedTable<ReadonlyArray<string>>("virksomhedspraktik.formaal", {
  da: "lovlige formål",
  en: "lawful purposes",
  form: codesForm({
    loentimer: { da: "ordinære løntimer", en: "ordinary wage hours" },
    opkvalificering: { da: "opkvalificering", en: "training of particular competences" },
    afklaring: { da: "afklaring af job- eller uddannelsesmål", en: "clarification of a job or education goal" }
  }),
  rows: [
    {
      from: "2021-12-28",
      value: ["loentimer", "opkvalificering", "afklaring"],
      source: "BEK 2636/2021 § 60 (elov.dk); om bekendtgørelsen er afløst, er ikke set",
      verified: true,
      reviewOn: "2026-12-31"
    }
  ]
})

/**
 * The purpose of a work placement is one of those of the order; for sick in employment, retention as well.
 *
 * @da virksomhedspraktikkens formål
 * @source BEK 2636/2021 § 60; LAB § 59
 * @category models
 */
export const praktikPurpose: Rule = defineRule(placementSubject, {
  id: "praktik.purpose",
  da: "Virksomhedspraktikkens formål",
  en: "Purpose of a work placement",
  paragraph: "BEK 2636/2021 § 60",
  source: "BEK 2636/2021 § 60 (elov.dk)",
  verified: true,
  from: "2021-12-28",
  anchor: "decidedOn",
  concerns: { instrument: [praktik] },
  values: { purposes },
  check: ({ that, any, all }) =>
    any(
      that({
        reads: ["purpose"],
        holds: ({ purpose }, { purposes }) => purposes.includes(purpose),
        da: ({ purpose }, { purposes }) => `formålet er et af disse: ${purposes} (formål: ${purpose})`,
        en: ({ purpose }, { purposes }) => `the purpose is one of these: ${purposes} (purpose: ${purpose})`
      }),
      all(
        that({
          reads: ["purpose"],
          holds: ({ purpose }) => purpose === "fastholdelse",
          da: () => "formålet er fastholdelse",
          en: () => "the purpose is retention"
        }),
        that({
          reads: ["targetGroup"],
          holds: ({ targetGroup }) => lab(6, 7).includes(targetGroup),
          da: () => "borgeren er sygemeldt",
          en: () => "the citizen is on sick leave"
        }),
        that({
          reads: ["employedHere"],
          holds: ({ employedHere }) => employedHere,
          da: ({ employedHere }) => `borgeren er ansat på stedet (${employedHere})`,
          en: ({ employedHere }) => `the citizen is employed here (${employedHere})`
        })
      )
    ),
  examples: [
    {
      da: "Afklaring",
      en: "Clarification",
      case: { instrument: praktik, decidedOn: "2026-03-02", purpose: "afklaring" },
      verdict: "permitted"
    },
    {
      da: "Fastholdelse af en ansat, der er sygemeldt",
      en: "Retention of an employee on sick leave",
      case: {
        instrument: praktik,
        decidedOn: "2026-03-02",
        purpose: "fastholdelse",
        targetGroup: sick,
        employedHere: true
      },
      verdict: "permitted"
    },
    {
      da: "Fastholdelse af en ledig",
      en: "Retention of someone unemployed",
      case: {
        instrument: praktik,
        decidedOn: "2026-03-02",
        purpose: "fastholdelse",
        targetGroup: ready,
        employedHere: false
      },
      verdict: "forbidden"
    }
  ]
})
