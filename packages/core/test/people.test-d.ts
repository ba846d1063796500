import type * as Effect from "effect/Effect"
import { makePartnerskab, type QuestionInvalid, type Refused, type StorageUnavailable } from "../src/effect.ts"
import {
  type CommonRefusal,
  createPartnerskab,
  edition2016,
  type ErasureAnswer,
  type PersonText,
  type TextFound,
  verifyErased
} from "../src/index.ts"
import type { StorageAdmin } from "../src/storage/index.ts"
import { basis } from "./setup.ts"

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const holds = <_ extends true>(): void => {}
declare const admin: StorageAdmin
const pk = createPartnerskab(basis())
const options = { by: "dpo-1", ground: "opbevaringsfrist" } as const

export const promises = async (): Promise<void> => {
  const answer = await pk.erase({ entity: "person", id: "p" }, options)
  holds<Same<typeof answer, ErasureAnswer>>()
  if (answer.ok) holds<Same<typeof answer.texts, number>>()
  else holds<Same<(typeof answer.refusals)[number]["_tag"], CommonRefusal["_tag"]>>()
  const ref = await pk.citizens.refOf("b-42")
  holds<Same<typeof ref, string>>()
  const key = await pk.citizens.keyOf(ref)
  holds<Same<typeof key, string | undefined>>()
  const found = await pk.searchTexts({ kinds: ["name"], text: "ærø" })
  holds<Same<typeof found, ReadonlyArray<PersonText>>>()
  const erasure = (await pk.erasure.find({ state: "Begun", life: null })).rows[0]
  if (erasure !== undefined) holds<Same<typeof erasure.state.texts, number>>()
  const left = await verifyErased(admin, ["x"])
  holds<Same<typeof left.found, ReadonlyArray<TextFound>>>()
}

export const wrong = async (): Promise<void> => {
  // @ts-expect-error nobody erases without a ground
  await pk.erase({ entity: "person", id: "p" }, { by: "dpo-1" })
  // @ts-expect-error a life or references
  await pk.erase("p", options)
  // @ts-expect-error in which kinds
  await pk.searchTexts({ text: "ærø" })
  // @ts-expect-error an erasure is no command
  void pk.as("dpo-1").privacy
}

const make = () => makePartnerskab({ editions: [edition2016] })
export const effects = (made: Effect.Success<ReturnType<typeof make>>): void => {
  const erased = made.erase({ refs: ["r"] }, options)
  holds<Same<Effect.Error<typeof erased>, Refused<CommonRefusal> | StorageUnavailable>>()
  const ref = made.citizens.refOf("b-42")
  holds<Same<Effect.Success<typeof ref>, string>>()
  holds<Same<Effect.Error<typeof ref>, QuestionInvalid | StorageUnavailable>>()
  const key = made.citizens.keyOf("r")
  holds<Same<Effect.Success<typeof key>, string | undefined>>()
  const found = made.searchTexts({ kinds: [], text: "" })
  holds<Same<Effect.Success<typeof found>, ReadonlyArray<PersonText>>>()
}
