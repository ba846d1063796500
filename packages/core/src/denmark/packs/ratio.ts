import { definePack, defineRule, placementSubject, type Rule, type RulePack } from "../../law/index.ts"
import { lab, loentilskud, nytteindsats, praktik } from "./codes.ts"
import { countingMethods } from "./ratioMethod.ts"

/**
 * How many supported persons there may be beside so many ordinary employees: one for every 5 up to 50, and always one; one
 * for every 10 beyond.
 *
 * @da rimelighedskravets antal
 * @unit ordinary: hundredths of a person; the answer: persons
 * @source ligevaerd.dk, table: 0–9 gives 1, 10–14 2, 15–19 3, 20–24 4, 50 10; BEK 2636/2021 § 65
 * @category operations
 */
export const allowedBeside = (ordinary: number): number =>
  ordinary <= 5000 ? Math.max(1, Math.floor(ordinary / 500)) : 10 + Math.floor((ordinary - 5000) / 1000)

const examples: Rule["examples"] = [
  {
    da: "9 ansatte, ingen støttede: én er altid tilladt",
    en: "9 employees, none supported: one is always permitted",
    case: {
      instrument: praktik,
      firstDay: "2022-03-01",
      ordinary: 900,
      supported: 0,
      supportedElsewhere: 0,
      adds: 100
    },
    verdict: "permitted"
  },
  {
    da: "9 ansatte, én støttet i forvejen",
    en: "9 employees, one supported already",
    case: {
      instrument: praktik,
      firstDay: "2022-03-01",
      ordinary: 900,
      supported: 100,
      supportedElsewhere: 0,
      adds: 100,
      employedHere: false,
      targetGroup: "lab-2020/dagpenge"
    },
    verdict: "forbidden"
  },
  {
    da: "10 ansatte, én støttet i forvejen",
    en: "10 employees, one supported already",
    case: {
      instrument: praktik,
      firstDay: "2022-03-01",
      ordinary: 1000,
      supported: 100,
      supportedElsewhere: 0,
      adds: 100
    },
    verdict: "permitted"
  },
  {
    da: "Mellem 5 og 19 ansatte efter registeret, én støttet i forvejen",
    en: "Between 5 and 19 employees by the register, one supported already",
    case: {
      instrument: praktik,
      firstDay: "2022-03-01",
      ordinary: { between: [500, 1900] },
      supported: 100,
      supportedElsewhere: 0,
      adds: 100,
      employedHere: false,
      targetGroup: "lab-2020/dagpenge"
    },
    verdict: "dependsOn"
  }
]

const ratioFor = (instruments: ReadonlyArray<string>): Rule =>
  defineRule(placementSubject, {
    id: "ratio",
    da: "Rimelighedskravet",
    en: "The ratio of supported to ordinary employees",
    paragraph: "BEK 2636/2021 § 65",
    source: "BEK 2636/2021 § 65 (elov.dk); tabel på ligevaerd.dk",
    assumes: "den, der er på vej ind, tæller som én fuldtidsperson, når intet andet er oplyst",
    verified: true,
    anchor: "firstDay",
    concerns: { instrument: instruments },
    values: { method: countingMethods },
    check: ({ that, any, all }) =>
      any(
        that({
          reads: ["ordinary", "supported", "supportedElsewhere", "adds"],
          easier: { ordinary: "more", supported: "less", supportedElsewhere: "less", adds: "less" },
          holds: ({ ordinary, supported, supportedElsewhere, adds }) =>
            supported + supportedElsewhere + adds <= 100 * allowedBeside(ordinary),
          da: ({ ordinary, supported, supportedElsewhere, adds }, { method }) =>
            `der er højst 1 støttet for hver 5 ordinært ansatte, og altid plads til 1; ud over 50 ansatte højst 1 mere for hver 10 (ordinært ansatte: ${ordinary}, opgjort som ${method}; støttede i forvejen: ${supported}; støttede fra andre kommuner, så vidt denne kommune ved: ${supportedElsewhere}; nye støttede: ${adds})`,
          en: ({ ordinary, supported, supportedElsewhere, adds }, { method }) =>
            `there is at most 1 supported person for every 5 ordinary employees, and always room for 1; beyond 50 employees at most 1 more for every 10 (ordinary employees: ${ordinary}, counted as ${method}; supported already: ${supported}; supported by other authorities, as far as this authority knows: ${supportedElsewhere}; supported persons added: ${adds})`
        }),
        all(
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
    examples
  })

const heard = (instruments: ReadonlyArray<string>): Rule =>
  defineRule(placementSubject, {
    id: "representativeHeard",
    da: "De ansatte høres",
    en: "The employees are heard",
    paragraph: "BEK 2636/2021 § 65, stk. 6",
    source: "BEK 2636/2021 § 65, stk. 6 (elov.dk); indberet.virk.dk; hvor der kun er én ansat: tiponi.dk",
    verified: true,
    from: "2021-12-28",
    anchor: "firstDay",
    concerns: { instrument: instruments },
    check: ({ that, any, all }) =>
      all(
        that({
          reads: ["statementGiven"],
          holds: ({ statementGiven }) => statementGiven,
          da: ({ statementGiven }) => `arbejdsgiveren har givet en skriftlig erklæring (${statementGiven})`,
          en: ({ statementGiven }) => `the employer has given a written statement (${statementGiven})`
        }),
        any(
          that({
            reads: ["representativeHeard"],
            holds: ({ representativeHeard }) => representativeHeard,
            da: ({ representativeHeard }) => `en tillidsrepræsentant er hørt (${representativeHeard})`,
            en: ({ representativeHeard }) => `an employees' representative is heard (${representativeHeard})`
          }),
          that({
            reads: ["moreThanOneEmployee"],
            holds: ({ moreThanOneEmployee }) => !moreThanOneEmployee,
            da: ({ moreThanOneEmployee }) => `der er højst én ansat (mere end én: ${moreThanOneEmployee})`,
            en: ({ moreThanOneEmployee }) => `there is at most one employee (more than one: ${moreThanOneEmployee})`
          })
        )
      ),
    examples: [
      {
        da: "Erklæring, og tillidsrepræsentanten er hørt",
        en: "A statement, and the representative is heard",
        case: { instrument: praktik, firstDay: "2022-03-01", statementGiven: true, representativeHeard: true },
        verdict: "permitted"
      },
      {
        da: "Tillidsrepræsentanten er ikke hørt",
        en: "The representative is not heard",
        case: {
          instrument: praktik,
          firstDay: "2022-03-01",
          statementGiven: true,
          representativeHeard: false,
          moreThanOneEmployee: true
        },
        verdict: "forbidden"
      }
    ]
  })

/**
 * The ratio and what goes with it, until nytteindsats lost it.
 *
 * @da rimelighedskrav til og med 2024
 * @source BEK 2636/2021 § 65; star.dk, om ny arbejdspligt
 * @category models
 */
export const ratioUntil2024: RulePack = definePack("dk-rimelighedskrav-2008", {
  da: "Rimelighedskravet, til og med 2024",
  en: "The ratio, until the end of 2024",
  from: "2008-01-01",
  to: "2024-12-31",
  rules: [ratioFor([praktik, loentilskud, nytteindsats]), heard([praktik, loentilskud])]
})

/**
 * The ratio from 2025: nytteindsats is without.
 *
 * @da rimelighedskrav fra 2025
 * @source star.dk, om ny arbejdspligt: no ratio for nytteindsats from 1 January 2025
 * @category models
 */
export const ratioFrom2025: RulePack = definePack("dk-rimelighedskrav-2025", {
  da: "Rimelighedskravet, fra 2025",
  en: "The ratio, from 2025",
  from: "2025-01-01",
  rules: [
    {
      ...ratioFor([praktik, loentilskud]),
      examples: examples.map((one) => ({ ...one, case: { ...one.case, firstDay: "2025-03-01" } }))
    },
    {
      ...heard([praktik, loentilskud]),
      examples: heard([praktik, loentilskud]).examples.map((one) => ({
        ...one,
        case: { ...one.case, firstDay: "2025-03-01" }
      }))
    }
  ]
})
