import { deskOf, type Entrance, entrancesOf, type Send } from "../atTheDesk.ts"
import { maker } from "../generate.ts"
import { law, none, type PluginLaw, type Tested } from "./Law.ts"

const mark = "Fortroligt"
const cpr = "610112-1234"

/** The module's desk, made when something is first sent; without one, nothing is written. */
const sending = ({ module, others, world }: Tested): Send => {
  let send: Send | undefined
  return (entrance, input) => {
    send ??= deskOf(module, others, { world, maker: maker(8) }) ?? (() => [])
    return send(entrance, input)
  }
}

/** Inputs for every way into a module, the same every time. */
const inputsOf = ({ module }: Tested): ReadonlyArray<{ readonly entrance: Entrance; readonly input: unknown }> => {
  const made = maker(7, { personal: (number) => `${mark} ${number}` })
  return entrancesOf(module).flatMap((entrance) =>
    Array.from({ length: 40 }, () => ({ entrance, input: entrance.input(made) }))
  )
}

/** Every way to each text and number in a value. */
const leavesOf = (value: unknown): ReadonlyArray<ReadonlyArray<string>> => {
  if (typeof value === "string" || typeof value === "number") return [[]]
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([key, field]) => leavesOf(field).map((way) => [key, ...way]))
}

const withCpr = (value: unknown, [key, ...way]: ReadonlyArray<string>): unknown => {
  if (key === undefined) return typeof value === "number" ? Number(cpr.replace("-", "")) : cpr
  if (Array.isArray(value)) return value.map((one, at) => (String(at) === key ? withCpr(one, way) : one))
  const fields = value as Readonly<Record<string, unknown>>
  return { ...fields, [key]: withCpr(fields[key], way) }
}

/** Laws 24 and 25: what the desk writes when the module's commands are done, in full. */
export const writtenLaws: ReadonlyArray<PluginLaw> = [
  law(24, "a text about a person reaches nothing but Persons: no journal, state, fact or outbox", (tested) => {
    const send = sending(tested)
    none(
      inputsOf(tested)
        .filter(({ input }) => JSON.stringify(input).includes(mark))
        .flatMap(({ entrance, input }) =>
          send(entrance, input).flatMap(({ persons: _, ...changeset }) =>
            Object.entries(changeset)
              .filter(([, part]) => JSON.stringify(part).includes(mark))
              .map(([part]) => `${entrance.module}.${entrance.command} lets a text about a person into ${part}`)
          )
        )
    )
  }),
  law(25, "a text or a number of the shape of a CPR number is let in nowhere", (tested) => {
    const send = sending(tested)
    const { by } = maker(9)
    none(
      inputsOf(tested).flatMap(({ entrance, input }) => {
        const leaves = leavesOf(input)
        if (leaves.length === 0) return []
        const way = by.pick(leaves)
        return send(entrance, withCpr(input, way)).length === 0
          ? []
          : [`${entrance.module}.${entrance.command} takes a CPR number at /${way.join("/")}`]
      })
    )
  })
]
