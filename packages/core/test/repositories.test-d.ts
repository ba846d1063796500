import type * as Effect from "effect/Effect"
import { makePartnerskab, type QuestionInvalid, type StorageUnavailable } from "../src/effect.ts"
import {
  type AgreementView,
  createPartnerskab,
  type Day,
  edition2016,
  type Found,
  Place,
  type Seen,
  type StateOf
} from "../src/index.ts"
import { type JournalEntry } from "../src/storage/index.ts"
import { definePlugin } from "../src/plugin/index.ts"
import { basis } from "./setup.ts"
import { registers } from "./sketch/stories.ts"

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type IsAny<T> = 0 extends 1 & T ? true : false
/** No part that a caller looks at is `any`. */
type NoneAny<T> = true extends { [K in keyof T]-?: IsAny<T[K]> }[keyof T] ? false : true
const holds = <_ extends true>(): void => {}

class NoPlacements extends definePlugin("noPlacements", { version: "1.0.0", disable: ["placements"] }) {}
const base = createPartnerskab(basis())
const without = createPartnerskab({ ...basis(), plugins: [NoPlacements] })
const instant = "2011-02-01T09:00:00.000Z"

export const lives = async (): Promise<void> => {
  holds<NoneAny<typeof base>>()
  holds<NoneAny<typeof base.place>>()
  const place = await base.place.get("p")
  holds<Same<typeof place, Seen<StateOf<typeof Place>> | undefined>>()
  if (place?.state._tag === "Closed") holds<Same<IsAny<typeof place.state.reason>, false>>()
  // @ts-expect-error a place in use has no reason
  void place?.state.reason
  const found = await base.place.find()
  holds<Same<typeof found, Found<StateOf<typeof Place>>>>()
  const at = await base.place.at("p", instant)
  holds<Same<typeof at, typeof place>>()
  const entries = await base.place.history("p")
  holds<Same<typeof entries, ReadonlyArray<JournalEntry>>>()
  const network = await base.network.get("n")
  if (network?.state._tag === "Merged") holds<Same<typeof network.state.into, string>>()
  const person = await base.person.get("p")
  holds<Same<Exclude<typeof person, undefined>["state"]["nameRef"], string>>()
  const proposal = await base.proposal.get("p")
  holds<Same<Exclude<typeof proposal, undefined>["state"]["lastDay"], Day>>()
  await base.proposal.find({ state: "Open", lastDay: "2011-02-01" })
}

export const wrong = async (): Promise<void> => {
  // @ts-expect-error nobody declared that places are found by their phases
  await base.place.find({ phases: "x" })
  // @ts-expect-error no such state
  await base.place.find({ state: "Lost" })
  // @ts-expect-error a page is so long
  await base.place.find({}, { limit: "10" })
  // @ts-expect-error the instant is missing
  await base.place.at("p")
  // @ts-expect-error nobody declares it
  void base.ghost
  // @ts-expect-error the point is disabled: its lives are read, and nothing is done with them
  void without.as("c").placements
  const left = await without.place.get("p")
  holds<Same<typeof left, Seen<StateOf<typeof Place>> | undefined>>()
  // @ts-expect-error only the agreements are called
  await base.place("p")
}

export const agreements = async (): Promise<void> => {
  const called = await base.agreement("a")
  holds<Same<IsAny<typeof called>, false>>()
  holds<typeof called extends AgreementView<infer _> | undefined ? true : false>()
  const got = await base.agreement.get("a")
  // @ts-expect-error points are read by calling
  void got?.points
  if (got?.state._tag === "Ended") holds<Same<typeof got.state.lastDay, Day>>()
  const { rows, total } = await base.agreement.find({ state: "Active", party: "bakery" })
  holds<Same<typeof total, number>>()
  holds<Same<(typeof rows)[number], Exclude<typeof got, undefined>>>()
  // @ts-expect-error nobody declared that agreements are found by their draft
  await base.agreement.find({ draftedOn: "2011-01-03" })
  const at = await base.agreement.at("a", instant)
  holds<Same<typeof at, typeof got>>()
}

export const others = async (): Promise<void> => {
  const { pk } = registers()
  const talk = await pk.talks.get("t")
  holds<Same<Exclude<typeof talk, undefined>["state"]["place"], string>>()
  holds<NoneAny<typeof pk.press>>()
}

// The door of effects: what is asked fails as a question or for the storage; what is worked on only for the storage.
const make = () => makePartnerskab({ editions: [edition2016] })
export const effects = (made: Effect.Success<ReturnType<typeof make>>): void => {
  holds<NoneAny<typeof made>>()
  const at = made.at(Place, "p", instant)
  const [found, status, figure, verified] = [
    made.find(Place, { state: "InUse" }),
    made.status({ asOf: "2011-12-31" }),
    made.measure(made.indicators["x"]!, { asOf: "2011-12-31" }),
    made.verify()
  ]
  type Failures = Effect.Error<typeof at | typeof found | typeof status | typeof figure>
  holds<Same<Failures, StorageUnavailable | QuestionInvalid>>()
  holds<Same<Effect.Error<typeof verified>, StorageUnavailable>>()
  holds<Same<Effect.Services<typeof at | typeof status>, never>>()
  holds<Same<Effect.Success<typeof at>, Seen<StateOf<typeof Place>> | undefined>>()
  // @ts-expect-error nobody declared that places are found by their phases
  void made.find(Place, { phases: "x" })

  // Each entity under its key, as in the door of promises.
  const lives = made.place.find({ state: "InUse" }, { orderBy: { field: "instrument" } })
  holds<Same<Effect.Success<typeof lives>, Found<StateOf<typeof Place>>>>()
  holds<Same<Effect.Error<typeof lives>, StorageUnavailable | QuestionInvalid>>()
  const known = made.place.at("p", instant)
  holds<Same<Effect.Success<typeof known>, Effect.Success<typeof at>>>()
  const written = made.place.history("p")
  holds<Same<Effect.Success<typeof written>, ReadonlyArray<JournalEntry>>>()
  const got = made.agreement.get("a")
  holds<Same<Effect.Success<typeof got>, Effect.Success<ReturnType<typeof made.agreement.at>>>>()
  const called = made.agreement("a")
  holds<typeof called extends Effect.Effect<AgreementView<infer _> | undefined, infer _E> ? true : false>()
  // @ts-expect-error no such state
  void made.place.find({ state: "Lost" })
  // @ts-expect-error nobody declares it
  void made.ghost
  // @ts-expect-error only the agreements are called
  void made.place("p")
}
