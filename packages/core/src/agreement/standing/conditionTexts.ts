import type { Texts } from "../../plugin/index.ts"

interface Told {
  readonly key: string
  readonly title: Texts
  readonly missing: ReadonlyArray<Texts>
}

/**
 * The seven conditions in the order of the source, each with what is not registered and would tell more.
 *
 * @source LBR 2011, p. 5 (Oxford Research)
 * @category text
 */
export const conditionTexts = [
  {
    key: "strategy",
    title: { da: "Der skal være en bevidst strategi", en: "There is a conscious strategy" },
    missing: [{ da: "en strategi med mål", en: "a strategy with goals" }]
  },
  {
    key: "choice",
    title: { da: "Bevidst valg af samarbejdspartner", en: "The partner is chosen deliberately" },
    missing: [
      {
        da: "en begrundelse, der gives, når virksomheden overvejes, før der er et udkast",
        en: "a reason, given when the company is considered, before there is a draft"
      }
    ]
  },
  {
    key: "dialogue",
    title: { da: "Proces og dialog skal prioriteres højt", en: "Process and dialogue have priority" },
    missing: [{ da: "samtaler og besøg", en: "talks and visits" }]
  },
  {
    key: "resources",
    title: { da: "Der skal afsættes ressourcer", en: "Resources are set aside" },
    missing: [{ da: "tid til opgaverne", en: "time for the tasks" }]
  },
  {
    key: "criteria",
    title: { da: "Konkrete succeskriterier", en: "There are concrete criteria of success" },
    missing: [{ da: "succeskriterier for den enkelte aftale", en: "criteria of success of each agreement" }]
  },
  {
    key: "coordination",
    title: { da: "Intern koordinering og formidling", en: "There is coordination within both sides" },
    missing: [
      {
        da: "møder og nyheder i virksomheden og jobcentret",
        en: "meetings and news within the company and the jobcentre"
      }
    ]
  },
  {
    key: "followUp",
    title: {
      da: "Systematisk opfølgning på udbytte og begge parters tilfredshed",
      en: "There is systematic follow-up on gains and on the satisfaction of both sides"
    },
    missing: [{ da: "begge parters tilfredshed", en: "the satisfaction of both sides" }]
  }
] as const satisfies ReadonlyArray<Told>

/**
 * The key of a condition.
 *
 * @category models
 */
export type ConditionKey = (typeof conditionTexts)[number]["key"]
