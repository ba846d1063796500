import { randomUUID } from "node:crypto"
import { Kysely, PostgresDialect, sql } from "kysely"
import type { Pool, PoolClient, QueryResult } from "pg"

/** What a command is to somebody who writes it by hand: the row, the event, and who did it under which id. */
export interface ByHand {
  readonly id: string
  /** The version it was read at. */
  readonly version: number
  readonly on: string
  readonly status: string
  readonly doc: object
  readonly data: object
  readonly type: string
}

export interface Draft extends ByHand {
  readonly party: string
  readonly people: ReadonlyArray<string>
}

export interface Named extends ByHand {
  readonly name: string
}

const tenant = "0330"
const actor = "consultant-7"

const ask = (on: Pool | PoolClient, name: string, [text, values]: readonly [string, Array<unknown>]) =>
  on.query({ name, text, values })

const wrote = (result: QueryResult): void => {
  if (result.rows.length !== 1) throw new Error("somebody was faster")
}

const event = (entity: string, from: string): string =>
  `event as (insert into peer.event select $1, '${entity}', $2, version, $4, $5, $6, $7, $8, $9 from ${from}), ` +
  `done as (insert into peer.command select $1, $9, $10, $7 from ${from})`

const notDone = "not exists (select from peer.command where tenant = $1 and id = $9)"

const stated = ({ id, version, type, data, on }: ByHand): Array<unknown> => [
  tenant,
  id,
  version,
  type,
  JSON.stringify(data),
  on,
  new Date().toISOString(),
  actor,
  randomUUID(),
  "hash-of-the-input"
]

/** One prepared statement: row, event, check of the version, record of the command. */
export const byCte = {
  hold: async (pool: Pool, given: ByHand) =>
    wrote(
      await ask(pool, "hold", [
        `with row as (update peer.place set version = version + 1, status = $11, doc = $12, changed_at = $7
          where tenant = $1 and id = $2 and version = $3 and ${notDone} returning version), ${event("place", "row")}
        select version from row`,
        [...stated(given), given.status, JSON.stringify(given.doc)]
      ])
    ),
  register: async (pool: Pool, given: Named) =>
    wrote(
      await ask(pool, "register", [
        `with row as (insert into peer.person select $1, $2, $3::integer + 1, $11, $12, $13, $7 where ${notDone} returning version),
          ${event("person", "row")} select version from row`,
        [...stated(given), given.status, given.name, JSON.stringify(given.doc)]
      ])
    ),
  draft: async (pool: Pool, given: Draft) =>
    wrote(
      await ask(pool, "draft", [
        `with row as (insert into peer.agreement select $1, $2, $3::integer + 1, $11, p.id, null, null, $12, $7
          from peer.party p where p.tenant = $1 and p.id = $13 and ${notDone}
          and (select count(*) from peer.person where tenant = $1 and id = any($14)) = 4 returning version),
          ${event("agreement", "row")} select version from row`,
        [...stated(given), given.status, JSON.stringify(given.doc), given.party, given.people]
      ])
    )
}

/** What is decided in code is read first; then the same statement. */
export const byReadAndCte = {
  hold: async (pool: Pool, given: ByHand) => {
    await ask(pool, "readPlace", [
      "select version, status, doc from peer.place where tenant = $1 and id = $2",
      [tenant, given.id]
    ])
    await byCte.hold(pool, given)
  },
  register: async (pool: Pool, given: Named) => {
    await ask(pool, "readPerson", ["select version from peer.person where tenant = $1 and id = $2", [tenant, given.id]])
    await byCte.register(pool, given)
  },
  draft: async (pool: Pool, given: Draft) => {
    await ask(pool, "readParty", [
      "select id, version from peer.party where tenant = $1 and id = $2 union all select id, version from peer.person where tenant = $1 and id = any($3)",
      [tenant, given.party, given.people]
    ])
    await byCte.draft(pool, given)
  }
}

type Step = readonly [name: string, text: string, values: Array<unknown>]

const inTransaction = async (pool: Pool, lock: Step, writes: ReadonlyArray<Step>): Promise<void> => {
  const client = await pool.connect()
  try {
    await client.query("begin")
    for (const [name, text, values] of [lock, ...writes]) await ask(client, name, [text, values])
    await client.query("commit")
  } catch (error) {
    await client.query("rollback")
    throw error
  } finally {
    client.release()
  }
}

const audit = (entity: string, given: ByHand): ReadonlyArray<Step> => {
  const [at, id] = [new Date().toISOString(), randomUUID()]
  return [
    [
      "event",
      "insert into peer.event values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
      [tenant, entity, given.id, given.version + 1, given.type, JSON.stringify(given.data), given.on, at, actor, id]
    ],
    ["command", "insert into peer.command values ($1, $2, $3, $4)", [tenant, id, "hash-of-the-input", at]]
  ]
}

/** The usual form: begin, look and lock, three writes, commit. Every statement is prepared. */
export const byTransaction = {
  hold: (pool: Pool, given: ByHand) =>
    inTransaction(
      pool,
      [
        "lockPlace",
        "select version, status, doc from peer.place where tenant = $1 and id = $2 for update",
        [tenant, given.id]
      ],
      [
        [
          "updatePlace",
          "update peer.place set version = $3, status = $4, doc = $5, changed_at = $6 where tenant = $1 and id = $2",
          [tenant, given.id, given.version + 1, given.status, JSON.stringify(given.doc), new Date().toISOString()]
        ],
        ...audit("place", given)
      ]
    ),
  register: (pool: Pool, given: Named) =>
    inTransaction(
      pool,
      ["lockPerson", "select version from peer.person where tenant = $1 and id = $2 for update", [tenant, given.id]],
      [
        [
          "insertPerson",
          "insert into peer.person values ($1, $2, $3, $4, $5, $6, $7)",
          [tenant, given.id, 1, given.status, given.name, JSON.stringify(given.doc), new Date().toISOString()]
        ],
        ...audit("person", given)
      ]
    ),
  draft: (pool: Pool, given: Draft) =>
    inTransaction(
      pool,
      [
        "lockParty",
        "select p.version from peer.party p where p.tenant = $1 and p.id = $2 and (select count(*) from peer.person where tenant = $1 and id = any($3)) = 4 for update",
        [tenant, given.party, given.people]
      ],
      [
        [
          "insertAgreement",
          "insert into peer.agreement values ($1, $2, $3, $4, $5, null, null, $6, $7)",
          [tenant, given.id, 1, given.status, given.party, JSON.stringify(given.doc), new Date().toISOString()]
        ],
        ...audit("agreement", given)
      ]
    )
}

interface Tables {
  readonly "peer.place": Life & { agreement: string; party: string; workplace: string | null; instrument: string }
  readonly "peer.person": Life & { name: string }
  readonly "peer.agreement": Life & { party: string }
  readonly "peer.party": { tenant: string; id: string; version: number; name: string }
  readonly "peer.event": Record<
    "tenant" | "entity" | "id" | "type" | "data" | "on_day" | "at" | "actor" | "command_id",
    string
  > & { version: number }
  readonly "peer.command": { tenant: string; id: string; hash: string; at: string }
}
interface Life {
  tenant: string
  id: string
  version: number
  status: string
  doc: string
  changed_at: string
}

/** The usual form with a query builder. */
export const byKysely = (pool: Pool) => {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  type Within = Parameters<Parameters<ReturnType<typeof db.transaction>["execute"]>[0]>[0]
  const auditIn = async (within: Within, entity: string, given: ByHand) => {
    const [at, command] = [new Date().toISOString(), randomUUID()]
    await within
      .insertInto("peer.event")
      .values({
        tenant,
        entity,
        id: given.id,
        version: given.version + 1,
        type: given.type,
        data: JSON.stringify(given.data),
        on_day: given.on,
        at,
        actor,
        command_id: command
      })
      .execute()
    await within.insertInto("peer.command").values({ tenant, id: command, hash: "hash-of-the-input", at }).execute()
  }
  const life = ({ id, version, status, doc }: ByHand) => ({
    tenant,
    id,
    version: version + 1,
    status,
    doc: JSON.stringify(doc),
    changed_at: new Date().toISOString()
  })
  return {
    hold: (_: Pool, given: ByHand) =>
      db.transaction().execute(async (within) => {
        await within
          .selectFrom("peer.place")
          .select(["version", "status", "doc"])
          .where("tenant", "=", tenant)
          .where("id", "=", given.id)
          .forUpdate()
          .executeTakeFirstOrThrow()
        const { version, status, doc, changed_at } = life(given)
        await within
          .updateTable("peer.place")
          .set({ version, status, doc, changed_at })
          .where("tenant", "=", tenant)
          .where("id", "=", given.id)
          .execute()
        await auditIn(within, "place", given)
      }),
    register: (_: Pool, given: Named) =>
      db.transaction().execute(async (within) => {
        await within
          .selectFrom("peer.person")
          .select("version")
          .where("tenant", "=", tenant)
          .where("id", "=", given.id)
          .forUpdate()
          .execute()
        await within
          .insertInto("peer.person")
          .values({ ...life(given), name: given.name })
          .execute()
        await auditIn(within, "person", given)
      }),
    draft: (_: Pool, given: Draft) =>
      db.transaction().execute(async (within) => {
        await within
          .selectFrom("peer.party")
          .select("version")
          .where("tenant", "=", tenant)
          .where("id", "=", given.party)
          .where(
            sql<boolean>`(select count(*) from peer.person where tenant = ${tenant} and id = any(${given.people})) = 4`
          )
          .forUpdate()
          .executeTakeFirstOrThrow()
        await within
          .insertInto("peer.agreement")
          .values({ ...life(given), party: given.party })
          .execute()
        await auditIn(within, "agreement", given)
      })
  }
}
