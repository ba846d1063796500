import { createPartnerskab, edition2008, edition2016, Erasure, Person, storageModel } from "@partnerskab/core"
import { Agreement, Party } from "@partnerskab/core/agreement"
import { InForce, NetworkMeeting, PlaceStands } from "@partnerskab/core"
import { Meeting, Network, Place } from "@partnerskab/core/points"
import { canonical, type ExportLine, type StorageAdmin, type StorageService } from "@partnerskab/core/storage"
import { aChangeset, asAsync, randomHistory, virtualClock } from "@partnerskab/testing"

const editions = [edition2008, edition2016] as const

/** What is kept by an installation of the tests here. */
export const model = storageModel({ editions })

/** An installation with both editions of the form. */
export const installed = (storage: StorageService, clock = virtualClock("2010-01-04")) =>
  createPartnerskab({ authority: { code: "0330", displayName: "Jobcenter Slagelse" }, editions, storage, clock })

/** Lives a random history, at the end of which a person is erased, a place purged, and things to do are in all standings. */
export const lived = async (
  storage: StorageService & { readonly admin: StorageAdmin },
  { seed, length }: { readonly seed: number; readonly length: number }
) => {
  const clock = virtualClock("2010-01-04")
  const pk = installed(storage, clock)
  const steps = await randomHistory(pk, { seed, length, clock })
  const [person, place] = [(await pk.find(Person)).rows[0], (await pk.find(Place)).rows[0]]
  if (person !== undefined) await pk.erase({ entity: "person", id: person.id }, { by: "dpo", ground: "indsigelse" })
  if (place !== undefined)
    await storage.admin.purge({ stream: { entity: "place", id: place.id }, ground: "slettefrist", on: "2016-05-01" })
  await send(storage)
  return { pk, steps }
}

const send = async (storage: StorageService): Promise<void> => {
  const store = asAsync(storage)
  const row = {
    kind: "reminder",
    subject: { entity: "party", id: "bager" },
    dueAt: "2014-01-01T08:00:00.000Z"
  } as const
  const sends = ["done", "aside", "later", "leased"].map((key) => ({ ...row, key, payload: { role: "consultant" } }))
  await store.commit(aChangeset({ commandId: "reminders", sends }))
  const [now, leaseUntil] = ["2014-02-01T08:00:00.000Z", "2014-02-01T09:00:00.000Z"]
  await store.claimDue({ kinds: ["reminder"], now, leaseUntil, limit: 100 })
  await store.settle([
    { key: "done", done: true },
    { key: "aside", setAside: true },
    { key: "later", retryAt: "2014-03-01T08:00:00.000Z" }
  ])
  await store.commit(aChangeset({ commandId: "more", sends: [{ ...row, key: "waiting", payload: {} }] }))
}

export const all = async <A>(from: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
  const list: Array<A> = []
  for await (const one of from) list.push(one)
  return list
}

/** Lines as they can be compared: the journal in its order, all else in any; a field that is null may be there or not. */
export const comparable = (lines: ReadonlyArray<ExportLine>): ReadonlyArray<string> => {
  const journal = lines.filter(({ line }) => line === "entry").map(canonical)
  const rest = lines.filter(({ line }) => line !== "entry").map((line) => canonical(withoutNulls(line)))
  return [...journal, ...rest.toSorted()]
}

const withoutNulls = (line: ExportLine): ExportLine =>
  line.line === "life"
    ? {
        ...line,
        row: {
          ...line.row,
          fields: Object.fromEntries(Object.entries(line.row.fields).filter(([, value]) => value !== null))
        }
      }
    : line

/** What an installation says when it is asked, by finding and by counting. */
export const said = async (pk: ReturnType<typeof installed>) => ({
  found: await Promise.all(
    [Agreement, Party, Person, Network, Meeting, Place, Erasure].map((entity) =>
      pk.find(entity as typeof Agreement, {}, { limit: 1000 })
    )
  ),
  counted: await Promise.all(
    (["2010-03-01", "2010-09-01", "2011-06-01", "2013-01-01"] as const).flatMap((on) => [
      pk.count(InForce, { taken: { how: "stock", on } }),
      pk.count(PlaceStands, { taken: { how: "stock", on }, by: ["status"] }),
      pk.count(NetworkMeeting, { taken: { how: "flow", to: on, bucket: "year" } })
    ])
  )
})
