import * as Schema from "effect/Schema"
import { addDays, Day, daysBetween, hasDays, period } from "../../calendar/index.ts"
import { Code, defineEntity, defineFact } from "../../plugin/index.ts"

/**
 * A company that asked for more after a theme.
 *
 * @da ønske om opfølgning på et tema
 * @source LBR 2011, p. 28: 5 companies asked for the speaker at their own workplace
 * @category models
 */
export class FollowUpAsked extends defineFact("network.followUpAsked")<{
  readonly theme: string
  readonly agreement: string
  readonly party: string
}>() {}

/**
 * A request after a theme on the days nobody has answered it.
 *
 * @da ubesvaret ønske om opfølgning
 * @category models
 */
export class FollowUpOpen extends defineFact("network.followUpOpen")<{
  readonly theme: string
  readonly agreement: string
  readonly party: string
}>() {}

/**
 * A request after a theme that was answered, and how long it took.
 *
 * @da besvaret ønske om opfølgning
 * @unit days
 * @category models
 */
export class FollowUpHandled extends defineFact("network.followUpHandled")<
  { readonly theme: string; readonly agreement: string; readonly party: string },
  "days"
>() {}

const asked = {
  meeting: Schema.String,
  theme: Code,
  agreement: Schema.String,
  party: Schema.String,
  dueOn: Day,
  noteRef: Schema.optionalKey(Schema.String)
}
const common = { ...asked, askedOn: Day }

/**
 * What a company asked for after a theme of a meeting.
 *
 * @da ønske om opfølgning
 * @source LBR 2011, p. 28
 * @category models
 */
export class FollowUpRequest extends defineEntity("networkFollowUpRequest", {
  state: Schema.Union([
    Schema.TaggedStruct("Open", common),
    Schema.TaggedStruct("Handled", { ...common, handledOn: Day, answerRef: Schema.optionalKey(Schema.String) }),
    Schema.TaggedStruct("Withdrawn", common)
  ]),
  events: {
    Asked: Schema.Struct(asked),
    Handled: Schema.Struct({ answerRef: Schema.optionalKey(Schema.String) }),
    Withdrawn: Schema.Struct({})
  },
  begin: { Asked: (request, askedOn) => ({ ...request, _tag: "Open", askedOn }) },
  when: {
    Open: {
      Handled: (request, answer, handledOn) => ({ ...request, ...answer, _tag: "Handled", handledOn }),
      Withdrawn: (request) => ({ ...request, _tag: "Withdrawn" })
    },
    Handled: {},
    Withdrawn: {}
  },
  words: {
    name: { da: "ønsket om opfølgning", en: "the request" },
    plural: { da: "ønsker om opfølgning", en: "follow-up requests" },
    fields: { theme: { da: "tema", en: "theme" }, agreement: { da: "aftale", en: "agreement" } },
    reminders: {
      handle: { da: "Et ønske om opfølgning skal behandles", en: "A request for follow-up is to be handled" }
    },
    states: {
      Open: { da: "det er ikke besvaret endnu", en: "it has not been answered yet" },
      Handled: { da: "det er besvaret", en: "it has been answered" },
      Withdrawn: { da: "det er trukket tilbage", en: "it has been withdrawn" }
    },
    events: {
      Handled: { da: "besvares", en: "be answered" },
      Withdrawn: { da: "trækkes tilbage", en: "be withdrawn" }
    }
  },
  lookup: ["theme", "agreement"],
  facts: (request) => {
    if (request._tag === "Withdrawn") return []
    const { theme, agreement, party, askedOn } = request
    const about = { theme, agreement, party }
    const open = period(askedOn, request._tag === "Open" ? undefined : addDays(request.handledOn, -1))
    return [
      FollowUpAsked.on(askedOn, about),
      ...(hasDays(open) ? [FollowUpOpen.during(open, about)] : []),
      ...(request._tag === "Open"
        ? []
        : [
            FollowUpHandled.on(request.handledOn, about, {
              measures: { days: daysBetween(askedOn, request.handledOn) }
            })
          ])
    ]
  },
  reminders: ({ _tag, dueOn }) =>
    _tag === "Open" ? [{ key: `handle/${dueOn}`, dueOn, role: "authority.primary", every: { weeks: 1 } }] : []
}) {}
