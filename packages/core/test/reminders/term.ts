import * as Schema from "effect/Schema"
import { type Day, Day as DaySchema, dayBefore, Lead, type Recurrence } from "../../src/calendar/index.ts"
import {
  type AboutLife,
  command,
  decision,
  defineEntity,
  defineModule,
  definePlugin,
  Id,
  maybe,
  one
} from "../../src/plugin/index.ts"

const Every = Schema.Union([
  Schema.Struct({ days: Schema.Int, lastDay: Schema.optionalKey(DaySchema) }),
  Schema.Struct({ weeks: Schema.Int, lastDay: Schema.optionalKey(DaySchema) }),
  Schema.Struct({
    months: Schema.Int,
    rounding: Schema.Literals(["lastDayOfMonth", "nextMonth"]),
    lastDay: Schema.optionalKey(DaySchema)
  })
])

/** Something that ends, of which one is told some time before; and something to be done again and again. */
export const Wanted = Schema.Struct({
  ends: Schema.optionalKey(Schema.Struct({ lastDay: DaySchema, lead: Lead })),
  again: Schema.optionalKey(Schema.Struct({ first: DaySchema, every: Every })),
  role: Schema.optionalKey(Id),
  agreement: Schema.optionalKey(Id),
  person: Schema.optionalKey(Id),
  substitute: Schema.optionalKey(Id),
  about: Schema.optionalKey(Schema.Struct({ entity: Id, id: Id, on: DaySchema })),
  whileInForce: Schema.optionalKey(Schema.Literal(true))
})
export interface Wanted {
  readonly ends?: { readonly lastDay: Day; readonly lead: Lead }
  readonly again?: { readonly first: Day; readonly every: Recurrence }
  readonly role?: string
  readonly agreement?: string
  readonly person?: string
  readonly substitute?: string
  readonly about?: AboutLife
  readonly whileInForce?: true
}

/** As it is, and as another version of its plugin has it, that tells somebody else. */
const life = (evolution: number, staff: string) =>
  class extends defineEntity("term", {
    evolution,
    state: Schema.Union([Schema.TaggedStruct("Kept", { wanted: Wanted, note: Schema.Int })]),
    events: { Told: Wanted, Noted: Schema.Struct({}) },
    begin: { Told: (wanted) => ({ _tag: "Kept", wanted, note: 0 }) },
    when: {
      Kept: {
        Told: (state, wanted) => ({ ...state, wanted }),
        Noted: (state) => ({ ...state, note: state.note + 1 })
      }
    },
    reminders: ({ wanted: { ends, again, role = staff, agreement, person, substitute, about, whileInForce } }) => {
      const to = {
        role,
        ...(agreement === undefined ? {} : { agreement }),
        ...(person === undefined ? {} : { person }),
        ...(substitute === undefined ? {} : { substitute }),
        ...(about === undefined ? {} : { about }),
        ...(whileInForce === undefined ? {} : { whileInForce })
      }
      return [
        ...(ends === undefined ? [] : [{ key: "ends", dueOn: dayBefore(ends.lastDay, ends.lead), ...to }]),
        ...(again === undefined ? [] : [{ key: "again", dueOn: again.first, every: again.every as Recurrence, ...to }])
      ]
    }
  }) {}

class Term extends life(1, "authority.secretariat") {}
class OtherTerm extends life(2, "authority.leader") {}

const tell = command({
  input: Schema.Struct({ term: Id, on: DaySchema, wanted: Wanted }),
  reads: ({ term }) => ({ there: maybe(Term, term) }),
  decide: (_, { term, on, wanted }) => decision([], () => [Term.events.Told(term, on, wanted)])
})

/** Two things in one command: what is told between them was never known. */
const tellTwice = command({
  input: Schema.Struct({ term: Id, on: DaySchema, first: Wanted, wanted: Wanted }),
  reads: ({ term }) => ({ term: one(Term, term) }),
  decide: ({ term: { id } }, { on, first, wanted }) =>
    decision([], () => [Term.events.Told(id, on, first), Term.events.Told(id, on, wanted)])
})

const note = command({
  input: Schema.Struct({ term: Id, on: DaySchema }),
  reads: ({ term }) => ({ term: one(Term, term) }),
  decide: ({ term: { id } }, { on }) => decision([], () => [Term.events.Noted(id, on, {})])
})

const about = { title: { da: "Frister", en: "Terms" }, commands: { tell, tellTwice, note } }
class Terms extends defineModule("terms", { ...about, entities: [Term] }) {}
class OtherTerms extends defineModule("terms", { ...about, entities: [OtherTerm] }) {}

export class WithTerms extends definePlugin("withTerms", { version: "1.0.0", add: [Terms] }) {}
export class WithOtherTerms extends definePlugin("withTerms", { version: "2.0.0", add: [OtherTerms] }) {}
