import { addDays, Day } from "@partnerskab/core/calendar"
import { Code, defineEntity, defineFact, defineParameter } from "@partnerskab/core/plugin"
import { Schema } from "@partnerskab/core/schema"

/** So many citizens at work in a squad: one fact for each size it has had. */
export class AtWork extends defineFact("cityKorps.atWork")<
  { readonly party: string; readonly task: string },
  "citizens"
>() {}

/**
 * From the day a squad is formed until the jobcentre is reminded to follow it up.
 *
 * @unit days
 * @assumes a month: a pilot is looked after closely; the source says nothing of following up
 */
export const followUpAfterDays = defineParameter("cityKorps.followUpAfterDays", {
  title: { da: "Dage til opfølgning på et hold", en: "Days until a squad is followed up" },
  form: Schema.Natural,
  value: 30,
  source: "antagelse: en måned; LBR 2011, s. 25 siger intet om opfølgning"
})

const formed = { agreement: Schema.String, party: Schema.String, task: Code, followUpOn: Day }
const Size = Schema.Struct({ citizens: Schema.Natural, firstDay: Day, lastDay: Schema.optionalKey(Day) })
const common = { ...formed, sizes: Schema.Array(Size) }

/** The sizes before a day; what was told of the day, or of later ones, no longer holds. */
const before = (day: Day, sizes: ReadonlyArray<typeof Size.Type>) =>
  sizes
    .filter(({ firstDay }) => firstDay < day)
    .map((size) => (size.lastDay !== undefined && size.lastDay < day ? size : { ...size, lastDay: addDays(day, -1) }))

/**
 * Citizens in placement who look after the town centre together. How many, never who.
 *
 * @da hold
 * @source LBR 2011, p. 25: property duties, green areas, events, storytelling
 * @assumes a squad has one task; the jobcentre's first contact is reminded, as of a place (LBR 2011, p. 16)
 */
export class Squad extends defineEntity("squad", {
  state: Schema.Union([Schema.TaggedStruct("Formed", common), Schema.TaggedStruct("Disbanded", common)]),
  events: {
    Formed: Schema.Struct({ ...formed, citizens: Schema.Natural }),
    Resized: Schema.Struct({ citizens: Schema.Natural }),
    Disbanded: Schema.Struct({ noteRef: Schema.String })
  },
  begin: { Formed: ({ citizens, ...rest }, on) => ({ ...rest, _tag: "Formed", sizes: [{ citizens, firstDay: on }] }) },
  when: {
    Formed: {
      Resized: (squad, size, on) => ({ ...squad, sizes: [...before(on, squad.sizes), { ...size, firstDay: on }] }),
      Disbanded: (squad, _, last) => ({ ...squad, _tag: "Disbanded", sizes: before(addDays(last, 1), squad.sizes) })
    },
    Disbanded: {}
  },
  words: {
    name: { da: "holdet", en: "the squad" },
    states: { Disbanded: { da: "det er opløst", en: "it has been disbanded" } },
    events: { Resized: { da: "ændres", en: "be resized" }, Disbanded: { da: "opløses", en: "be disbanded" } }
  },
  lookup: ["agreement", "party", "task"],
  facts: ({ party, task, sizes }) =>
    sizes.map(({ citizens, ...days }) =>
      AtWork.during(days, { party, task }, { key: days.firstDay, measures: { citizens } })
    ),
  reminders: ({ _tag, followUpOn }) =>
    _tag === "Formed" ? [{ key: "followUp", dueOn: followUpOn, role: "authority.primary" }] : []
}) {}
