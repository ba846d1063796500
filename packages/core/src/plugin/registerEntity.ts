import * as Schema from "effect/Schema"
import { addDays, Day, hasDays, period } from "../calendar/index.ts"
import type { Scalar } from "../facts/index.ts"
import type { DataSchema, Texts } from "./DataSchema.ts"
import { type AnyEntity, type Claimed, defineEntity, type Reminder } from "./Entity.ts"
import { defineFact } from "./Fact.ts"
import { type Indicator, indicator } from "./Indicator.ts"
import { asKept, checkFields, fieldsOfStruct, wordsOfFields } from "./registerFields.ts"

const Consent = Schema.Struct({ by: Schema.String, firstDay: Day, lastDay: Schema.optionalKey(Day) })
type Consent = (typeof Consent)["Type"]

interface Standing<Tag extends string> {
  readonly _tag: Tag
  readonly enteredOn: Day
  readonly consents: ReadonlyArray<Consent>
}

interface Spec {
  readonly title: Texts
  readonly entry: Texts
  readonly plural?: Texts
  readonly fields: DataSchema
  readonly countBy?: ReadonlyArray<string>
  readonly sumBy?: ReadonlyArray<string>
  readonly perYear?: boolean
  readonly unique?: ReadonlyArray<string>
  readonly remind?: { readonly on: string; readonly role: string; readonly until?: string; readonly says?: Texts }
  readonly inForce?: string
  readonly consent?: boolean
}

type Values = Readonly<Record<string, Scalar | undefined>>

/** The key of an entry's own values; an entry that lacks one of them holds none. */
const keyOf = (scope: string, names: ReadonlyArray<string>, state: Values): ReadonlyArray<Claimed> => {
  const values = names.map((name) => state[name])
  return names.length === 0 || values.includes(undefined) ? [] : [{ scope, key: values.map(String).join(" / ") }]
}

const remindersOf = ({ remind, inForce }: Spec, state: Values): ReadonlyArray<Reminder> => {
  if (remind === undefined) return []
  const { on, role, until } = remind
  const dueOn = state[on] as Day | undefined
  if (dueOn === undefined || (until !== undefined && state[until] !== undefined)) return []
  const agreement = inForce === undefined ? undefined : (state[inForce] as string | undefined)
  return [{ key: `${on}/${dueOn}`, dueOn, role, ...(agreement === undefined ? {} : { agreement }) }]
}

/** The life of an entry, and the figures over all of them. */
export const registerEntity = (
  key: string,
  spec: Spec
): { readonly entity: AnyEntity; readonly indicators: Readonly<Record<string, Indicator>> } => {
  const {
    title,
    entry,
    plural,
    fields,
    countBy = [],
    sumBy = [],
    unique = [],
    perYear = false,
    consent = false,
    remind
  } = spec
  const given = fieldsOfStruct(fields)
  checkFields(key, given, { countBy, sumBy })
  const words = wordsOfFields(given, [...new Set([...countBy, ...sumBy])])
  const kept = asKept(given)
  const Entered = defineFact(`${key}.entry`)<Readonly<Record<string, Scalar>>>()
  const Shown = defineFact(`${key}.mayBeShown`)<Readonly<Record<string, Scalar>>>()
  const common = { enteredOn: Day, consents: Schema.Array(Consent), ...kept }
  const counted = (state: object) =>
    Object.fromEntries(countBy.map((name) => [name, (state as Readonly<Record<string, Scalar>>)[name] ?? null]))
  // A fact for each number that is known: a sum over those that nobody told would be 0, and unknown is not zero.
  const summed = sumBy.map((name) => ({
    name,
    fact: defineFact(`${key}.${name}`)<Readonly<Record<string, Scalar>>, string>()
  }))
  const added = (state: Standing<string>) =>
    summed.flatMap(({ name, fact }) => {
      const value = (state as unknown as Readonly<Record<string, number | undefined>>)[name]
      return value === undefined ? [] : [fact.on(state.enteredOn, counted(state), { measures: { [name]: value } })]
    })
  const entity = defineEntity(key, {
    state: Schema.Union([
      Schema.TaggedStruct("Entered", common),
      Schema.TaggedStruct("Removed", common)
    ]) as unknown as DataSchema<Standing<"Entered"> | Standing<"Removed">>,
    events: {
      Added: Schema.Struct(kept) as DataSchema<object>,
      Changed: Schema.Struct(kept) as DataSchema<object>,
      ConsentGiven: Schema.Struct({ by: Schema.String, lastDay: Schema.optionalKey(Day) }),
      ConsentWithdrawn: Schema.Struct({}),
      Removed: Schema.Struct({ reasonRef: Schema.optionalKey(Schema.String) })
    },
    begin: { Added: (given, enteredOn) => ({ ...given, _tag: "Entered", enteredOn, consents: [] }) },
    when: {
      Entered: {
        Changed: ({ consents }, given, enteredOn) => ({ ...given, _tag: "Entered", enteredOn, consents }),
        ConsentGiven: (state, given, firstDay) => ({
          ...state,
          consents: [...until(state.consents, firstDay), { ...given, firstDay }]
        }),
        ConsentWithdrawn: (state, _, on) => ({ ...state, consents: until(state.consents, on) }),
        Removed: (state) => ({ ...state, _tag: "Removed" })
      },
      Removed: {}
    },
    words: {
      name: entry,
      ...(plural === undefined ? {} : { plural }),
      fields: words,
      ...(remind?.says === undefined ? {} : { reminders: { [remind.on]: remind.says } }),
      states: {
        Entered: { da: `${pronoun(entry)} er registreret`, en: "it is entered" },
        Removed: { da: `${pronoun(entry)} er fjernet`, en: "it has been removed" }
      },
      events: {
        Added: { da: "registreres", en: "be entered" },
        Changed: { da: "ændres", en: "be changed" },
        ConsentGiven: { da: "få samtykke", en: "be consented to" },
        ConsentWithdrawn: { da: "få trukket samtykke tilbage", en: "have its consent withdrawn" },
        Removed: { da: "fjernes", en: "be removed" }
      },
      ...(unique.length === 0
        ? {}
        : {
            claims: {
              [`${key}.unique`]: { da: `${entry.da} med`, en: `${entry.en} with`, fields: unique }
            }
          })
    },
    lookup: countBy as ReadonlyArray<never>,
    claims: (state) => (state._tag === "Removed" ? [] : keyOf(`${key}.unique`, unique, state as unknown as Values)),
    reminders: (state) => (state._tag === "Removed" ? [] : remindersOf(spec, state as unknown as Values)),
    facts: (state) =>
      state._tag === "Removed"
        ? []
        : [
            Entered.on(state.enteredOn, counted(state)),
            ...added(state),
            ...state.consents
              .map(({ firstDay, lastDay }) => period(firstDay, lastDay))
              .map((days, at) => Shown.during(days, counted(state), { key: String(at) }))
          ]
  })
  return {
    entity,
    indicators: {
      entries: indicator(Entered, { title, taken: { how: "flow" }, by: [...countBy] }),
      ...(perYear
        ? {
            perYear: indicator(Entered, {
              title: { da: `${title.da} efter år`, en: `${title.en}, by year` },
              taken: { how: "flow", bucket: "year" },
              by: [...countBy]
            })
          }
        : {}),
      ...Object.fromEntries(
        summed.map(({ name, fact }) => {
          const { da, en } = words[name] ?? { da: name, en: name }
          return [
            name,
            indicator(fact, {
              title: { da: `${title.da}: ${da}`, en: `${title.en}: ${en}` },
              taken: { how: "flow" },
              counted: { sum: name },
              by: [...countBy]
            })
          ]
        })
      ),
      ...(consent
        ? {
            mayBeShown: indicator(Shown, {
              title: { da: `${title.da}: må vises`, en: `${title.en}: may be shown` },
              taken: { how: "stock" }
            })
          }
        : {})
    }
  }
}

/** "Historien" is a "den", and "oplægget" and "det gode råd" are a "det". */
const pronoun = ({ da }: Texts): string => (/^det |t$/.test(da) ? "det" : "den")

/** Consents up to the day before: what is said last holds from its day on, and nothing is shown by two at once. */
const until = (consents: ReadonlyArray<Consent>, on: Day): ReadonlyArray<Consent> =>
  consents
    .map((one) => (one.lastDay === undefined || one.lastDay >= on ? { ...one, lastDay: addDays(on, -1) } : one))
    .filter(({ firstDay, lastDay }) => hasDays(period(firstDay, lastDay)))
