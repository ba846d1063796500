import { Agreements } from "@partnerskab/core/agreement"
import { makePartnerskab, Storage } from "@partnerskab/core/effect"
import type { Stream } from "@partnerskab/core/facts"
import {
  type AnyModule,
  type AnyPoint,
  type DataSchema,
  defineEdition,
  definePlugin,
  type Tagged
} from "@partnerskab/core/plugin"
import type { Changeset } from "@partnerskab/core/storage"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type { Maker } from "./generate.ts"
import { handing } from "./handing.ts"
import type { Life } from "./lives.ts"
import { withCore } from "./settings.ts"
import type { World } from "./world.ts"

/** A command that brings something into a module, with what is given to it. */
export interface Entrance {
  readonly module: string
  readonly command: string
  readonly input: (maker: Maker) => unknown
}

/** The ways in: the module's own commands, and the agreement when terms of the module can be signed with it. */
export const entrancesOf = ({ key, definition }: AnyModule): ReadonlyArray<Entrance> => {
  const terms = definition.terms?.wordings.at(-1)?.schema
  const choose = Agreements.definition.commands["choosePoints"]!.definition
  const given = (schema: DataSchema) => (maker: Maker) => maker.given(schema)
  return [
    ...Object.entries(definition.commands).map(([command, one]) => ({
      module: key,
      command,
      input: given(one.definition.input)
    })),
    ...(terms === undefined
      ? []
      : [
          {
            module: Agreements.key,
            command: "choosePoints",
            input: (maker: Maker) => ({
              ...(maker.given(choose.input) as object),
              points: { [key]: maker.given(terms) }
            })
          }
        ])
  ]
}

/** Sends a command to the real desk; gives everything it would have written, and nothing when it was refused. */
export type Send = (entrance: Entrance, input: unknown) => ReadonlyArray<Changeset>

/**
 * A module in an installation of its own, where the lives it asks for are sometimes there and sometimes not. `undefined`
 * when it cannot be put together: assembly tells why, with everything else that is wrong.
 */
export const deskOf = (
  module: AnyModule,
  others: ReadonlyArray<AnyModule>,
  { world, maker: { by, value } }: { readonly world: World; readonly maker: Maker }
): Send | undefined => {
  let there = 0.5
  let written: ReadonlyArray<Changeset> = []
  const poolOf = (entity: string): ReadonlyArray<Life> => world.reached.get(entity) ?? world.lives.get(entity) ?? []
  const terms = module.definition.terms?.wordings.at(-1)
  const agreed = (state: Tagged): Tagged => {
    if (terms === undefined || state._tag === "Draft") return state
    const { lineage, version, schema } = terms
    const points = { [module.key]: { lineage, version, raw: value(schema) } }
    const inForce = { signedOn: "2005-01-03", points }
    return { ...state, ...inForce }
  }
  const one = ({ entity }: Stream): Tagged | undefined => {
    const pool = poolOf(entity)
    if (pool.length === 0 || !by.maybe(there)) return undefined
    const { state } = by.pick(pool)
    return entity === "agreement" ? agreed(state) : state
  }
  const some = (entity: string) => {
    const pool = poolOf(entity)
    return Array.from({ length: pool.length === 0 ? 0 : by.below(3) }, (_, n) => ({
      id: `within-${n}`,
      state: by.pick(pool).state
    }))
  }
  const storage = handing({ entities: world.entities, one, some }, (changeset) => {
    written = [...written, changeset]
  })
  const doors =
    doorsOf([module, ...others.filter(({ key }) => key !== module.key)], storage) ?? doorsOf([module], storage)
  if (doors === undefined) return undefined
  return ({ module: key, command }, input) => {
    written = []
    there = by.pick([0, 0.5, 0.9, 1])
    // A rule that trips over what was made up has written nothing: what it trips over is for other laws.
    Effect.runSyncExit(Effect.suspend(() => doors[key]![command]!(input)))
    return written
  }
}

type AnyDoors = Readonly<Record<string, Readonly<Record<string, (input: unknown) => Effect.Effect<unknown, unknown>>>>>

const doorsOf = (modules: ReadonlyArray<AnyModule>, storage: Storage["Service"]): AnyDoors | undefined => {
  const brought = new Set(withCore([]))
  const coreKeys = new Set([...brought].map(({ key }) => key))
  class Kit extends definePlugin("kit", {
    version: "1.0.0",
    add: modules.filter(({ key }) => !coreKeys.has(key)),
    replace: modules.filter((one) => coreKeys.has(one.key) && !brought.has(one))
  }) {}
  const points = modules.filter((one): one is AnyPoint => one.definition.terms !== undefined)
  class KitEdition extends defineEdition("kit", {
    from: "1990-01-01",
    points: points.map((point, at) => ({ number: at + 1, point, title: point.definition.title }))
  }) {}
  const clock = { now: () => "2012-06-01T09:00:00.000Z" }
  const options = { editions: [KitEdition], plugins: [Kit], clock }
  const made = Effect.runSyncExit(
    Effect.provideService(
      Effect.suspend(() => makePartnerskab(options as never)),
      Storage,
      storage
    )
  )
  return Exit.isSuccess(made) ? (made.value as { as(actor: string): AnyDoors }).as("the-kit") : undefined
}
