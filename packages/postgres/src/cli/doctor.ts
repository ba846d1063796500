import { executorOf, type PostgresOptions } from "../postgres.ts"
import { literal, quoted } from "../schema/names.ts"
import type { Plan } from "../schema/plan.ts"

interface Finding {
  readonly what: string
  readonly is: string
  readonly mark: "ok" | "bad" | "unseen"
  /** What to do about it; nothing when it is well. */
  readonly advice?: string
}

interface Question {
  readonly what: string
  readonly sql: string
  readonly advice: string
  /** What is said where the role cannot see it. */
  readonly unseen?: string
}

const questions = (schema: string): ReadonlyArray<Question> => {
  const outbox = `${quoted(schema)}.outbox`
  const hidden = `row_security_active(${literal(outbox)})`
  const unseen = "not visible to this role: connect as the owner of the tables"
  return [
    {
      what: "server",
      sql: "select current_setting('server_version') as is, current_setting('server_version_num')::integer < 140000 as bad",
      advice: "PostgreSQL 14 or newer is needed"
    },
    {
      what: "synchronous_commit",
      sql: "select current_setting('synchronous_commit') as is, current_setting('synchronous_commit') = 'off' as bad",
      advice: "turn it on: the server may lose what it has confirmed"
    },
    {
      what: "fsync",
      sql: "select current_setting('fsync') as is, current_setting('fsync') = 'off' as bad",
      advice: "turn it on: a power cut may lose everything"
    },
    {
      what: "encoding",
      sql: "select pg_encoding_to_char(encoding) as is, pg_encoding_to_char(encoding) <> 'UTF8' as bad from pg_database where datname = current_database()",
      advice: "create the database with encoding UTF8"
    },
    {
      what: "role",
      sql: "select current_user || case when r.rolsuper then ', superuser' when r.rolbypassrls then ', bypasses row security' else '' end as is, r.rolsuper or r.rolbypassrls as bad from pg_roles r where r.rolname = current_user",
      advice:
        "let the application connect as a role of its own (apply --app-role): this one sees the rows of every authority"
    },
    {
      what: "autovacuum",
      sql: "select current_setting('autovacuum') as is, current_setting('autovacuum') = 'off' as bad",
      advice: "turn it on: old versions of rows are never cleared away"
    },
    {
      what: "oldest open transaction",
      sql: "select coalesce(max(extract(epoch from now() - xact_start))::integer, 0) || ' s' as is, coalesce(max(extract(epoch from now() - xact_start)), 0) > 300 as bad, not pg_has_role(current_user, 'pg_read_all_stats', 'USAGE') as unseen from pg_stat_activity where pid <> pg_backend_pid() and backend_xid is not null",
      advice: "who follows the journal waits for it: end it, or set idle_in_transaction_session_timeout",
      unseen: "not visible without pg_monitor"
    },
    {
      what: "set aside",
      sql: `select count(*)::text as is, count(*) > 0 as bad, ${hidden} as unseen from ${outbox} where standing = 'setAside'`,
      unseen,
      advice: "reminders or reactions failed for three days: see pk.setAside()"
    },
    {
      what: "overdue",
      sql: `select count(*)::text as is, count(*) > 0 as bad, ${hidden} as unseen from ${outbox} where standing = 'waiting' and not_before < now() - interval '1 day'`,
      unseen,
      advice: "a day late: does anybody call pk.runDue?"
    }
  ]
}

/** What there is to say about a server and what lies in it. */
export const examine = async (options: PostgresOptions): Promise<ReadonlyArray<Finding>> => {
  const executor = executorOf(options)
  const findings: Array<Finding> = []
  for (const { what, sql, advice, unseen } of questions(options.schema ?? "partnerskab")) {
    const [row] = await executor.query("", { text: sql, values: [] })
    const is = String(row?.["is"] ?? "?")
    if (row?.["bad"] === true) findings.push({ what, is, mark: "bad", advice })
    else if (row?.["unseen"] === true && unseen !== undefined) findings.push({ what, is: unseen, mark: "unseen" })
    else findings.push({ what, is, mark: "ok" })
  }
  return findings
}

/** Whether tables, views, indexes and row-level security are those of the code. */
export const tablesFinding = ({ steps, problems }: Plan): Finding => {
  const advice = [
    ...problems.map(({ code, en }) => `${code}: ${en}`),
    ...steps.map(({ owner, name }) => `missing: ${owner} ${name}; see partnerskab-pg plan`)
  ]
  return advice.length === 0
    ? { what: "tables", is: "those of the code", mark: "ok" }
    : { what: "tables", is: "not those of the code", mark: "bad", advice: advice.join("\n      ") }
}

const marks = { ok: "ok", bad: "!!", unseen: "??" } as const

/** One finding a line. */
export const showFindings = (findings: ReadonlyArray<Finding>): string =>
  findings
    .map(
      ({ what, is, mark, advice }) =>
        `${marks[mark]}  ${what}: ${is}${advice === undefined ? "" : `\n      ${advice}`}\n`
    )
    .join("")
