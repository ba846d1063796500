import { type Clock, edition2008, edition2016 } from "@partnerskab/core"
import { danishHolidays, danishPacks } from "@partnerskab/core/denmark"
import { makePartnerskab, type Storage } from "@partnerskab/core/effect"
import { Programme } from "@partnerskab/core/programme"
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"

/** What is installed: both forms, the seven points, and the programme around them. */
export const installed = {
  authority: { code: "0330", displayName: "Jobcenter Slagelse" },
  editions: [edition2008, edition2016],
  plugins: [Programme],
  packs: danishPacks,
  holidays: danishHolidays()
} as const

const made = (clock?: Clock) => makePartnerskab({ ...installed, ...(clock === undefined ? {} : { clock }) })

export class Partnerships extends Context.Service<Partnerships, Effect.Success<ReturnType<typeof made>>>()(
  "@partnerskab/example-embed-in-a-server/partnerships"
) {}

/** The partnerships on whatever storage there is. */
export const partnershipsAt = (clock?: Clock): Layer.Layer<Partnerships, never, Storage> =>
  Layer.effect(Partnerships, made(clock))
