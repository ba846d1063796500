import { isDay } from "@partnerskab/core/calendar"
import type { Scalar } from "@partnerskab/core/facts"
import { type Changeset, type EntityRow, type FieldType, fromAsync, type RebuiltLife } from "@partnerskab/core/storage"
import { memory } from "@partnerskab/memory"
import { asAsync, lawModel, NotTried, storageLaws } from "@partnerskab/testing"
import { describe, expect, it } from "vitest"

const models = new Map(lawModel.entities.map((model) => [model.entity, model]))

const isOf = (type: FieldType | undefined, value: Scalar): boolean => {
  if (value === null) return type !== undefined
  if (type === "day") return typeof value === "string" && isDay(value)
  if (type === "text") return typeof value === "string"
  return type === "mixed" || typeof value === type
}

/** What is written that a storage with a column for each declared field has no room for. */
const strangeIn = ({ entity, fields }: EntityRow): ReadonlyArray<string> =>
  models.has(entity)
    ? Object.entries(fields)
        .filter(([field, value]) => !isOf(models.get(entity)!.fields[field], value))
        .map(([field, value]) => `${entity}.${field} is ${JSON.stringify(value)}`)
    : [`${entity} is not in the model`]

const strange: Array<string> = []
const notice = ({ rows }: Pick<Changeset, "rows">) => strange.push(...rows.flatMap(strangeIn))
const noticed = () => {
  const inner = memory()
  const own = asAsync(inner)
  const storage = fromAsync({
    ...own,
    commit: (given) => {
      notice(given)
      return own.commit(given)
    },
    commitAll: (given) => {
      given.forEach(notice)
      return own.commitAll(given)
    },
    rebuild: (lives: ReadonlyArray<RebuiltLife>) => {
      notice({ rows: lives.map(({ row }) => row) })
      return own.rebuild(lives)
    }
  })
  return { storage, probes: { admin: inner.admin, reopen: () => storage } }
}

describe("the laws", () => {
  it("keep nothing but what their model has room for", async () => {
    for (const { holds } of storageLaws)
      await holds(noticed).catch((cause: unknown) => {
        if (!(cause instanceof NotTried)) throw cause
      })
    expect(strange).toEqual([])
  })
})
