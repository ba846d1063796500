import { addDays } from "../../calendar/index.ts"
import { defineRule, placementSubject, type Rule } from "../../law/index.ts"
import { loentilskud, praktik } from "./codes.ts"

/**
 * A placement is approved before it begins.
 *
 * @da godkendt inden start
 * @source silkeborg.dk and aarhus.dk, on virksomhedspraktik; the paragraph was not seen
 * @category constructors
 */
export const approvedBefore: Rule = defineRule(placementSubject, {
  id: "approvedBefore",
  da: "Bevilget inden start",
  en: "Granted before it begins",
  paragraph: "LAB kap. 11",
  source: "silkeborg.dk, aarhus.dk; paragraffen er ikke set",
  verified: false,
  anchor: "firstDay",
  concerns: { instrument: [praktik] },
  check: ({ that, any }) =>
    any(
      that({
        reads: ["decidedOn", "firstDay"],
        easier: { decidedOn: "less", firstDay: "more" },
        holds: ({ decidedOn, firstDay }) => decidedOn <= firstDay,
        da: ({ decidedOn, firstDay }) =>
          `forløbet er bevilget senest den dag, det begynder (bevilget ${decidedOn}, begynder ${firstDay})`,
        en: ({ decidedOn, firstDay }) =>
          `the placement is granted no later than the day it begins (granted ${decidedOn}, begins ${firstDay})`
      }),
      that({
        reads: ["decidedOn", "agreedUntil"],
        easier: { decidedOn: "less", agreedUntil: "more" },
        holds: ({ decidedOn, agreedUntil }) => decidedOn <= addDays(agreedUntil, 1),
        da: ({ agreedUntil }) =>
          `det er en forlængelse, der er bevilget, mens forløbet var i gang (aftalt til ${agreedUntil})`,
        en: ({ agreedUntil }) =>
          `it is an extension that was granted while the placement ran (agreed until ${agreedUntil})`
      })
    ),
  examples: [
    {
      da: "Bevilget samme dag",
      en: "Granted on the day",
      case: { instrument: praktik, decidedOn: "2026-03-02", firstDay: "2026-03-02" },
      verdict: "permitted"
    },
    {
      da: "Bevilget dagen efter",
      en: "Granted the day after",
      case: { instrument: praktik, decidedOn: "2026-03-03", firstDay: "2026-03-02", agreedUntil: "2026-03-01" },
      verdict: "forbidden"
    },
    {
      da: "En forlængelse, bevilget undervejs",
      en: "An extension, granted while it runs",
      case: { instrument: praktik, decidedOn: "2026-03-20", firstDay: "2026-03-02", agreedUntil: "2026-03-29" },
      verdict: "permitted"
    }
  ]
})

/**
 * Never where the citizen was last employed.
 *
 * @da ikke hos den seneste arbejdsgiver
 * @source virksomhedspraktik: silkeborg.dk, contractbook.com; løntilskud: pav.medst.dk, helsingor.dk
 * @category constructors
 */
export const notLastEmployer: Rule = defineRule(placementSubject, {
  id: "notLastEmployer",
  da: "Ikke hos den seneste arbejdsgiver",
  en: "Not with the last employer",
  paragraph: "LAB kap. 11 og 12",
  source: "silkeborg.dk, contractbook.com, pav.medst.dk, helsingor.dk; lovens ordlyd er ikke set",
  verified: false,
  anchor: "firstDay",
  concerns: { instrument: [praktik, loentilskud] },
  check: ({ that }) =>
    that({
      reads: ["lastEmployedHere"],
      holds: ({ lastEmployedHere }) => !lastEmployedHere,
      da: ({ lastEmployedHere }) => `borgeren var ikke senest ansat på stedet (senest ansat her: ${lastEmployedHere})`,
      en: ({ lastEmployedHere }) => `the citizen was not last employed here (last employed here: ${lastEmployedHere})`
    }),
  examples: [
    {
      da: "Senest ansat et andet sted",
      en: "Last employed elsewhere",
      case: { instrument: loentilskud, firstDay: "2026-03-02", lastEmployedHere: false },
      verdict: "permitted"
    },
    {
      da: "Senest ansat på stedet",
      en: "Last employed here",
      case: { instrument: praktik, firstDay: "2026-03-02", lastEmployedHere: true },
      verdict: "forbidden"
    }
  ]
})
