import * as Schema from "effect/Schema"
import { Day, period } from "../../calendar/index.ts"
import { Code, defineEntity } from "../../plugin/index.ts"
import { AdShown } from "./recruitmentFacts.ts"
import { AtLeastOne } from "./recruitmentFields.ts"

const told = {
  agreement: Schema.String,
  party: Schema.String,
  channel: Code,
  positions: AtLeastOne,
  lastDay: Schema.optionalKey(Day)
}
const common = { ...told, firstDay: Day }

/**
 * An advertisement of a vacancy that the company put up itself, without a job order.
 *
 * @da jobannonce
 * @source LBR 2011, p. 12: vacancies are advertised on Jobnet
 * @category models
 */
export class JobAd extends defineEntity("jobAd", {
  state: Schema.Union([Schema.TaggedStruct("Shown", common), Schema.TaggedStruct("Voided", common)]),
  events: { Told: Schema.Struct(told), Ended: Schema.Struct({}), Voided: Schema.Struct({}) },
  begin: { Told: (ad, firstDay) => ({ ...ad, _tag: "Shown", firstDay }) },
  when: {
    Shown: {
      Ended: (ad, _, lastDay) => ({ ...ad, lastDay }),
      Voided: (ad) => ({ ...ad, _tag: "Voided" })
    },
    Voided: {}
  },
  words: {
    name: { da: "annoncen", en: "the advertisement" },
    plural: { da: "jobannoncer", en: "job advertisements" },
    fields: {
      agreement: { da: "aftale", en: "agreement" },
      party: { da: "virksomhed", en: "party" },
      channel: { da: "kanal", en: "channel" },
      firstDay: { da: "første dag", en: "first day" }
    },
    states: {
      Shown: { da: "den er slået op", en: "it is shown" },
      Voided: { da: "den skulle aldrig have været der", en: "it should never have been there" }
    },
    events: {
      Ended: { da: "få en sidste dag", en: "be given a last day" },
      Voided: { da: "tages ud", en: "be taken out" }
    }
  },
  lookup: ["agreement", "party", "channel", "firstDay"],
  facts: ({ _tag, agreement, party, channel, positions, firstDay, lastDay }) =>
    _tag === "Voided"
      ? []
      : [
          AdShown.during(
            period(firstDay, lastDay),
            { agreement, party, channel, by: "company" },
            { measures: { positions } }
          )
        ]
}) {}
