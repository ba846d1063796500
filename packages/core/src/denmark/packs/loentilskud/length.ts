import { lastDayOf } from "../../../calendar/index.ts"
import { defineRule, placementSubject, type Rule } from "../../../law/index.ts"
import { loentilskud } from "../codes.ts"
import { loentilskudLengths, more } from "./lengths.ts"
import { months } from "./terms.ts"

/**
 * How long the subsidy may be given.
 *
 * @da løntilskuddets varighed
 * @source LAB § 68; star.dk on the transition of 2015; helsingor.dk for the extension
 * @assumes the extension is for those that someone has judged to be further from the labour market
 * @category models
 */
export const loentilskudLength: Rule = defineRule(placementSubject, {
  id: "loentilskud.length",
  da: "Løntilskuddets varighed",
  en: "Length of a wage subsidy",
  paragraph: "LAB § 68",
  source: "LAB § 68 (LBK 701/2022); star.dk, overgang 2015; helsingor.dk",
  assumes: "måneder er kalendermåneder; mangler datoen i den sidste måned, er det månedens sidste dag, der regnes fra",
  verified: true,
  anchor: "decidedOn",
  concerns: { instrument: [loentilskud] },
  values: { longest: loentilskudLengths, more },
  check: ({ that, any, all }) =>
    any(
      that({
        reads: ["firstDay", "lastDay"],
        easier: { firstDay: "more", lastDay: "less" },
        holds: ({ firstDay, lastDay }, { longest }) => lastDay <= lastDayOf(firstDay, longest, "lastDayOfMonth"),
        da: ({ firstDay, lastDay }, { longest }) => `tilskuddet gives i højst ${longest} (${firstDay} til ${lastDay})`,
        en: ({ firstDay, lastDay }, { longest }) => `the subsidy is for at most ${longest} (${firstDay} to ${lastDay})`
      }),
      all(
        that({
          reads: ["furtherFromWork"],
          holds: ({ furtherFromWork }) => furtherFromWork,
          da: ({ furtherFromWork }) => `borgeren er længere fra arbejdsmarkedet (${furtherFromWork})`,
          en: ({ furtherFromWork }) => `the citizen is further from the labour market (${furtherFromWork})`
        }),
        that({
          reads: ["firstDay", "lastDay"],
          easier: { firstDay: "more", lastDay: "less" },
          holds: ({ firstDay, lastDay }, { longest, more }) =>
            lastDay <= lastDayOf(firstDay, months(longest.count + more.count), "lastDayOfMonth"),
          da: (_, { longest, more }) => `tilskuddet gives i højst ${longest} og ${more} mere`,
          en: (_, { longest, more }) => `the subsidy is for at most ${longest} and ${more} more`
        })
      )
    ),
  examples: [
    {
      da: "Bevilget 31. december 2014, offentlig: seks måneder",
      en: "Granted 31 December 2014, public: six months",
      case: {
        instrument: loentilskud,
        targetGroup: "lab-2020/dagpenge",
        employer: "public",
        decidedOn: "2014-12-31",
        firstDay: "2015-01-05",
        lastDay: "2015-07-04",
        furtherFromWork: false
      },
      verdict: "permitted"
    },
    {
      da: "Bevilget 1. januar 2015, offentlig: seks måneder",
      en: "Granted 1 January 2015, public: six months",
      case: {
        instrument: loentilskud,
        targetGroup: "lab-2020/dagpenge",
        employer: "public",
        decidedOn: "2015-01-01",
        firstDay: "2015-01-05",
        lastDay: "2015-07-04",
        furtherFromWork: false
      },
      verdict: "forbidden"
    },
    {
      da: "Gammelt tilbud, forlænget i 2015: højst fire måneder i alt",
      en: "Old offer, extended in 2015: at most four months in all",
      case: {
        instrument: loentilskud,
        targetGroup: "lab-2020/dagpenge",
        employer: "public",
        decidedOn: "2015-02-02",
        firstDay: "2014-12-01",
        lastDay: "2015-03-31",
        furtherFromWork: false
      },
      verdict: "permitted"
    },
    {
      da: "Privat, dagpenge: seks måneder og en dag",
      en: "Private, unemployment benefit: six months and a day",
      case: {
        instrument: loentilskud,
        targetGroup: "lab-2020/dagpenge",
        employer: "private",
        decidedOn: "2026-02-02",
        firstDay: "2026-03-01",
        lastDay: "2026-09-01",
        furtherFromWork: false
      },
      verdict: "forbidden"
    }
  ]
})
