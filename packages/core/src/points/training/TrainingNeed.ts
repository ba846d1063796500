import * as Schema from "effect/Schema"
import { Day, daysBetween } from "../../calendar/index.ts"
import { Code, defineEntity } from "../../plugin/index.ts"
import { NeedFollowedUp, NeedSettled, NeedTold } from "./trainingFacts.ts"

const told = {
  agreement: Schema.String,
  party: Schema.String,
  subject: Code,
  people: Schema.Natural,
  followUpBy: Day,
  noteRef: Schema.optionalKey(Schema.String)
}
const common = { ...told, toldOn: Day, followedUpOn: Schema.optionalKey(Day) }

/**
 * A company's need to have employees trained: told, followed up by the authority, and met or not.
 *
 * @da behov for opkvalificering
 * @source Cabi Samarbejdet i praksis: learn the company's needs; LBR 2011, p. 5: words on paper are turned into action
 * @category models
 */
export class TrainingNeed extends defineEntity("trainingNeed", {
  state: Schema.Union([
    Schema.TaggedStruct("Told", common),
    Schema.TaggedStruct("FollowedUp", common),
    Schema.TaggedStruct("Met", { ...common, settledOn: Day }),
    Schema.TaggedStruct("Dropped", { ...common, settledOn: Day, reason: Schema.String }),
    Schema.TaggedStruct("Voided", common)
  ]),
  events: {
    Told: Schema.Struct(told),
    FollowedUp: Schema.Struct({}),
    Met: Schema.Struct({}),
    Dropped: Schema.Struct({ reason: Schema.String }),
    Voided: Schema.Struct({})
  },
  begin: { Told: (need, toldOn) => ({ ...need, _tag: "Told", toldOn }) },
  when: {
    Told: {
      FollowedUp: (need, _, followedUpOn) => ({ ...need, _tag: "FollowedUp", followedUpOn }),
      Dropped: (need, { reason }, settledOn) => ({ ...need, _tag: "Dropped", reason, settledOn }),
      Voided: (need) => ({ ...need, _tag: "Voided" })
    },
    FollowedUp: {
      Met: (need, _, settledOn) => ({ ...need, _tag: "Met", settledOn }),
      Dropped: (need, { reason }, settledOn) => ({ ...need, _tag: "Dropped", reason, settledOn }),
      Voided: (need) => ({ ...need, _tag: "Voided" })
    },
    Met: { Voided: ({ settledOn: _, ...need }) => ({ ...need, _tag: "Voided" }) },
    Dropped: { Voided: ({ settledOn: _, reason: __, ...need }) => ({ ...need, _tag: "Voided" }) },
    Voided: {}
  },
  words: {
    name: { da: "behovet", en: "the need" },
    plural: { da: "behov for opkvalificering", en: "training needs" },
    fields: {
      agreement: { da: "aftale", en: "agreement" },
      party: { da: "virksomhed", en: "party" },
      subject: { da: "emne", en: "subject" },
      toldOn: { da: "fortalt", en: "told on" }
    },
    reminders: {
      followUp: { da: "Et uddannelsesbehov skal følges op", en: "A training need is to be followed up" }
    },
    states: {
      Told: { da: "det er fortalt", en: "it is told" },
      FollowedUp: { da: "der er fulgt op", en: "it has been followed up" },
      Met: { da: "det er dækket", en: "it has been met" },
      Dropped: { da: "det er bortfaldet", en: "it has come to nothing" },
      Voided: { da: "det skulle aldrig have været der", en: "it should never have been there" }
    },
    events: {
      FollowedUp: { da: "følges op", en: "be followed up" },
      Met: { da: "dækkes", en: "be met" },
      Dropped: { da: "bortfalde", en: "come to nothing" },
      Voided: { da: "tages ud", en: "be taken out" }
    }
  },
  lookup: ["agreement", "party", "subject", "toldOn"],
  facts: (need) => {
    if (need._tag === "Voided") return []
    const { agreement, party, subject, people, toldOn, followedUpOn, followUpBy } = need
    const about = { agreement, party, subject }
    return [
      NeedTold.on(toldOn, about, { measures: { people } }),
      ...(followedUpOn === undefined
        ? []
        : [
            NeedFollowedUp.on(
              followedUpOn,
              { ...about, kept: followedUpOn <= followUpBy },
              { measures: { days: daysBetween(toldOn, followedUpOn) } }
            )
          ]),
      ...(need._tag === "Met" ? [NeedSettled.on(need.settledOn, { ...about, met: true, reason: null })] : []),
      ...(need._tag === "Dropped"
        ? [NeedSettled.on(need.settledOn, { ...about, met: false, reason: need.reason })]
        : [])
    ]
  },
  reminders: (need) =>
    need._tag === "Told" ? [{ key: "followUp", dueOn: need.followUpBy, role: "authority.primary" }] : []
}) {}
