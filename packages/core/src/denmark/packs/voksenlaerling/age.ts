import { datedTable, defineRule, numberForm, placementSubject, type Rule } from "../../../law/index.ts"
import { voksenlaerling } from "../codes.ts"
import { notFound } from "./terms.ts"

const ageAsked = datedTable<number>("voksenlaerling.alder", {
  da: "laveste alder",
  en: "lowest age",
  form: numberForm({ unit: { da: "år", en: "years" } }),
  rows: [
    {
      from: "2015-01-01",
      to: "2022-12-31",
      value: 25,
      source: "LAB §§ 154–160, VEJ 9018 af 15.01.2020",
      verified: true
    },
    notFound
  ]
})

/**
 * An adult apprentice has the age.
 *
 * @da voksenlærlingens alder
 * @source LAB §§ 154–160; VEJ 9018 of 15 January 2020
 * @assumes the age on the day told: the education's first day in 2018, the agreement's later
 * @category models
 */
export const apprenticeAge: Rule = defineRule(placementSubject, {
  id: "voksenlaerling.age",
  da: "Voksenlærlingens alder",
  en: "Age of an adult apprentice",
  paragraph: "LAB §§ 154–160",
  source: "LAB §§ 154–160; VEJ 9018 af 15.01.2020",
  assumes: "alderen er den på den dag, der oplyses: uddannelsens start (2018), senere aftalens",
  verified: true,
  anchor: "firstDay",
  concerns: { instrument: [voksenlaerling] },
  values: { ageAsked },
  check: ({ that }) =>
    that({
      reads: ["age"],
      easier: { age: "more" },
      holds: ({ age }, { ageAsked }) => age >= ageAsked,
      da: ({ age }, { ageAsked }) => `borgeren er mindst ${ageAsked} (alder: ${age})`,
      en: ({ age }, { ageAsked }) => `the citizen is at least ${ageAsked} (age: ${age})`
    }),
  examples: [
    {
      da: "25 år",
      en: "25 years",
      case: { instrument: voksenlaerling, firstDay: "2022-03-01", age: 25 },
      verdict: "permitted"
    },
    {
      da: "24 år",
      en: "24 years",
      case: { instrument: voksenlaerling, firstDay: "2022-03-01", age: 24 },
      verdict: "forbidden"
    },
    {
      da: "Fra 2023 kendes reglen ikke",
      en: "From 2023 the rule is not known",
      case: { instrument: voksenlaerling, firstDay: "2023-01-01", age: 40 },
      verdict: "dependsOn"
    }
  ]
})
