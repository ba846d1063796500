import { Day } from "@partnerskab/core/calendar"
import {
  absent,
  type AnyModule,
  changesOf,
  command,
  type CommandDefinition,
  defineCodes,
  defineEntity,
  defineFact,
  defineModule,
  defineParameter,
  definePoint,
  defineRefusal,
  defineTable,
  defineTerms,
  decision,
  deny,
  type EntityDefinition,
  type EventForm,
  eventForms,
  Id,
  indicator,
  Label,
  type ModuleDefinition,
  needsAmendment,
  needsApproval,
  Note,
  one,
  ownPolicy,
  reaction,
  warn
} from "@partnerskab/core/plugin"
import * as Schema from "effect/Schema"

export class Bloomed extends defineFact("garden.bloomed")<{ readonly colour: string }>() {}

const common = { colour: Schema.String, firstDay: Day, visits: Schema.Array(Day) }
export class Bed extends defineEntity("bed", {
  state: Schema.Union([Schema.TaggedStruct("Growing", common), Schema.TaggedStruct("Cleared", common)]),
  events: {
    Sown: Schema.Struct({ colour: Schema.String }),
    Visited: eventForms(Schema.Struct({})).upcast(2, Schema.Struct({ minutes: Schema.Natural }), () => ({
      minutes: 0
    })),
    Cleared: Schema.Struct({ whyRef: Schema.optionalKey(Schema.String) })
  },
  begin: { Sown: ({ colour }, firstDay) => ({ _tag: "Growing", colour, firstDay, visits: [] }) },
  when: {
    Growing: {
      Visited: (bed, _, on) => ({ ...bed, visits: [...bed.visits, on] }),
      Cleared: (bed) => ({ ...bed, _tag: "Cleared" })
    },
    Cleared: {}
  },
  words: {
    name: { da: "bedet", en: "the bed" },
    states: { Cleared: { da: "det er ryddet", en: "it has been cleared" } },
    events: { Visited: { da: "besøges", en: "be visited" }, Cleared: { da: "ryddes", en: "be cleared" } },
    claims: { bed: { da: "et bed med farven", en: "a bed of the colour" } }
  },
  claims: ({ colour }) => [{ scope: "bed", key: colour }],
  boundaries: ({ colour }) => [`garden/${colour}`],
  reminders: ({ firstDay }) => [{ key: "water", dueOn: firstDay, role: "authority.primary" }],
  facts: ({ colour, firstDay }) => [Bloomed.on(firstDay, { colour })]
}) {}

export class TooGrey extends defineRefusal("TooGrey", {
  source: "the house",
  da: ({ colour }: { readonly colour: string }) => `${colour} er for gråt.`,
  en: ({ colour }) => `${colour} is too grey.`
}) {}

export const bedsAtMost = defineParameter("garden.bedsAtMost", {
  title: { da: "Bede i alt", en: "Beds in all" },
  form: Schema.Natural,
  value: 40,
  source: "antagelse: 40 bede"
})
export const tools = defineCodes("garden.tools", {
  spade: { da: "spade", en: "spade" },
  rive: { da: "rive", en: "rake", lastDay: "2010-12-31" }
})
export const weights = defineTable("garden.weights", tools, { spade: 3, rive: 2 })

export const sow = command({
  input: Schema.Struct({ bed: Id, on: Day, colour: Label }),
  reads: ({ bed }) => ({ nothing: absent(Bed, bed) }),
  decide: (_, { bed, on, colour }, { valueOn, codesOn, valueFor }) =>
    decision([TooGrey.when(colour.endsWith("7") && valueOn(bedsAtMost, on) > 3, { colour })], () => [
      Bed.events.Sown(bed, on, { colour }),
      ...(codesOn(tools, on).has("rive") && valueFor(weights, "rive") === 2
        ? [Bed.events.Visited(bed, on, { minutes: 5 })]
        : [])
    ])
})
const visit = command({
  input: Schema.Struct({ bed: Id, on: Day }),
  reads: ({ bed }) => ({ bed: one(Bed, bed) }),
  decide: ({ bed: { id } }, { on }) => decision([], () => [Bed.events.Visited(id, on, { minutes: 5 })])
})
const clear = command({
  input: Schema.Struct({ bed: Id, on: Day, why: Schema.optionalKey(Note) }),
  reads: ({ bed }) => ({ bed: one(Bed, bed) }),
  decide: ({ bed: { id } }, { on, why }) =>
    decision([], () => [Bed.events.Cleared(id, on, why === undefined ? {} : { whyRef: why })])
})

const notInWinter = ownPolicy(sow, {
  id: "garden.notInWinter",
  check: ({ input: { on } }) =>
    on.slice(5, 7) === "01" ? deny("Winter", { da: "Ikke i januar.", en: "Not in January." }) : undefined
})
const headGardener = ownPolicy(clear, {
  id: "garden.headGardener",
  reads: ({ bed }) => ({ bed: one(Bed, bed) }),
  judge: ({ read: { bed }, valueOn, ...outcome }) =>
    changesOf(Bed, outcome).length > valueOn(bedsAtMost, outcome.today)
      ? undefined
      : bed.version > 0
        ? needsApproval("HeadGardener", ["gardener"], { da: "Spørg gartneren.", en: "Ask the gardener." })
        : warn("Bare", { da: "Bedet bliver bart.", en: "The bed will be bare." })
})

const title = { da: "Haven", en: "The garden" }
export const wording = Schema.Struct({ beds: Schema.Natural })
const terms = defineTerms("garden", Schema.Struct({ bed: Schema.Boolean })).upcast(2, wording, ({ bed }) =>
  bed ? { beds: 1 } : needsAmendment("beds")
)

/** A module that keeps every law; each broken one differs from it in one thing. */
export class sound extends definePoint("garden", {
  title,
  terms,
  material: { beds: "reapprove" },
  entities: [Bed],
  commands: { sow, visit, clear },
  refusals: [TooGrey],
  parameters: [bedsAtMost],
  codes: [tools],
  tables: [weights],
  policies: [notInWinter, headGardener],
  report: {
    title: { da: "Haven i år", en: "The garden this year" },
    figures: ["blooming"],
    says: ({ rows, total }) =>
      rows("blooming").length === 0
        ? [{ da: "Intet blomstrer.", en: "Nothing blooms." }]
        : [{ da: `${total("blooming")} blomstrer.`, en: `${total("blooming")} bloom.` }]
  },
  reactions: { onSown: reaction(Bed, "Sown", ({ id, on }) => ({ command: "visit", input: { bed: id, on } })) },
  indicators: { blooming: indicator(Bloomed, { title: { da: "Blomster", en: "Flowers" }, taken: { how: "flow" } }) }
}) {}

/** All forms of events that a broken module declares anew. */
const formsOf = (
  events: EntityDefinition["events"],
  before: EntityDefinition
): Readonly<Record<string, ReadonlyArray<EventForm>>> =>
  Object.fromEntries(
    Object.entries(events).map(([type, schema]) => [
      type,
      before.events[type] === schema ? before.forms[type]! : eventForms(schema).forms
    ])
  )

/** The sound module with some of it otherwise, as somebody who writes JavaScript can have it. */
export const garden = (changes: object): AnyModule => {
  class Garden extends defineModule("garden", { title, entities: [], commands: {} }) {}
  Object.assign(Garden.definition, sound.definition, changes)
  return Garden
}

export const withBed = (changes: (bed: EntityDefinition) => object): AnyModule => {
  class Other extends defineEntity("bed", {
    state: Schema.TaggedStruct("There", {}),
    events: {},
    begin: {},
    when: { There: {} }
  }) {}
  const { forms: _, ...before } = Bed.definition
  const changed = { ...before, ...changes(Bed.definition) }
  Object.assign(Other.definition, { forms: formsOf(changed.events, Bed.definition) }, changed)
  return garden({ entities: [Other] })
}

export const withRule = (decide: CommandDefinition["decide"]): AnyModule =>
  garden({ commands: { ...sound.definition.commands, sow: { definition: { ...sow.definition, decide } } } })

export const withRefusal = (texts: object): AnyModule => {
  const refusal = { ...TooGrey, tag: TooGrey.tag, texts: { ...TooGrey.texts, ...texts } }
  return garden({ refusals: [refusal] } as unknown as Partial<ModuleDefinition>)
}

export const withReaction = (react: (happened: { readonly id: string }) => unknown): AnyModule =>
  garden({ reactions: { onSown: { entity: "bed", event: "Sown", react } } })
