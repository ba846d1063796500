import type { StorageModel } from "@partnerskab/core/storage"
import type { Executor } from "../Executor.ts"
import { inspectWhole } from "./inspect.ts"
import { literal, quoted } from "./names.ts"
import { type Plan, planFor, type PlannedStep } from "./plan.ts"
import { grantsFor } from "./rights.ts"
import type { SchemaProblem } from "./SchemaProblem.ts"

/**
 * The tables cannot be made to fit. Nothing was changed.
 *
 * @category errors
 */
export class CannotApply extends Error {
  override readonly name = "CannotApply"
  readonly problems: ReadonlyArray<SchemaProblem>
  constructor(problems: ReadonlyArray<SchemaProblem>) {
    super(problems.map(({ code, en, da }) => `${code}: ${en} (${da})`).join("\n"))
    this.problems = problems
  }
}

/** What tables are to be made for, and where. */
export interface Applying {
  readonly model: StorageModel
  readonly schema: string
  /** The role that the application connects as; gets the rights it needs and no others. */
  readonly appRole?: string
}

/** What would be done, and why it would not. Runs nothing. */
export const plan = async (executor: Executor, { schema, model }: Applying): Promise<Plan> =>
  planFor(schema, model, await inspectWhole(executor, schema))

/** A number of ours, so that two who apply at once do it one after the other. */
const lock = 7_021_984

/** Where the schema is there, its owner needs no right to the database: "if not exists" would ask for one. */
const ownSchema = (schema: string): string =>
  `do $schema$ begin if not exists (select from pg_namespace where nspname = ${literal(schema)}) then create schema ${quoted(schema)}; end if; end $schema$;`

/** The ledger comes first; all else is written in it. */
const ledger = (schema: string): string =>
  `${ownSchema(schema)}
create table if not exists ${quoted(schema)}.migration (
  owner text collate "C" not null,
  name text collate "C" not null,
  checksum text not null,
  breaking boolean not null,
  applied_at timestamptz not null default now(),
  primary key (owner, name)
);
comment on table ${quoted(schema)}.migration is 'What was done to these tables, for whom, and when. Written by partnerskab-pg apply.';
`

const entry = (schema: string, { owner, name, checksum, breaking }: PlannedStep): string =>
  `insert into ${quoted(schema)}.migration (owner, name, checksum, breaking) values (${literal(owner)}, ${literal(name)}, ${literal(checksum)}, ${breaking}) on conflict (owner, name) do update set checksum = excluded.checksum, applied_at = now();`

/** A step as it is applied: what it does and its row in the ledger, together. */
export const textOf = (schema: string, step: PlannedStep): string => `${step.sql}\n${entry(schema, step)}\n`

/** Everything `apply` runs, to be read or run by someone else. */
export const scriptOf = (applying: Applying, planned: Plan): string => {
  const { schema } = applying
  const { steps } = planned
  const parts = [
    ...(steps.length === 0 ? [] : [ledger(schema), ...steps.map((step) => textOf(schema, step))]),
    ...grantsOf(applying, planned)
  ]
  return parts.length === 0 ? "" : ["begin;", ...parts, "commit;"].join("\n")
}

/** Rights for the role that is named, and for those that have some to what is new. */
const grantsOf = ({ schema, model, appRole }: Applying, { steps, roles }: Plan): ReadonlyArray<string> => {
  const named = appRole === undefined ? [] : [appRole]
  const all = new Set(steps.length === 0 ? named : [...named, ...roles])
  return [...all].map((role) => grantsFor(schema, role, model))
}

/**
 * Makes what is missing, one who applies at a time; all of it or nothing.
 *
 * @throws {CannotApply} with every problem at once, before anything is changed
 */
export const apply = async (executor: Executor, applying: Applying): Promise<Plan> => {
  const { schema, model, appRole } = applying
  const first = await plan(executor, applying)
  if (first.problems.length > 0) throw new CannotApply(first.problems)
  if (first.steps.length === 0 && appRole === undefined) return first
  let done = first
  await executor.transaction("", async (query) => {
    const run = (text: string) => query({ text, values: [] })
    await run(`select pg_advisory_xact_lock(${lock})`)
    // Somebody else may have applied while we waited.
    const within: Executor = { ...executor, query: (_, statement) => query(statement) }
    done = planFor(schema, model, await inspectWhole(within, schema))
    if (done.problems.length > 0) throw new CannotApply(done.problems)
    for (const text of statementsOf([ledger(schema), ...done.steps.map((step) => textOf(schema, step))].join("\n")))
      await run(text)
    for (const text of statementsOf(grantsOf(applying, done).join("\n"))) await run(text)
  })
  return done
}

/** Single statements of a script of ours: each ends in a semicolon at the end of a line. */
const statementsOf = (script: string): ReadonlyArray<string> =>
  script
    .split(/;[ \t]*\n/)
    .map((one) => one.trim().replace(/;$/, ""))
    .filter((one) => one !== "")
