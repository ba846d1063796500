import * as Schema from "effect/Schema"
import { addDays, covers, Day, hasDays, period } from "../../calendar/index.ts"
import { common as commonDays } from "../../party/index.ts"
import { Code, defineEntity, defineFact, Label, type StateOf } from "../../plugin/index.ts"

/**
 * Recipients that are on a list.
 *
 * @da modtagere på en liste
 * @category models
 */
export class ListHas extends defineFact("publications.listHas")<{
  readonly list: string
  readonly recipient: string
}>() {}

const common = {
  name: Label,
  madeOn: Day,
  recipients: Schema.Array(Schema.Struct({ recipient: Code, firstDay: Day, lastDay: Schema.optionalKey(Day) }))
}

const daysOf = ({ madeOn, ...list }: { readonly _tag: string; readonly madeOn: Day; readonly lastDay?: Day }) =>
  period(madeOn, list.lastDay)

/**
 * Groups of recipients that newspapers and newsletters are sent to.
 *
 * @da modtagerliste
 * @source LBR 2011, p. 23-24: 19 lines of recipient groups
 * @category models
 */
export class DistributionList extends defineEntity("distributionList", {
  state: Schema.Union([
    Schema.TaggedStruct("InUse", common),
    Schema.TaggedStruct("Closed", { ...common, lastDay: Day })
  ]),
  events: {
    Made: Schema.Struct({ name: Label, recipients: Schema.Array(Code) }),
    RecipientAdded: Schema.Struct({ recipient: Code }),
    RecipientRemoved: Schema.Struct({ recipient: Code }),
    Closed: Schema.Struct({})
  },
  begin: {
    Made: ({ name, recipients }, madeOn) => ({
      _tag: "InUse",
      name,
      madeOn,
      recipients: recipients.map((recipient) => ({ recipient, firstDay: madeOn }))
    })
  },
  when: {
    InUse: {
      RecipientAdded: (list, { recipient }, firstDay) => ({
        ...list,
        recipients: [...list.recipients, { recipient, firstDay }]
      }),
      RecipientRemoved: (list, { recipient }, firstWithout) => ({
        ...list,
        recipients: list.recipients.map((one) =>
          one.recipient === recipient && one.lastDay === undefined
            ? { ...one, lastDay: addDays(firstWithout, -1) }
            : one
        )
      }),
      Closed: (list, _, lastDay) => ({ ...list, _tag: "Closed", lastDay })
    },
    Closed: {}
  },
  words: {
    name: { da: "modtagerlisten", en: "the distribution list" },
    plural: { da: "modtagerlister", en: "distribution lists" },
    fields: { madeOn: { da: "oprettet", en: "made on" } },
    states: {
      InUse: { da: "den er i brug", en: "it is in use" },
      Closed: { da: "den er lukket", en: "it has been closed" }
    },
    events: {
      Made: { da: "oprettes", en: "be made" },
      RecipientAdded: { da: "få modtagere", en: "be given recipients" },
      RecipientRemoved: { da: "miste modtagere", en: "lose recipients" },
      Closed: { da: "lukkes", en: "be closed" }
    }
  },
  lookup: ["madeOn"],
  facts: (list, id) =>
    list.recipients
      .map(({ recipient, ...days }) => ({ recipient, days: commonDays(days, daysOf(list)) }))
      .flatMap(({ recipient, days }) =>
        days === undefined || !hasDays(days)
          ? []
          : [ListHas.during(days, { list: id, recipient }, { key: `${recipient}/${days.firstDay}` })]
      )
}) {}

/**
 * The state of a distribution list.
 *
 * @category models
 */
export type DistributionListState = StateOf<typeof DistributionList>

/**
 * Who is on a list on a day.
 *
 * @da modtagere på en dag
 * @category operations
 */
export const recipientsOn = (list: DistributionListState, on: Day): ReadonlyArray<string> =>
  covers(daysOf(list), on) ? list.recipients.filter((one) => covers(one, on)).map(({ recipient }) => recipient) : []
