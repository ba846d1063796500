// Many at several installations who would all break a rule over several lives: does anyone come to?
import { createPartnerskab, edition2008, edition2016, storageModel } from "@partnerskab/core"
import { addDays } from "@partnerskab/core/calendar"
import type { Changeset, StorageOf, StorageService } from "@partnerskab/core/storage"
import type { Pool } from "pg"
import { type Chance, chance } from "./chance.ts"
import { apply, postgres } from "../src/index.ts"
import { poolOn, type Server, sleep, startServer } from "../test/servers.ts"
import { noSets, without } from "./forgetting.ts"
import { most, WithSeats } from "./seats.ts"
import { numberOf, soak, together } from "./soaking.ts"

const editions = [edition2008, edition2016] as const
const plugins = [WithSeats] as const
const writers = 16

const installed = (code: string, storage: (of: StorageOf) => StorageService) =>
  createPartnerskab({ authority: { code, displayName: code }, editions, plugins, storage })
type Installed = ReturnType<typeof installed>

interface Ran {
  readonly attempts: number
  readonly done: number
  readonly looks: number
  /** Times that the rule was seen broken, and how often it is so in the end. */
  readonly seen: number
  readonly atTheEnd: number
  readonly seconds: number
}

interface Rule {
  /** Tries once to do what the rule may forbid; whether it was done. */
  readonly attempt: (pk: Installed, by: Chance, n: number) => Promise<boolean>
  /** How often the rule is broken at the moment: one statement, and so one snapshot. */
  readonly broken: (pool: Pool, authority: string) => Promise<number>
}

const many = async (
  rule: Rule,
  {
    server,
    desks,
    authority,
    count,
    by
  }: {
    readonly server: Server
    readonly desks: ReadonlyArray<Installed>
    readonly authority: string
    readonly count: number
    readonly by: Chance
  }
): Promise<Ran> => {
  const began = performance.now()
  const at = { attempts: 0, done: 0, looks: 0, seen: 0, isOver: false }
  const looking = (async () => {
    while (!at.isOver) {
      if ((await rule.broken(server.pool, authority)) > 0) at.seen += 1
      at.looks += 1
      await sleep(30)
    }
  })()
  await together(writers, async (w) => {
    while (at.attempts < count) {
      at.attempts += 1
      if (await rule.attempt(desks[w % desks.length]!, by, at.attempts)) at.done += 1
    }
  })
  at.isOver = true
  await looking
  const { isOver: _, ...figures } = at
  return {
    ...figures,
    atTheEnd: await rule.broken(server.pool, authority),
    seconds: (performance.now() - began) / 1000
  }
}

const contacts = { company: { primary: "bo", deputy: "åse" }, authority: { primary: "ida", deputy: "kim" } } as const

/** So many attempts are over one company; then comes the next. */
const round = 250

/** A company has one agreement in preparation, and one in force on any day. */
const oneAgreement = (): Rule => {
  const drafted: Array<{ readonly agreement: string; readonly party: string }> = []
  const signed: Array<{ readonly agreement: string; readonly party: string }> = []
  return {
    attempt: async (pk, by, n) => {
      const party = `p${Math.floor(n / round)}`
      const desk = pk.as("consultant-1")
      const on = addDays("2011-01-01", by.below(200))
      const own = (all: typeof drafted) => all.filter((one) => one.party === party)
      const choice = by.next()
      const [drafts, agreements] = [own(drafted), own(signed)]
      if (choice < 0.3 || drafts.length === 0) {
        const agreement = `a${n}`
        const { ok } = await desk.agreement.draft({
          agreement,
          on: "2011-01-01",
          party,
          contacts,
          points: { fairs: { recruits: true } }
        })
        if (ok) drafted.push({ agreement, party })
        return ok
      }
      if (choice < 0.65 || agreements.length === 0) {
        const one = by.pick(drafts.slice(-2))
        const { ok } = await desk.agreement.sign({ agreement: one.agreement, on })
        if (ok) signed.push(one)
        return ok
      }
      const { agreement } = by.pick(agreements.slice(-3))
      const lastDay = addDays(on, by.below(30))
      const ended = await desk.agreement.end({ agreement, lastDay, reason: "agreed" })
      return ended.ok || (await desk.agreement.correctEnd({ agreement, lastDay })).ok
    },
    broken: (pool, authority) =>
      numberOf(
        pool,
        "with a as materialized (select id, party, doc ->> '_tag' as tag, doc ->> 'signedOn' as first, coalesce(doc ->> 'lastDay', '9999') as last from partnerskab.life_agreement " +
          "where authority = $1 and version > 0) select count(*) from a join a b on a.party = b.party and a.id < b.id and ((a.tag = 'Draft' and b.tag = 'Draft') or (a.first <= b.last and b.first <= a.last))",
        [authority]
      )
  }
}

/** A workplace has room for so many. */
const roomFor = (): Rule => {
  const taken: Array<string> = []
  return {
    attempt: async (pk, by, n) => {
      const desk = pk.as("consultant-1")
      if (taken.length > 0 && by.maybe(0.35)) {
        const [seat] = taken.splice(by.below(taken.length), 1)
        return (await desk.seats.leave({ seat: seat!, on: "2011-04-06" })).ok
      }
      const { ok } = await desk.seats.take({ seat: `s${n}`, workplace: `w${by.below(3)}`, on: "2011-04-06" })
      if (ok) taken.push(`s${n}`)
      return ok
    },
    broken: (pool, authority) =>
      numberOf(
        pool,
        "select count(*) from (select from partnerskab.life_seat where authority = $1 and version > 0 and doc ->> '_tag' = 'Taken' group by workplace having count(*) > $2) t",
        [authority, most]
      )
  }
}

const accepted = <A extends { readonly ok: boolean }>(answer: A): A => {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer
}

const prepared = async (pk: Installed, count: number): Promise<void> => {
  const desk = pk.as("consultant-1")
  for (const person of ["bo", "åse", "ida", "kim"])
    accepted(await desk.people.register({ person, on: "2011-01-01", name: `Kontakt ${person}` }))
  for (let n = 0; n <= count / round; n += 1)
    accepted(
      await desk.parties.add({
        party: `p${n}`,
        on: "2011-01-01",
        name: "Bageriet",
        kind: "centreArea",
        cvr: "24256790",
        unit: `u${n}`,
        workplaces: []
      })
    )
}

await soak(
  {
    name: "rules",
    title: "A rule over several lives holds for all who write at once",
    about:
      `${writers} writers at two installations, each with a pool of its own, over one PostgreSQL. A company has one agreement in preparation and one in force on any day (keys that are held for days); ` +
      `a workplace has room for ${most} (a policy of a plugin, over all lives in a set). While they try, one statement looks again and again whether a rule is broken. ` +
      "The controls are storages that forget keys, and that forget what was read of sets and that sets change.",
    count: 10_000,
    short: 300
  },
  async ({ seed, count, short }) => {
    const server = await startServer(18, { flags: ["autovacuum=on"] })
    const pools = [poolOn(server, { max: 8 }), poolOn(server, { max: 8 })]
    try {
      await apply({ pool: server.pool, model: storageModel({ editions, plugins }) })
      const less = Math.ceil(count / 5)
      const run = async (authority: string, rule: Rule, part?: Partial<Changeset>) => {
        const attempts = part === undefined ? count : less
        const desks = pools.map((pool) => installed(authority, without(postgres({ pool }), part ?? {})))
        await prepared(desks[0]!, attempts)
        const ran = await many(rule, { server, desks, authority, count: attempts, by: chance(seed) })
        console.error(authority, JSON.stringify(ran))
        return ran
      }
      const noKeys = { takes: [], releases: [] }
      const all = {
        "one agreement: protected": await run("one", oneAgreement()),
        "one agreement: control without keys": await run("one-control", oneAgreement(), noKeys),
        [`room for ${most}: protected`]: await run("room", roomFor()),
        [`room for ${most}: control without sets`]: await run("room-control", roomFor(), noSets)
      }
      const version = (await server.pool.query("show server_version")).rows[0].server_version as string
      return {
        rows: Object.entries(all).map(([Rule, { attempts, done, looks, seen, atTheEnd, seconds }]) => ({
          Rule,
          Attempts: attempts,
          Done: done,
          "Attempts a second": Math.round(attempts / seconds),
          Looks: looks,
          "Seen broken": seen,
          "Broken in the end": atTheEnd
        })),
        notes: [`PostgreSQL ${version}.`],
        wrong: Object.entries(all).flatMap(([name, { seen, atTheEnd }]) => {
          const isBroken = seen + atTheEnd > 0
          if (name.endsWith("protected")) return isBroken ? [`${name}: broken`] : []
          return isBroken || short ? [] : [`${name}: not broken`]
        })
      }
    } finally {
      await Promise.all(pools.map((pool) => pool.end()))
      await server.stop()
    }
  }
)
