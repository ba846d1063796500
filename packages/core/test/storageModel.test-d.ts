import type * as Effect from "effect/Effect"
import { makePartnerskab } from "../src/effect.ts"
import { createPartnerskab, storageModel } from "../src/index.ts"
import { definePlugin } from "../src/plugin/index.ts"
import type { StorageModel, StorageService } from "../src/storage/index.ts"
import { basis } from "./setup.ts"

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const holds = <_ extends true>(): void => {}
declare const theirs: StorageService
const { authority, editions } = basis()
class NoSuch extends definePlugin("noSuch", { version: "1.0.0", disable: ["nothingHere"] }) {}

export const models = (): void => {
  const pk = createPartnerskab({
    ...basis(),
    storage: (of) => {
      holds<Same<typeof of.authority, string>>()
      holds<Same<typeof of.model, StorageModel>>()
      return theirs
    }
  })
  holds<Same<ReturnType<typeof pk.storageModel>, StorageModel>>()
  const made = makePartnerskab({ editions })
  holds<Same<ReturnType<Effect.Success<typeof made>["storageModel"]>, StorageModel>>()
  const model = storageModel({ authority, editions })
  holds<Same<typeof model, StorageModel>>()
}

export const wrong = (): void => {
  // @ts-expect-error a storage is made at once, not later
  createPartnerskab({ ...basis(), storage: async () => theirs })
  // @ts-expect-error no editions
  storageModel({ authority })
  // @ts-expect-error nobody offers what it disables
  storageModel({ editions, plugins: [NoSuch] })
}
