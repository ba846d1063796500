import { createPartnerskab, edition2008, edition2016, orThrow, storageModel } from "@partnerskab/core"
import { addDays, type Day } from "@partnerskab/core/calendar"
import type { Changeset, Reading, StorageService } from "@partnerskab/core/storage"
import type { Pool } from "pg"
import { apply, postgres } from "../src/index.ts"
import type { ByHand, Draft, Named } from "./peers.ts"
import { peerTables } from "./peerTables.ts"
import type { BenchServer } from "./server.ts"

export const editions = [edition2008, edition2016] as const
export const authority = { code: "0330", displayName: "Jobcenter Slagelse" }
const on = "2010-02-01"
const people = ["owner", "foreman", "c-7", "c-8"] as const
const contacts = {
  company: { primary: people[0], deputy: people[1] },
  authority: { primary: people[2], deputy: people[3] }
}
const points = {
  placements: { instruments: ["virksomhedspraktik", "loentilskud"], places: 2 },
  network: { people: 1 }
} as const

/** An installation over a pool. */
export const installed = (pool: Pool) => createPartnerskab({ authority, editions, storage: postgres({ pool }) })

/** Storage that is asked and never written to: what commands read and would write is kept here. */
const recording = (storage: StorageService, kept: { changesets: Array<Changeset>; readings: Array<Reading> }) => ({
  ...storage,
  load: (reading: Reading) => {
    kept.readings.push(reading)
    return storage.load(reading)
  },
  commit: (changeset: Changeset) => {
    kept.changesets.push(changeset)
    return storage.check(changeset)
  }
})

/** How much there is before anything is measured. */
export interface Size {
  readonly agreements: number
  readonly placesOfEach: number
}

/** A jobcentre in our tables and in the peer's, with the same number of lives. */
export const seeded = async (server: BenchServer, { agreements, placesOfEach }: Size) => {
  const pool = await server.poolOf({ max: 8 })
  await apply({ pool, model: storageModel({ editions }) })
  await pool.query(peerTables)
  const pk = installed(pool)
  const desk = pk.as("consultant-7")
  for (const person of people) orThrow(await desk.people.register({ person, on, name: `Contact ${person}` }))
  for (const client of await Promise.all(Array.from({ length: 8 }, () => pool.connect()))) {
    await client.query("set synchronous_commit = off")
    client.release()
  }
  const places: Array<string> = []
  await each(agreements, async (n) => {
    await addParty(pk, n)
    await draft(pk, n)
    orThrow(await desk.agreement.sign({ agreement: `A-${n}`, on }))
    const { events } = orThrow(
      await desk.placements.register({
        agreement: `A-${n}`,
        on,
        instrument: n % 2 === 0 ? "virksomhedspraktik" : "loentilskud",
        count: placesOfEach
      })
    )
    // Not next to each other, so that commands that follow each other are about other agreements.
    events.forEach(({ id }, at) => (places[at * agreements + n] = id))
  })
  await pool.query(
    `insert into peer.person select '0330', id, 1, 'Known', 'Contact ' || id, '{"_tag":"Known"}', now() from unnest($1::text[]) id`,
    [people]
  )
  await pool.query(
    `insert into peer.party select '0330', 'p-' || n, 1, 'Bageriet' from generate_series(0, $1::integer) n`,
    [agreements]
  )
  await pool.query(
    `insert into peer.place select '0330', 'place-' || n, 1, 'InUse', 'A-' || n % $2::integer, 'p-' || n % $2::integer, null, 'virksomhedspraktik', $3, now() from generate_series(0, $1::integer - 1) n`,
    [places.length, agreements, JSON.stringify(placeDoc("InUse"))]
  )
  return { pool, pk, places, agreements, parties: { there: agreements } }
}

export type World = Awaited<ReturnType<typeof seeded>>
type Installed = ReturnType<typeof installed>

const each = async (count: number, work: (n: number) => Promise<unknown>) => {
  let next = 0
  const line = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: 8 }, line))
}

const addParty = async (pk: Installed, n: number) =>
  orThrow(
    await pk.as("consultant-7").parties.add({
      party: `p-${n}`,
      on,
      name: "Bageriet",
      kind: n % 3 === 0 ? "publicUnit" : "company",
      cvr: "00000205",
      unit: `u-${n}`,
      workplaces: []
    })
  )

const draft = async (pk: Installed, n: number) =>
  orThrow(await pk.as("consultant-7").agreement.draft({ agreement: `A-${n}`, on, party: `p-${n}`, contacts, points }))

/** Sees to it that there are so many parties, for the drafts to come. */
export const enoughParties = async (world: World, count: number): Promise<void> => {
  const from = world.parties.there
  if (count <= from) return
  world.parties.there = count
  await each(count - from, (n) => addParty(world.pk, from + n))
  await world.pool.query(
    `insert into peer.party select '0330', 'p-' || n, 1, 'Bageriet' from generate_series($1::integer, $2::integer - 1) n on conflict do nothing`,
    [from, count]
  )
}

const placeDoc = (tag: string) => ({
  _tag: tag,
  agreement: "A-1",
  party: "p-1",
  instrument: "virksomhedspraktik",
  phases: [
    { status: "inUse", firstDay: on },
    { status: "onHold", firstDay: "2010-03-01" }
  ],
  ...(tag === "OnHold" ? { reason: "other" } : {})
})

/** What comes next, for somebody who has a world of his own to do it in. */
export const turns = ({ places, agreements }: World) => {
  let [step, person, agreement, byHandStep, byHandPerson, byHandAgreement] = [0, 0, agreements, 0, 0, agreements]
  const day = (round: number): Day => addDays("2010-03-01", round)
  return {
    /** Puts the next place on hold, or takes it into use again. */
    hold: (pk: Installed) => {
      const [place, round] = [places[step % places.length]!, Math.floor(step / places.length)]
      step += 1
      const desk = pk.as("consultant-7").placements
      return round % 2 === 0
        ? desk.putOnHold({ place, on: day(round), reason: "other" }).then(orThrow)
        : desk.resume({ place, on: day(round) }).then(orThrow)
    },
    register: (pk: Installed) =>
      pk
        .as("consultant-7")
        .people.register({ person: `x-${person++}`, on, name: "Bente Testesen" })
        .then(orThrow),
    draft: (pk: Installed) => draft(pk, agreement++),
    byHand: {
      hold: (): ByHand => {
        const [place, round] = [byHandStep % places.length, Math.floor(byHandStep / places.length)]
        byHandStep += 1
        const status = round % 2 === 0 ? "OnHold" : "InUse"
        return {
          id: `place-${place}`,
          version: round + 1,
          on: day(round),
          status,
          doc: placeDoc(status),
          data: { reason: "other" },
          type: round % 2 === 0 ? "PutOnHold" : "Resumed"
        }
      },
      register: (): Named => ({
        id: `x-${byHandPerson++}`,
        version: 0,
        on,
        status: "Known",
        doc: { _tag: "Known" },
        data: {},
        type: "Registered",
        name: "Bente Testesen"
      }),
      draft: (): Draft => {
        const n = byHandAgreement++
        const state = { party: `p-${n}`, contacts, points }
        return {
          id: `A-${n}`,
          version: 0,
          on,
          status: "Draft",
          doc: { _tag: "Draft", ...state, draftedOn: on },
          data: state,
          type: "Drafted",
          party: `p-${n}`,
          people
        }
      }
    },
    /** Parties that drafts of either kind have used. */
    drafted: () => Math.max(agreement, byHandAgreement)
  }
}

export type Turns = ReturnType<typeof turns>
export type Command = "hold" | "register" | "draft"

/** What so many commands read and would write, without writing it. */
export const planned = async (pool: Pool, command: Command, { turn, count }: { turn: Turns; count: number }) => {
  const kept = { changesets: new Array<Changeset>(), readings: new Array<Reading>() }
  const pk = createPartnerskab({ authority, editions, storage: (of) => recording(postgres({ pool })(of), kept) })
  for (let n = 0; n < count; n += 1) await turn[command](pk)
  return kept
}
