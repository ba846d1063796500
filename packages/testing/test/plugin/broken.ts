import type { Day } from "@partnerskab/core/calendar"
import { type AnyModule, defineTerms, type EntityEvent, PersonName } from "@partnerskab/core/plugin"
import type { Lock } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { Bed, Bloomed, garden, sound, withBed, withReaction, withRefusal, withRule, wording } from "./garden.ts"

const asSown = (id: string, on: Day, colour: string): ReadonlyArray<EntityEvent> => [
  Bed.events.Sown(id, on, { colour })
]

/** A module that breaks one law. */
export interface Broken {
  readonly law: number
  readonly name: string
  readonly module: AnyModule
  /** What is committed of it. */
  readonly lock?: Lock
  readonly reason: RegExp
}

/** For each of the laws 1 to 16 modules that keep all the others. */
export const broken: ReadonlyArray<Broken> = [
  {
    law: 1,
    name: "an event with a text about a person in it",
    module: withBed(({ events }) => ({
      events: { ...events, Visited: Schema.Struct({ by: Schema.optionalKey(PersonName) }) }
    })),
    reason: /bed\.Visited has a value that JSON cannot keep/
  },
  {
    law: 1,
    name: "an event with a date of the machine in it",
    module: withBed(({ events }) => ({
      events: { ...events, Visited: Schema.Struct({ at: Schema.optionalKey(Schema.DateFromString) }) }
    })),
    reason: /bed\.Visited has a value that JSON cannot keep/
  },
  {
    law: 2,
    name: "an event that no table uses",
    module: withBed(({ events }) => ({ events: { ...events, Watered: Schema.Struct({}) } })),
    reason: /bed\.Watered is in no table/
  },
  {
    law: 2,
    name: "a step that is no event",
    module: withBed(({ when }) => ({
      when: { ...when, Growing: { ...when["Growing"], Watered: (bed: unknown) => bed } },
      words: undefined
    })),
    reason: /bed\.Watered is no event of it/
  },
  {
    law: 3,
    name: "a state without a row",
    module: withBed(({ when: { Growing } }) => ({ when: { Growing } })),
    reason: /bed has no row for the state Cleared/
  },
  {
    law: 4,
    name: "a step that gives a state of another form",
    module: withBed(({ when }) => ({
      when: {
        ...when,
        Growing: { ...when["Growing"], Cleared: (bed: object) => ({ ...bed, _tag: "Cleared", visits: 3 }) }
      }
    })),
    reason: /bed\.Cleared gives .*"visits":3/
  },
  {
    law: 4,
    name: "a step that throws",
    module: withBed(({ when }) => ({
      when: {
        ...when,
        Growing: {
          ...when["Growing"],
          Cleared: () => {
            throw new Error("no")
          }
        }
      }
    })),
    reason: /bed\.Cleared throws in Growing/
  },
  {
    law: 5,
    name: "a step that changes the state before it",
    module: withBed(({ when }) => ({
      when: {
        ...when,
        Growing: {
          ...when["Growing"],
          Visited: (bed: { readonly visits: Array<Day> }, _: unknown, on: Day) => {
            bed.visits.push(on)
            return bed
          }
        }
      }
    })),
    reason: /bed\.Visited changes what it is given/
  },
  {
    law: 5,
    name: "a step that looks at the clock",
    module: withBed(() => ({
      begin: {
        Sown: ({ colour }: { readonly colour: string }) => ({
          _tag: "Growing",
          colour,
          firstDay: new Date().toISOString().slice(0, 10),
          visits: []
        })
      }
    })),
    reason: /bed\.Sown gives two answers/
  },
  {
    law: 6,
    name: "a rule that looks at the clock",
    module: withRule((_, { bed, colour }) => ({
      ok: true,
      events: asSown(bed, new Date(Date.now()).toISOString().slice(0, 10) as Day, colour)
    })),
    reason: /the rule of sow gives two answers/
  },
  {
    law: 6,
    name: "a rule that draws lots",
    module: withRule((_, { bed, on, colour }) => ({ ok: true, events: asSown(`${bed}${Math.random()}`, on, colour) })),
    reason: /the rule of sow gives two answers/
  },
  {
    law: 6,
    name: "a rule that draws an id",
    module: withRule((_, { on, colour }) => ({ ok: true, events: asSown(crypto.randomUUID(), on, colour) })),
    reason: /the rule of sow gives two answers/
  },
  {
    law: 6,
    name: "a rule that changes its input",
    module: withRule((_, input) => {
      input.colour += "ish"
      return { ok: true, events: asSown(input.bed, input.on, input.colour) }
    }),
    reason: /the rule of sow changes what it is given/
  },
  {
    law: 7,
    name: "a refusal that is not listed",
    module: garden({ refusals: [] }),
    reason: /sow refuses with TooGrey/
  },
  {
    law: 7,
    name: "an event that is not of its form",
    module: withRule((_, { bed, on }) => ({ ok: true, events: asSown(bed, on, 7 as never) })),
    reason: /sow gives bed\.Sown with \{"colour":7\}/
  },
  {
    law: 8,
    name: "a reaction that asks for a command that is not there",
    module: withReaction(() => ({ command: "water", input: {} })),
    reason: /asks for water, which is not there/
  },
  {
    law: 8,
    name: "a reaction with an input of another form",
    module: withReaction(({ id }) => ({ command: "visit", input: { bed: id } })),
    reason: /gives visit an input not of its form/
  },
  {
    law: 9,
    name: "facts that look at the clock",
    module: withBed(() => ({
      facts: ({ colour }: { readonly colour: string }) => [
        Bloomed.on(new Date().toISOString().slice(0, 10) as Day, { colour })
      ]
    })),
    reason: /facts of bed gives two answers/
  },
  {
    law: 9,
    name: "claims that add to the state",
    module: withBed(() => ({
      claims: ({ visits }: { readonly visits: Array<Day> }) =>
        (visits.push("2011-01-03"), visits).slice(0, 1).map((key) => ({ scope: "bed", key }))
    })),
    reason: /claims of bed changes what it is given/
  },
  {
    law: 10,
    name: "facts that throw on a state",
    module: withBed(() => ({
      facts: ({ visits, firstDay }: { readonly visits: Array<Day>; readonly firstDay: Day }) => [
        Bloomed.on(firstDay, { colour: visits[0]!.slice(0, 4) })
      ]
    })),
    reason: /facts of bed throws on/
  },
  {
    law: 11,
    name: "two facts that cannot be told apart",
    module: withBed(() => ({
      facts: ({ visits, colour }: { readonly visits: Array<Day>; readonly colour: string }) =>
        visits.map((on) => Bloomed.on(on, { colour }))
    })),
    reason: /bed tells twice of fact garden\.bloomed/
  },
  {
    law: 12,
    name: "a module without an English title",
    module: garden({ title: { da: "Haven", en: " " } }),
    reason: /the module garden has no English text/
  },
  {
    law: 12,
    name: "a figure without a Danish title",
    module: garden({
      indicators: { blooming: { ...sound.definition.indicators["blooming"], title: { da: "", en: "Flowers" } } }
    }),
    reason: /the figure garden\.blooming has no Danish text/
  },
  { law: 13, name: "a refusal without a source", module: withRefusal({ source: "" }), reason: /TooGrey has no source/ },
  {
    law: 13,
    name: "a refusal without a Danish sentence",
    module: withRefusal({ da: () => "" }),
    reason: /TooGrey has no Danish text/
  },
  {
    law: 13,
    name: "a refusal whose sentence throws",
    module: withRefusal({ en: ({ colour }: { readonly colour: { readonly name: string } }) => colour.name.trim() }),
    reason: /TooGrey has no English text/
  },
  {
    law: 14,
    name: "a state without words",
    module: withBed(({ words }) => ({ words: { ...words, states: {} } })),
    reason: /bed has no words for the state Cleared/
  },
  {
    law: 14,
    name: "an event without words",
    module: withBed(({ words }) => ({ words: { ...words, events: { Cleared: words!.events!["Cleared"] } } })),
    reason: /bed has no words for the event Visited/
  },
  {
    law: 14,
    name: "a claim without words",
    module: withBed(({ words }) => ({ words: { ...words, claims: {} } })),
    reason: /bed has no words for the claim bed/
  },
  {
    law: 15,
    name: "an older wording that cannot be read",
    module: garden({
      terms: defineTerms("garden", Schema.Struct({ bed: Schema.Boolean })).upcast(2, wording, ({ bed }) =>
        bed ? { beds: 1 } : ({ beds: "none" } as never)
      )
    }),
    reason: /garden base\/2 from base\/1 reads \{"bed":false\} as \{"beds":"none"\}/
  },
  {
    law: 15,
    name: "an older wording that is read by chance",
    module: garden({
      terms: defineTerms("garden", Schema.Struct({})).upcast(2, wording, () => ({ beds: Date.now() }))
    }),
    reason: /garden base\/2 from base\/1 gives two answers/
  },
  {
    law: 16,
    name: "two wordings of one number",
    module: garden({ terms: defineTerms("garden", wording).upcast(1, wording, (before) => before) }),
    reason: /garden has two wordings base\/1/
  }
]
