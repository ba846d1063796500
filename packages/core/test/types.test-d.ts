import * as Schema from "effect/Schema"
import type * as Effect from "effect/Effect"
import { makePartnerskab, type Refused, type StorageUnavailable } from "../src/effect.ts"
import {
  type Agreement,
  Agreements,
  type CommonRefusal,
  createPartnerskab,
  Day,
  edition2016,
  Network,
  NetworkMeeting,
  Networks,
  networkTerms,
  Membership,
  Place,
  Placements,
  placementTerms,
  retentionTerms
} from "../src/index.ts"
import {
  agreed,
  type Carried,
  command,
  decision,
  defineEntity,
  defineModule,
  definePlugin,
  definePoint,
  defineRefusal,
  defineTerms,
  type EventsOf,
  forkPoint,
  one,
  policy,
  reaction,
  type StateOf,
  within
} from "../src/plugin/index.ts"
import { aDraft, basis } from "./setup.ts"

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type IsAny<T> = 0 extends 1 & T ? true : false
/** No part that a caller looks at is `any`. */
type NoneAny<T> = true extends { [K in keyof T]-?: IsAny<T[K]> }[keyof T] ? false : true
const holds = <_ extends true>(): void => {}

const title = { da: "", en: "" }

// A municipality's own: a point, a fork of another, and a point it does without.
const korpsTerms = defineTerms("cityKorps", Schema.Struct({ areas: Schema.Array(Schema.String) }))
class NoTeam extends defineRefusal("NoTeam", { source: "", da: (_: { readonly area: string }) => "", en: () => "" }) {}
const form = command({
  input: Schema.Struct({ team: Schema.String, on: Day }),
  reads: ({ team }) => ({ network: one(Network, team) }),
  decide: ({ network }) => decision([NoTeam.when(true, { area: network.state.name })], () => [])
})
class Korps extends definePoint("cityKorps", {
  title,
  terms: korpsTerms,
  material: { areas: "notify" },
  entities: [],
  commands: { form },
  refusals: [NoTeam]
}) {}
const Hosting = forkPoint(Networks, {
  terms: networkTerms.fork(
    "slagelse",
    Schema.Struct({ people: Schema.Literals([1, 2]), hosts: Schema.Boolean }),
    ({ people }) => ({ people, hosts: false })
  ),
  material: { people: "notify", hosts: "silent" }
})
class Slagelse extends definePlugin("slagelse", { version: "1.0.0", add: [Korps], replace: [Hosting] }) {}
class NoPlacements extends definePlugin("noPlacements", { version: "1.0.0", disable: ["placements"] }) {}

const base = createPartnerskab(basis())
const local = createPartnerskab({ ...basis(), plugins: [Slagelse, NoPlacements] })

export const doors = async (): Promise<void> => {
  const desk = local.as("consultant-1")
  holds<Same<IsAny<typeof desk>, false>>()
  holds<NoneAny<typeof desk>>()
  holds<NoneAny<typeof desk.agreement>>()
  const formed = await desk.cityKorps.form({ team: "t", on: "2011-03-01" })
  holds<Same<IsAny<typeof formed>, false>>()
  if (!formed.ok) {
    const [refusal] = formed.refusals
    holds<Same<IsAny<typeof refusal>, false>>()
    if (refusal?._tag === "NoTeam") holds<Same<typeof refusal.facts.area, string>>()
  }
  // @ts-expect-error the point is disabled
  void desk.placements
  // @ts-expect-error nobody installed it
  void base.as("consultant-1").cityKorps
  // @ts-expect-error not a day
  await desk.cityKorps.form({ team: "t", on: "1 March" })
  // @ts-expect-error a field is missing
  await desk.cityKorps.form({ team: "t" })
  // @ts-expect-error no such command
  void desk.cityKorps.disband
}

export const points = async (): Promise<void> => {
  const desk = local.as("consultant-1")
  const plain = base.as("consultant-1")
  const { points: _, ...draft } = aDraft()
  await plain.agreement.draft({ ...draft, points: { network: { people: 1 } } })
  await desk.agreement.draft({ ...draft, points: { network: { people: 1, hosts: true }, cityKorps: { areas: [] } } })
  // @ts-expect-error the fork asks who hosts
  await desk.agreement.draft({ ...draft, points: { network: { people: 1 } } })
  // @ts-expect-error the point is disabled
  await desk.agreement.draft({ ...draft, points: { placements: { instruments: [], places: 0 } } })
  // @ts-expect-error a point nobody installed
  await plain.agreement.draft({ ...draft, points: { cityKorps: { areas: [] } } })
  // @ts-expect-error three is not one or two
  await plain.agreement.choosePoints({ agreement: "a", on: "2011-01-03", points: { network: { people: 3 } } })
  // @ts-expect-error a module that is no point
  await plain.agreement.draft({ ...draft, points: { parties: {} } })
}

export const outcomes = async (): Promise<void> => {
  const answer = await base.as("consultant-1").network.merge({ networks: [], into: "x", name: "X", on: "2011-01-01" })
  holds<Same<IsAny<typeof answer>, false>>()
  if (answer.ok) {
    holds<NoneAny<typeof answer>>()
    holds<NoneAny<(typeof answer.events)[number]>>()
    holds<Same<typeof answer.repeated, boolean>>()
    // @ts-expect-error a done command has no refusals
    void answer.refusals
    return
  }
  const [refusal] = answer.refusals
  holds<Same<IsAny<typeof refusal>, false>>()
  if (refusal?._tag === "TooFewToMerge") holds<Same<typeof refusal.facts.given, number>>()
  if (refusal?._tag === "NotFound") holds<Same<typeof refusal.facts.entity, string>>()
  if (refusal?._tag === "NotAgreed") holds<Same<typeof refusal.facts.on, Day>>()
  // @ts-expect-error no rule of this command says that
  if (refusal?._tag === "NoPointChosen") return
  holds<
    Same<typeof refusal extends { readonly da: string; readonly source: string } | undefined ? true : false, true>
  >()
}

export const views = async (): Promise<void> => {
  const network = await base.get(Network, "n")
  holds<Same<IsAny<typeof network>, false>>()
  if (network?.state._tag === "Merged") holds<Same<typeof network.state.into, string>>()
  // @ts-expect-error only a merged network says into what
  void network?.state.into
  const { rows, total } = await base.find(Place, { state: "InUse", workplace: null })
  holds<NoneAny<(typeof rows)[number]>>()
  holds<Same<typeof total, number>>()
  // @ts-expect-error not a declared lookup field
  await base.find(Network, { startedOn: "2011-01-01" })
  // @ts-expect-error not a declared lookup field
  await base.find(Place, { phases: "x" })
  const agreement = await local.agreement("a")
  holds<Same<IsAny<typeof agreement>, false>>()
  const view = agreement?.points.network
  if (view?.view === "as-signed") holds<Same<typeof view.terms.hosts, boolean>>()
  if (view?.view === "needs-amendment") holds<Same<typeof view.missing, ReadonlyArray<string>>>()
  // @ts-expect-error the point is disabled; what was signed is in unknownPoints
  void agreement?.points.placements
  // @ts-expect-error unknown terms say nothing until they are looked at
  void agreement?.unknownPoints["placements"].lineage
}

export const questions = async (): Promise<void> => {
  const taken = { how: "flow", to: "2011-12-31" } as const
  await base.count(NetworkMeeting, { taken, where: { outcome: "held" }, by: ["kind", "outcome"] })
  await base.count(Membership, { taken, counted: { sum: "people" } })
  // @ts-expect-error no such outcome
  await base.count(NetworkMeeting, { taken, where: { outcome: "postponed" } })
  // @ts-expect-error no such dimension
  await base.count(NetworkMeeting, { taken, by: ["area"] })
  // @ts-expect-error a stock has one day
  await base.count(NetworkMeeting, { taken: { how: "stock", from: "2011-01-01", to: "2011-12-31" } })
}

// An entity: a state has only the steps its table names.
defineEntity("door", {
  state: Schema.Union([Schema.TaggedStruct("Open", {}), Schema.TaggedStruct("Shut", { since: Day })]),
  events: { Made: Schema.Struct({}), Closed: Schema.Struct({}) },
  begin: { Made: () => ({ _tag: "Open" }) },
  // @ts-expect-error a state without an answer
  when: { Open: { Closed: (_door, _, since) => ({ _tag: "Shut", since }) } }
})
defineEntity("door", {
  state: Schema.TaggedStruct("Open", {}),
  events: { Made: Schema.Struct({}) },
  begin: { Made: () => ({ _tag: "Open" }) },
  when: { Open: {} },
  // @ts-expect-error no field of any state
  lookup: ["colour"]
})

// An event carries what it was declared with.
Network.events.Merged("n", "2011-01-01", { into: "m" })
// @ts-expect-error no such field
Network.events.Merged("n", "2011-01-01", { onto: "m" })
// @ts-expect-error no such event
Network.events.Closed("n", "2011-01-01", {})
holds<Same<IsAny<StateOf<typeof Agreement>>, false>>()
holds<Same<IsAny<EventsOf<typeof Network>>, false>>()
holds<NoneAny<EventsOf<typeof Agreement>>>()
holds<Same<EventsOf<typeof Network>["Merged"], { readonly into: string }>>()
holds<Same<StateOf<typeof Place>["_tag"], "InUse" | "OnHold" | "Closed">>()
holds<NoneAny<StateOf<typeof Place>>>()

// A command decides on what it read.
command({
  input: Schema.Struct({ network: Schema.String }),
  reads: ({ network }) => ({ network: one(Network, network), places: within("x", Place, { state: "InUse" }) }),
  decide: ({ network, places }) => {
    holds<Same<IsAny<typeof network.state>, false>>()
    holds<Same<(typeof places)[number]["id"], string>>()
    return decision([], () => [
      Network.events.Merged(network.id, "2011-01-01", {
        // @ts-expect-error the members are no text
        into: network.state.members
      })
    ])
  }
})
command({
  input: Schema.Struct({}),
  reads: () => ({
    places:
      // @ts-expect-error not a declared lookup field
      within("x", Place, { colour: "blue" })
  }),
  decide: () => decision([], () => [])
})

// Terms that a command asks for are asked of its point, whatever else it reads.
const lends = command({
  input: Schema.Struct({ agreement: Schema.String, on: Day }),
  reads: ({ agreement, on }) => ({ place: one(Place, "p"), agreed: agreed(placementTerms, agreement, on) }),
  decide: () => decision([], () => [])
})
definePoint("retention", {
  title,
  terms: retentionTerms,
  material: { roundTableTalks: "notify", courses: "notify" },
  entities: [],
  // @ts-expect-error its terms have no places
  commands: { lends }
})

// A policy knows the command it is on; a reaction the event.
policy(Agreements, "end", {
  id: "p",
  check: ({ input }) => {
    holds<Same<typeof input.lastDay, Day>>()
    // @ts-expect-error no such field
    void input.day
    return undefined
  }
})
// @ts-expect-error no such command
policy(Agreements, "burn", { id: "p" })
reaction(Network, "Merged", ({ data }) => {
  holds<Same<typeof data.into, string>>()
  return undefined
})
// @ts-expect-error no such event
reaction(Network, "Closed", () => undefined)

// A fork must still suit the commands that ask for the terms.
const onlyPlaces = placementTerms.fork("x", Schema.Struct({ places: Schema.Int }), ({ places }) => ({ places }))
// @ts-expect-error register asks for instruments
forkPoint(Placements, { terms: onlyPlaces, material: { places: "notify" } })
// @ts-expect-error the terms of another point
forkPoint(Placements, { terms: networkTerms, material: {} as never })
// @ts-expect-error the terms of another point
definePoint("x", { title, terms: defineTerms("y", Schema.Struct({})), material: {}, entities: [], commands: {} })

// Conflicts are told while the list is written.
class Twice extends definePlugin("twice", { version: "1.0.0", add: [Networks] }) {}
// @ts-expect-error "network" is already in the edition: replace it
createPartnerskab({ ...basis(), editions: [edition2016], plugins: [Twice] })
class Nowhere extends definePlugin("nowhere", { version: "1.0.0", disable: ["nope"] }) {}
// @ts-expect-error "nope" is not there to disable
createPartnerskab({ ...basis(), plugins: [Nowhere] })
class Strange extends definePlugin("strange", {
  version: "1.0.0",
  replace: [defineModule("nope", { title, entities: [], commands: {} })]
}) {}
// @ts-expect-error "nope" is not there to replace
createPartnerskab({ ...basis(), plugins: [Strange] })
// @ts-expect-error an installation needs a storage
createPartnerskab({ authority: basis().authority, editions: [edition2016] })

// The door of effects: refusals and the storage's trouble in the error channel, nothing asked for.
export const effects = (made: Effect.Success<ReturnType<typeof make>>): void => {
  const merged = made.as("consultant-1").network.merge({ networks: [], into: "x", name: "X", on: "2011-01-01" })
  holds<Same<IsAny<typeof merged>, false>>()
  holds<Same<Effect.Services<typeof merged>, never>>()
  type Failure = Effect.Error<typeof merged>
  holds<Same<IsAny<Failure>, false>>()
  holds<Same<Exclude<Failure, Refused>, StorageUnavailable>>()
  type Tags = Extract<Failure, Refused>["refusals"][number]["_tag"]
  holds<Same<Tags, CommonRefusal["_tag"] | "TooFewToMerge" | "NetworkNotRunning" | "MergedBeforeItBegan">>()
  const { points: _, ...draft } = aDraft()
  const desk = made.as("consultant-1")
  void desk.agreement.draft({ ...draft, points: { network: { people: 1 } } })
  // @ts-expect-error three is not one or two
  void desk.agreement.draft({ ...draft, points: { network: { people: 3 } } })
  // @ts-expect-error a point nobody installed
  void desk.agreement.draft({ ...draft, points: { cityKorps: { areas: [] } } })
  // @ts-expect-error a field is missing
  void desk.agreement.choosePoints({ agreement: "a", on: "2011-01-03" })
}
const make = () => makePartnerskab({ editions: [edition2016] })

holds<Same<Carried<typeof Networks>["terms"], { readonly people: 1 | 2 }>>()
holds<Same<IsAny<InstanceType<typeof Networks>>, true>>() // the trap: use Carried
holds<Same<IsAny<typeof base>, false>>()
