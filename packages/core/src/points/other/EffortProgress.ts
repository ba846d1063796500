import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { Code, defineEntity, defineFact, eventForms } from "../../plugin/index.ts"

/** The set of all that is told of an effort's progress and follow-up. */
export const toldOf = (effort: string): string => `other/effort/${effort}`

/**
 * How far an effort has come towards a goal: as much as was told that day.
 *
 * @da fremdrift
 * @unit that of the goal
 * @category models
 */
export class EffortAdvanced extends defineFact("other.effortAdvanced")<
  { readonly agreement: string; readonly party: string; readonly effort: string; readonly goal: string },
  "amount"
>() {}

/**
 * An effort that was followed up.
 *
 * @da opfølgning på en indsats
 * @category models
 */
export class EffortFollowedUp extends defineFact("other.effortFollowedUp")<{
  readonly agreement: string
  readonly party: string
  readonly effort: string
}>() {}

const common = {
  effort: Schema.String,
  agreement: Schema.String,
  party: Schema.String,
  noteRef: Schema.optionalKey(Schema.String)
}
/** `next`: the day of the next one, when it was agreed. */
const followedUp = { ...common, next: Schema.optionalKey(Day) }
const advanced = { ...common, goal: Code, amount: Schema.Number.check(Schema.isFinite()) }

/**
 * What was told of an effort on a day: progress towards a goal, or a follow-up.
 *
 * @da fremdrift og opfølgning
 * @category models
 */
export class EffortProgress extends defineEntity("effortProgress", {
  state: Schema.Union([
    Schema.TaggedStruct("Advanced", { ...advanced, on: Day }),
    Schema.TaggedStruct("FollowedUp", { ...followedUp, on: Day }),
    Schema.TaggedStruct("Voided", { ...common, on: Day })
  ]),
  events: {
    Advanced: Schema.Struct(advanced),
    /** The first form lacks only what need not be there. */
    FollowedUp: eventForms(Schema.Struct(common)).upcast(2, Schema.Struct(followedUp), (told) => told),
    Corrected: Schema.Struct({ amount: advanced.amount }),
    Voided: Schema.Struct({})
  },
  begin: {
    Advanced: (told, on) => ({ ...told, _tag: "Advanced", on }),
    FollowedUp: (told, on) => ({ ...told, _tag: "FollowedUp", on })
  },
  when: {
    Advanced: {
      Corrected: (told, { amount }, on) => ({ ...told, amount, on }),
      Voided: ({ goal: _, amount: __, ...told }) => ({ ...told, _tag: "Voided" })
    },
    FollowedUp: { Voided: ({ next: _, ...told }) => ({ ...told, _tag: "Voided" }) },
    Voided: {}
  },
  words: {
    name: { da: "meldingen", en: "the telling" },
    plural: { da: "meldinger om indsatser", en: "what is told of efforts" },
    fields: { effort: { da: "indsats", en: "effort" }, on: { da: "dag", en: "day" } },
    states: {
      Advanced: { da: "den er om fremdrift", en: "it is of progress" },
      FollowedUp: { da: "den er om en opfølgning", en: "it is of a follow-up" },
      Voided: { da: "den er taget tilbage", en: "it has been taken back" }
    },
    events: { Corrected: { da: "rettes", en: "be corrected" }, Voided: { da: "tages tilbage", en: "be taken back" } }
  },
  lookup: ["effort", "on"],
  boundaries: ({ effort }) => [toldOf(effort)],
  facts: (told) => {
    const { agreement, party, effort, on } = told
    switch (told._tag) {
      case "Advanced":
        return [
          EffortAdvanced.on(on, { agreement, party, effort, goal: told.goal }, { measures: { amount: told.amount } })
        ]
      case "FollowedUp":
        return [EffortFollowedUp.on(on, { agreement, party, effort })]
      case "Voided":
        return []
    }
  }
}) {}
