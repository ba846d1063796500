import { Day } from "@partnerskab/core/calendar"
import {
  type AnyModule,
  changesOf,
  defineParameter,
  defineTable,
  deny,
  eventForms,
  Id,
  PersonName,
  PersonalText,
  type Policy,
  Label,
  type Reads,
  type Verdict,
  warn,
  within
} from "@partnerskab/core/plugin"
import { lockOf } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import * as SchemaTransformation from "effect/SchemaTransformation"
import type { Broken } from "./broken.ts"
import { Bed, bedsAtMost, garden, sound, sow, tools, weights, withBed, withRule } from "./garden.ts"

const visits = eventForms(Schema.Struct({ hours: Schema.Natural }))
const Minutes = Schema.Struct({ minutes: Schema.Natural })
const withVisits = ({ forms }: { readonly forms: object }): AnyModule =>
  withBed((bed) => ({ forms: { ...bed.forms, Visited: forms } }))

const withParameter = (changes: object): AnyModule => {
  const definition = { ...bedsAtMost.definition, ...changes }
  return garden({ parameters: [{ ...bedsAtMost, definition }] })
}

const undeclared = defineParameter("garden.undeclared", { ...bedsAtMost.definition, value: 1 })
const undeclaredTable = defineTable("garden.undeclaredTable", tools, { spade: 1, rive: 1 })

const says = (one: unknown): AnyModule => garden({ report: { says: one } })

/** The garden with policies of its own on sowing. */
const withPolicies = (...policies: ReadonlyArray<Pick<Policy, "check" | "judge">>): AnyModule =>
  garden({ policies: policies.map((one, at) => ({ ...one, id: `garden.own${at}`, on: "garden.sow" })) })
const withPolicyOn = (on: string): AnyModule => garden({ policies: [{ id: "garden.own", on, check: () => undefined }] })
const speaking = (verdict: Verdict): AnyModule => withPolicies({ check: () => verdict })
const no = { da: "Nej.", en: "No." }

/** The garden where a colour is given in another form. */
const withColour = (colour: Schema.Codec<string, string>): AnyModule => {
  const input = Schema.Struct({ bed: Id, on: Day, colour })
  return garden({ commands: { ...sound.definition.commands, sow: { definition: { ...sow.definition, input } } } })
}

let asked = 0
const counting = { check: () => ((asked += 1) % 2 === 0 ? undefined : deny("Odd", no)) }
let last = ""
const telling = { check: ({ input: { bed } }: { input: { bed: string } }) => void (last = bed) }
const told = {
  check: ({ input: { bed } }: { input: { bed: string } }) => (last === bed ? undefined : warn("Untold", no))
}

/** The garden with a policy that looks at the beds of a set. */
export const lookingAt = (set: (input: { readonly colour: string }) => string, whole: AnyModule = sound): AnyModule =>
  withReads(({ colour }) => ({ beds: within(set({ colour }), Bed, {}) }), whole)
const withReads = (reads: (input: { readonly colour: string }) => Reads, { definition }: AnyModule): AnyModule =>
  garden({ ...definition, policies: [{ id: "garden.looks", on: "garden.sow", reads, check: () => undefined }] })

/** For each of the laws 17 to 28 modules that keep all the others. */
export const brokenLater: ReadonlyArray<Broken> = [
  {
    law: 17,
    name: "a form before that is read as none of the next",
    module: withVisits(visits.upcast(2, Minutes, ({ hours }) => ({ minutes: hours - 1 }))),
    reason: /bed\.Visited\/2 from 1 reads \{"hours":0\} as \{"minutes":-1\}/
  },
  {
    law: 17,
    name: "a form before that cannot be read",
    module: withVisits(
      visits.upcast(2, Minutes, ({ hours }) => {
        if (hours > 5) throw new Error("too long")
        return { minutes: hours }
      })
    ),
    reason: /bed\.Visited\/2 from 1 throws on/
  },
  {
    law: 17,
    name: "a form before that is read by chance",
    module: withVisits(visits.upcast(2, Minutes, () => ({ minutes: Date.now() }))),
    reason: /bed\.Visited\/2 from 1 gives two answers/
  },
  {
    law: 18,
    name: "a field of the terms that material does not name",
    module: garden({ material: {} }),
    reason: /material of garden does not say what a change of beds needs/
  },
  {
    law: 18,
    name: "material of a field that is gone",
    module: garden({ material: { beds: "reapprove", bed: "silent" } }),
    reason: /material of garden names bed, which is not in today's wording/
  },
  {
    law: 19,
    name: "a parameter that is not of its form",
    module: withParameter({ value: -1 }),
    reason: /the parameter garden\.bedsAtMost is -1, which is not of its form/
  },
  {
    law: 19,
    name: "a parameter without an English title",
    module: withParameter({ title: { da: "Bede", en: "" } }),
    reason: /the parameter garden\.bedsAtMost has no English text/
  },
  {
    law: 19,
    name: "a parameter without a source",
    module: withParameter({ source: " " }),
    reason: /the parameter garden\.bedsAtMost has no source/
  },
  {
    law: 19,
    name: "a parameter under the name of another module",
    module: garden({ parameters: [bedsAtMost, { ...undeclared, key: "field.beds" }] }),
    reason: /the parameter field\.beds needs a key that begins with "garden\."/
  },
  {
    law: 19,
    name: "a code without Danish words",
    module: garden({ codes: [{ ...tools, entries: { ...tools.entries, spade: { da: "", en: "spade" } } }] }),
    reason: /the code spade of garden\.tools has no Danish text/
  },
  {
    law: 19,
    name: "a table without a value for a code",
    module: garden({ tables: [{ ...weights, values: { spade: 3 } }] }),
    reason: /the table garden\.weights has no value for rive/
  },
  {
    law: 20,
    name: "a rule that asks for a parameter nobody declares",
    module: withRule((read, input, context) => {
      context.valueOn(undeclared, input.on)
      return sow.definition.decide(read, input, context)
    }),
    reason: /garden asks for the parameter garden\.undeclared, which no module here declares/
  },
  {
    law: 20,
    name: "a policy that asks for a table nobody declares",
    module: withPolicies({ check: ({ valueFor }) => void valueFor(undeclaredTable, "spade") }),
    reason: /garden asks for the table garden\.undeclaredTable/
  },
  {
    law: 20,
    name: "a rule whose codes its module has forgotten",
    module: garden({ codes: [] }),
    reason: /garden asks for the codes garden\.tools/
  },
  {
    law: 21,
    name: "a report that cannot do without figures",
    module: says(({ rows }: { rows: (figure: string) => ReadonlyArray<{ value: number }> }) => [
      { da: `${rows("blooming")[0]!.value} blomster`, en: `${rows("blooming")[0]!.value} flowers` }
    ]),
    reason: /what the report of garden says when nothing was counted throws/
  },
  {
    law: 21,
    name: "a report in one language",
    module: says(({ total }: { total: (figure: string) => number }) => [{ da: `${total("blooming")}`, en: "" }]),
    reason: /what the report of garden says when nothing was counted has no English text/
  },
  {
    law: 21,
    name: "a report that shows what it has not",
    module: garden({ report: { figures: ["wilting"] } }),
    reason: /the report of garden shows wilting, which is no figure of it/
  },
  {
    law: 21,
    name: "a report that looks at the clock",
    module: says(() => [{ da: `I dag: ${Date.now()}`, en: "Today" }]),
    reason: /gives two answers/
  },
  {
    law: 22,
    name: "a policy that says no every other time",
    module: withPolicies(counting),
    reason: /the policy garden\.own0 gives two answers/
  },
  {
    law: 22,
    name: "a policy that changes what it looks at",
    module: withPolicies({
      judge: (outcome) => {
        for (const { after } of changesOf(Bed, outcome)) Object.assign(after, { colour: "green" })
        return undefined
      }
    }),
    reason: /the policy garden\.own0 changes what it is given/
  },
  {
    law: 22,
    name: "a policy that listens to the one before it",
    module: withPolicies(telling, told),
    reason: /the policy garden\.own1 says something else when others are asked in another order/
  },
  {
    law: 23,
    name: "a denial in one language",
    module: speaking(deny("No", { da: "Nej.", en: "" })),
    reason: /No of the policy garden\.own0 has no English text/
  },
  {
    law: 23,
    name: "a warning without a code",
    module: speaking(warn("", no)),
    reason: /the policy garden\.own0 says Warn without a code/
  },
  {
    law: 23,
    name: "an approval by nobody",
    module: speaking({ _tag: "NeedsApproval", code: "Ask", roles: [], ...no }),
    reason: /the policy garden\.own0 asks for an approval by nobody/
  },
  {
    law: 24,
    name: "a name that is made into a colour",
    module: withColour(
      PersonName.pipe(
        Schema.decodeTo(
          Label,
          SchemaTransformation.transform({
            decode: (name) => (name as unknown as PersonalText).text.slice(0, 12),
            encode: (text) => new PersonalText("name", text) as unknown as string
          })
        )
      )
    ),
    reason: /garden\.sow lets a text about a person into (rows|entries|opens)/
  },
  {
    law: 25,
    name: "a colour that says it is a P-number",
    module: withColour(
      Schema.String.check(
        Schema.makeFilter((text: string) => /^[\w -]+$/.test(text), {
          rule: { code: "pNumber", da: "et nummer", en: "a number" }
        })
      )
    ),
    reason: /garden\.sow takes a CPR number at \/colour/
  },
  {
    law: 26,
    name: "a state that old events no longer give",
    module: withBed(() => ({
      begin: {
        Sown: ({ colour }: { readonly colour: string }, firstDay: string) => ({
          _tag: "Growing",
          colour: colour.toLowerCase().padEnd(9, "-"),
          firstDay,
          visits: []
        })
      }
    })),
    lock: lockOf([sound]),
    reason: /PK-LOCK-EVOLUTION: bed comes to another state .* give the entity evolution: 2 and run rebuild/
  },
  {
    law: 26,
    name: "a module that no lock knows",
    module: sound,
    lock: lockOf([]),
    reason: /PK-LOCK-NEW: the lock does not know the entity bed/
  },
  {
    law: 27,
    name: "a set of lives that are in none",
    module: lookingAt(
      ({ colour }) => `garden/${colour}`,
      withBed(() => ({ boundaries: () => [] }))
    ),
    reason: /the policy garden\.looks reads "beds" within "garden\/.*", but no bed is in a set: give it boundaries/
  },
  {
    law: 27,
    name: "a set that is misspelt",
    module: lookingAt(({ colour }) => `graden/${colour}`),
    reason: /no bed is in such a set, so nothing is guarded; there are: garden\/…/
  },
  {
    law: 28,
    name: "a policy on a module that is not given",
    module: withPolicyOn("greenhouse.sow"),
    reason: /the policy garden\.own is on greenhouse\.sow, and is not judged: give the module "greenhouse"/
  },
  {
    law: 28,
    name: "a policy on a command that is not there",
    module: withPolicyOn("garden.mow"),
    reason: /the policy garden\.own is on garden\.mow, which is not there/
  }
]
