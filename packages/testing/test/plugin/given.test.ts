import { addDays } from "@partnerskab/core/calendar"
import { Agreement, Agreements, Parties, Party, People, Person } from "@partnerskab/core/agreement"
import {
  Meeting,
  Network,
  Networks,
  Place,
  Placements,
  PlaceRegistered,
  PlaceStands,
  PlaceStopped,
  PlaceVacant
} from "@partnerskab/core/points"
import { command, decision, defineModule, defineRefusal, Id, within } from "@partnerskab/core/plugin"
import { module } from "@partnerskab/testing"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"

const offered = { agreement: "a1", party: "c1", instrument: "mentor" }
const place = Place.events.Registered("p1", "2011-02-01", offered)
const onHold = Place.events.PutOnHold("p1", "2011-03-01", { reason: "season" })
const hold = { place: "p1", on: "2011-03-01", reason: "season" } as const

describe("given, when, then", () => {
  it("tells what happened, what is counted, and the state after it", () => {
    module(Placements)
      .given(place)
      .when("putOnHold", hold, { today: "2011-03-01" })
      .then([onHold])
      .thenFacts([
        PlaceRegistered.on("2011-02-01", { party: "c1", instrument: "mentor" }),
        PlaceStands.during(
          { firstDay: "2011-02-01", lastDay: "2011-02-28" },
          { party: "c1", instrument: "mentor", status: "inUse", inUse: true },
          { key: "0" }
        ),
        PlaceStands.during(
          { firstDay: "2011-03-01" },
          { party: "c1", instrument: "mentor", status: "onHold", inUse: false },
          { key: "1" }
        ),
        PlaceStopped.during(
          { firstDay: "2011-03-01" },
          { party: "c1", instrument: "mentor", status: "onHold", reason: "season" },
          { key: "1" }
        ),
        PlaceVacant.during(
          { firstDay: "2011-02-01", lastDay: "2011-02-28" },
          { party: "c1", instrument: "mentor" },
          { key: "2011-02-01", measures: { days: 28 } }
        )
      ])
      .thenState(
        { entity: "place", id: "p1" },
        {
          _tag: "OnHold",
          ...offered,
          reason: "season",
          phases: [
            { status: "inUse", firstDay: "2011-02-01" },
            { status: "onHold", firstDay: "2011-03-01", reason: "season" }
          ]
        }
      )
  })

  it("tells a refusal from a step that is not possible", () => {
    const known = module(Placements).given(place).given(onHold)
    known.when("resume", { place: "p1", on: addDays("2011-03-01", -1) }).thenRefused("BeforeLastChange")
    known.when("putOnHold", { ...hold, on: "2011-04-01" }).thenNotPossible()
  })

  it("refuses what is not there, what is there already, and a wrong form", () => {
    module(Placements).when("putOnHold", hold).thenRefused("NotFound")
    module(Placements)
      .given(place)
      .when("putOnHold", { ...hold, on: "2011-02-30" })
      .thenRefused("InputInvalid")
    module(Networks)
      .given(Network.events.Started("n", "2010-01-04", { name: "Handel", formedFrom: [], members: [] }))
      .when("start", { network: "n", name: "Handel", on: "2011-02-01" })
      .thenRefused("AlreadyThere")
  })

  it("gives the terms that are agreed, or refuses", () => {
    const register = { agreement: "a1", on: "2011-02-01", instrument: "mentor", count: 2 } as const
    module(Placements)
      .agreed("a1", { party: "c1", terms: { instruments: ["mentor"], places: 5 } })
      .when("register", register)
      .then([
        Place.events.Registered("new-0", "2011-02-01", offered),
        Place.events.Registered("new-1", "2011-02-01", offered)
      ])
    module(Placements)
      .agreed("a1", { party: "c1", terms: { instruments: [], places: 5 } })
      .when("register", register)
      .thenRefused("InstrumentNotAgreed")
    module(Placements).when("register", register).thenRefused("NotAgreed")
  })

  it("gives several lives, and perhaps one", () => {
    const started = (id: string) =>
      Network.events.Started(id, "2010-01-04", { name: "Handel", formedFrom: [], members: [] })
    module(Networks)
      .given(started("n1"), started("n2"))
      .when("merge", { networks: ["n1", "n2"], into: "n3", name: "Alle", on: "2011-02-01" })
      .then([
        Network.events.Merged("n1", "2011-02-01", { into: "n3" }),
        Network.events.Merged("n2", "2011-02-01", { into: "n3" }),
        Network.events.Started("n3", "2011-02-01", {
          name: "Alle",
          formedFrom: ["n1", "n2"],
          lineage: ["n1", "n2"],
          members: [],
          planned: [],
          callBy: "2011-06-01"
        })
      ])
    module(Networks)
      .when("callMeeting", { meeting: "m", kind: "joint", on: "2011-02-01" })
      .then([Meeting.events.Called("m", "2011-02-01", { kind: "joint" })])
  })

  it("shows a rule references for texts about people", () => {
    module(People)
      .when("register", { person: "k1", on: "2011-01-03", name: "Ida Holm", reach: "ida@example.dk" })
      .then([Person.events.Registered("k1", "2011-01-03", { nameRef: "text-1", reachRef: "text-2" })])
  })

  it("signs terms as the points given beside it do, under an edition", () => {
    const contacts = { company: { primary: "1", deputy: "2" }, authority: { primary: "3", deputy: "4" } }
    const people = ["1", "2", "3", "4"].map((id) => Person.events.Registered(id, "2011-01-03", { nameRef: "x" }))
    const unit = { cvr: "10000009", workplaces: [] }
    const party = Party.events.Added("c1", "2011-01-03", { unit, kind: "company", nameRef: "y" })
    const known = module(Agreements, Placements).given(party, ...people)
    const draft = { agreement: "a1", on: "2011-01-04", party: "c1", contacts } as const
    const raw = { instruments: ["mentor"], places: 5 }
    const points = { placements: { lineage: "base", version: 1, raw } }
    const drafted = Agreement.events.Drafted("a1", "2011-01-04", { party: "c1", contacts, points })
    known.when("draft", { ...draft, points: { placements: raw } }).then([drafted])
    known.when("draft", { ...draft, points: { placements: { places: 5 } } }).thenRefused("InputInvalid")
    known.when("draft", { ...draft, points: { garden: {} } }).thenRefused("UnknownPoint")
    const sign = { agreement: "a1", on: "2011-02-01" } as const
    const signed = (edition: string) =>
      Agreement.events.Signed("a1", "2011-02-01", { edition, reviewOn: "2012-02-01", noticeDays: 30 })
    known
      .given(drafted)
      .when("sign", sign)
      .then([signed("edition")])
    known
      .given(drafted)
      .when("sign", sign, { edition: "edition2008" })
      .then([signed("edition2008")])
    known.given(drafted).when("sign", sign, { edition: undefined }).thenRefused("NoEdition")
    module(Parties)
      .when("add", { party: "c1", on: "2011-01-03", cvr: "1", workplaces: [], kind: "company", name: "A/S" })
      .thenRefused("InputInvalid")
  })

  it("gives a set by its declared fields, as a storage does: its boundary chooses nothing", () => {
    class SomeInUse extends defineRefusal("SomeInUse", {
      source: "the house",
      da: ({ places }: { readonly places: ReadonlyArray<string> }) => `I brug: ${places.join(", ")}.`,
      en: ({ places }) => `In use: ${places.join(", ")}.`
    }) {}
    const leaving = (fieldsOf: (agreement: string) => { readonly agreement?: string }) =>
      command({
        input: Schema.Struct({ agreement: Id }),
        reads: ({ agreement }) => ({
          inUse: within(`placements/agreement/${agreement}`, Place, {
            ...fieldsOf(agreement),
            state: "InUse",
            instrument: "mentor"
          })
        }),
        decide: ({ inUse }) =>
          decision([SomeInUse.unless(inUse.length === 0, { places: inUse.map(({ id }) => id) })], () => [])
      })
    const title = { da: "Udtræden", en: "Leaving" }
    class Leaving extends defineModule("leaving", {
      title,
      entities: [],
      commands: { leave: leaving((agreement) => ({ agreement })), leaveAll: leaving(() => ({})) },
      refusals: [SomeInUse]
    }) {}
    const known = module(Leaving, Placements).given(
      Place.events.Registered("p2", "2011-02-01", { ...offered, agreement: "a2" }),
      Place.events.Registered("p3", "2011-02-01", { ...offered, instrument: "loentilskud" })
    )
    known.when("leave", { agreement: "a1" }).then([])
    known.when("leave", { agreement: "a2" }).thenRefused("SomeInUse")
    known.given(place).when("leave", { agreement: "a1" }).thenRefused("SomeInUse")
    known.given(place, onHold).when("leave", { agreement: "a1" }).then([])
    known.when("leaveAll", { agreement: "a1" }).thenRefused("SomeInUse")
  })
})

describe("a specification that does not hold", () => {
  const held = () => module(Placements).given(place).when("putOnHold", hold)

  it("shows what was expected and what came", () => {
    expect(() => held().then([])).toThrow(/^what happened\nexpected: \{\s+"events": \[\]\s+\}\nactual: [^]*"PutOnHold"/)
    expect(() => held().thenRefused("BeforeLastChange")).toThrow(
      /expected: [^]*BeforeLastChange[^]*actual: [^]*PutOnHold/
    )
    expect(() => held().thenNotPossible()).toThrow(/actual: [^]*PutOnHold/)
    expect(() => held().thenFacts([])).toThrow(/^what is counted\nexpected: \[\]\nactual: [^]*placeRegistered/)
    expect(() => held().thenState({ entity: "place", id: "p1" }, { _tag: "Closed" })).toThrow(/Closed[^]*OnHold/)
    const refused = module(Placements).when("putOnHold", hold)
    expect(() => refused.then([onHold])).toThrow(/actual: [^]*"NotFound"/)
    expect(() => refused.thenFacts([])).toThrow("a command that was done")
    expect(() => refused.thenRefused("NotFound", "BeforeLastChange")).toThrow(/BeforeLastChange[^]*actual/)
  })

  it("shows what each refusal points at, and what it is about", () => {
    const shown = (one: () => unknown) => {
      try {
        one()
      } catch (error) {
        return JSON.parse(String((error as Error).message.split("actual: ")[1])) as unknown
      }
      return undefined
    }
    const known = module(Placements)
    expect(shown(() => known.when("putOnHold", hold).thenRefused("BeforeLastChange"))).toEqual({
      refused: [{ _tag: "NotFound", at: "/place", facts: { lives: ["place/p1"] } }]
    })
    const early = known.given(place).when("putOnHold", { ...hold, on: "2011-01-03" })
    expect(shown(() => early.thenRefused("NotFound"))).toMatchObject({
      refused: [{ _tag: "BeforeLastChange", at: "/on", facts: { last: "2011-02-01" } }]
    })
    const { on: _, ...dayless } = hold
    const formless = known.when("putOnHold", { ...dayless, place: "" } as never)
    expect(shown(() => formless.thenRefused("NotFound"))).toMatchObject({
      refused: [{ _tag: "InputInvalid", facts: { wrong: [{ at: "/place" }, { at: "/on", why: "Missing key" }] } }]
    })
    formless.thenRefused("InputInvalid")
  })

  it("says that given events cannot have happened", () => {
    expect(() => module(Placements).given(onHold)).toThrow(
      "given: PutOnHold cannot happen to place/p1, which is Nothing"
    )
    const formless = { ...place, data: { ...offered, workplace: "12" } }
    expect(() => module(Placements).given(formless)).toThrow(
      /^given: place\.Registered is not of its form: \/workplace: Expected [^]*, in .*"12"/
    )
    const empty = { ...place, data: {} }
    expect(() => module(Placements).given(empty)).toThrow(
      "given: place.Registered is not of its form: /agreement: Missing key; /party: Missing key; /instrument: Missing key, in {}"
    )
    const elsewhere = { ...place, entity: "garden" }
    expect(() => module(Placements).given(elsewhere)).toThrow("no module here declares garden")
  })

  it("says that it is not a promise to somebody who awaits it", async () => {
    await expect(Promise.resolve<unknown>(held())).rejects.toThrow("a specification is not a promise")
  })

  it("does not take commands, inputs, terms and refusals of another module", () => {
    const known = module(Placements)
    // @ts-expect-error -- there is no such command
    expect(() => known.when("draft", {})).toThrow("placements has no command draft")
    // @ts-expect-error -- the reason is none of the reasons
    known.when("putOnHold", { ...hold, reason: "rain" }).thenRefused("InputInvalid")
    // @ts-expect-error -- the terms are another point's
    known.agreed("a1", { party: "c1", terms: { people: 2 } })
    // @ts-expect-error -- a network's refusal
    expect(() => known.when("putOnHold", hold).thenRefused("NetworkNotRunning")).toThrow("NotFound")
    // @ts-expect-error -- agreements have no terms of their own
    module(Agreements).agreed("a1", { party: "c1", terms: {} })
  })
})
