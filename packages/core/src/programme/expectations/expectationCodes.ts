import * as Schema from "effect/Schema"
import { defineCodes, defineParameter } from "../../plugin/index.ts"

/**
 * What the parties agree on before a stay.
 *
 * @source Cabi Samarbejdet i praksis: expectations are aligned, for a failed match may end the cooperation
 * @assumes the list; no source prints a form
 * @category models
 */
export const expectationItems = defineCodes("expectations.items", {
  formaal: { da: "formålet med forløbet", en: "what the stay is for" },
  opgaver: { da: "arbejdsopgaver", en: "tasks" },
  moedetider: { da: "mødetider", en: "working hours" },
  kontaktperson: { da: "kontaktperson på arbejdspladsen", en: "contact at the workplace" },
  oplaering: { da: "oplæring og støtte", en: "training and support" },
  opfoelgning: { da: "opfølgning undervejs", en: "follow-up on the way" },
  bagefter: { da: "hvad der sker bagefter", en: "what comes after" }
})

/**
 * How many days before the stay begins one is reminded of expectations that are not aligned.
 *
 * @unit days
 * @assumes 7; no source says
 * @category models
 */
export const alignBefore = defineParameter("expectations.remindDaysBefore", {
  title: {
    da: "Dage før et forløb begynder, der mindes om forventningsafstemning",
    en: "Days before a stay begins at which one is reminded to align expectations"
  },
  form: Schema.Natural,
  value: 7,
  source: "antagelse: en uge"
})
