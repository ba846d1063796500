import { addMonths } from "../../../calendar/index.ts"
import { datedTable, defineRule, numberForm, placementSubject, type Rule } from "../../../law/index.ts"
import { voksenlaerling } from "../codes.ts"
import { notFound, skills, source } from "./terms.ts"

const waiting = datedTable<number>("voksenlaerling.ledighed", {
  da: "krævet ledighed",
  en: "time unemployed asked for",
  form: numberForm({ unit: { da: "måneder", en: "months" } }),
  by: { skill: skills },
  rows: [
    {
      when: { skill: "ufaglaert" },
      from: "2015-01-01",
      to: "2018-03-31",
      value: 2,
      source: "star.dk, 01.01.2015",
      verified: true
    },
    {
      when: { skill: "faglaert" },
      from: "2015-01-01",
      to: "2018-03-31",
      value: 12,
      source: "star.dk, 01.01.2015",
      verified: true
    },
    {
      when: { skill: "ufaglaert" },
      from: "2018-04-01",
      to: "2021-12-30",
      value: 2,
      source: "star.dk, forsøg fra 01.04.2018; at de 2 måneder gjaldt videre, er ikke set",
      verified: false
    },
    {
      when: { skill: "faglaert" },
      from: "2018-04-01",
      to: "2021-12-30",
      value: 6,
      source: "star.dk, forsøg fra 01.04.2018",
      verified: true
    },
    {
      when: { skill: "foraeldet" },
      from: "2015-01-01",
      to: "2021-12-30",
      notKnown: {
        da: "Kravet til forældet uddannelse før 2022 er ikke set.",
        en: "What was asked of an obsolete skill before 2022 was not seen."
      },
      source: "kun set i forsøget til 31.12.2022"
    },
    {
      when: { skill: ["ufaglaert", "foraeldet"] },
      from: "2021-12-31",
      to: "2022-12-31",
      value: 0,
      source,
      verified: true
    },
    {
      when: { skill: "faglaert" },
      from: "2021-12-31",
      to: "2022-12-31",
      value: 3,
      source: `${source}; forsøg til 31.12.2022`,
      verified: true
    },
    notFound
  ]
})

/**
 * Who may be an adult apprentice: unemployed for so long, or employed, unskilled and on the positive list.
 *
 * @da hvem der kan være voksenlærling
 * @source star.dk (2015, 2018); jobcenter.herning.dk (2022)
 * @category models
 */
export const apprenticeWho: Rule = defineRule(placementSubject, {
  id: "voksenlaerling.who",
  da: "Hvem der kan være voksenlærling",
  en: "Who may be an adult apprentice",
  paragraph: "LAB §§ 154–160",
  source,
  verified: true,
  anchor: "firstDay",
  concerns: { instrument: [voksenlaerling] },
  values: { waiting },
  check: ({ that, any, all }) => {
    const unemployed = that({
      reads: ["isUnemployed"],
      holds: ({ isUnemployed }) => isUnemployed,
      da: ({ isUnemployed }) => `borgeren er ledig (${isUnemployed})`,
      en: ({ isUnemployed }) => `the citizen is unemployed (${isUnemployed})`
    })
    return any(
      all(
        unemployed,
        that({
          reads: ["unemployedSince", "firstDay"],
          easier: { unemployedSince: "less", firstDay: "more" },
          holds: ({ unemployedSince, firstDay }, { waiting }) =>
            waiting === 0 || firstDay >= addMonths(unemployedSince, waiting, "nextMonth"),
          da: ({ unemployedSince }, { waiting }) =>
            `borgeren har været ledig i mindst ${waiting} (siden ${unemployedSince})`,
          en: ({ unemployedSince }, { waiting }) =>
            `the citizen has been unemployed for at least ${waiting} (since ${unemployedSince})`
        })
      ),
      all(
        that({
          reads: ["isUnemployed"],
          holds: ({ isUnemployed }) => !isUnemployed,
          da: ({ isUnemployed }) => `borgeren er ansat (ledig: ${isUnemployed})`,
          en: ({ isUnemployed }) => `the citizen is employed (unemployed: ${isUnemployed})`
        }),
        that({
          reads: ["skill"],
          holds: ({ skill }) => skill === "ufaglaert",
          da: ({ skill }) => `borgeren er ufaglært (uddannelse: ${skill})`,
          en: ({ skill }) => `the citizen is unskilled (skill: ${skill})`
        }),
        that({
          reads: ["onPositiveList"],
          holds: ({ onPositiveList }) => onPositiveList,
          da: ({ onPositiveList }) => `uddannelsen står på positivlisten (${onPositiveList})`,
          en: ({ onPositiveList }) => `the education is on the positive list (${onPositiveList})`
        })
      )
    )
  },
  examples: [
    {
      da: "Ufaglært og ledig siden i går, 2022",
      en: "Unskilled and unemployed since yesterday, 2022",
      case: {
        instrument: voksenlaerling,
        firstDay: "2022-03-02",
        skill: "ufaglaert",
        isUnemployed: true,
        unemployedSince: "2022-03-01"
      },
      verdict: "permitted"
    },
    {
      da: "Faglært, tre måneder minus en dag, 2022",
      en: "Skilled, three months less a day, 2022",
      case: {
        instrument: voksenlaerling,
        firstDay: "2022-05-31",
        skill: "faglaert",
        isUnemployed: true,
        unemployedSince: "2022-03-01"
      },
      verdict: "forbidden"
    },
    {
      da: "Ansat, ufaglært og på positivlisten",
      en: "Employed, unskilled and on the positive list",
      case: {
        instrument: voksenlaerling,
        firstDay: "2022-03-02",
        skill: "ufaglaert",
        isUnemployed: false,
        onPositiveList: true
      },
      verdict: "permitted"
    }
  ]
})
