import { type StorageModel, StorageUnavailable } from "@partnerskab/core/storage"
import type { Executor } from "../Executor.ts"
import { problem } from "../trouble.ts"
import { inspect } from "./inspect.ts"
import { literal, quoted } from "./names.ts"
import { tableSteps } from "./plan.ts"
import { problemsOf } from "./problems.ts"

/**
 * Before the first use: the tables are those of the code, and the server keeps what it confirms. Changes nothing but the
 * epoch, which goes up where the data came from another server.
 */
export const check = async (
  executor: Executor,
  { authority, schema, model }: { readonly authority: string; readonly schema: string; readonly model: StorageModel }
): Promise<void> => {
  const found = await inspect(executor, schema)
  const problems = problemsOf(schema, model, found)
  const [first] = problems
  if (first !== undefined)
    throw new StorageUnavailable({
      cause: new Error(problems.map(({ code, en }) => `${code}: ${en}`).join("\n")),
      problem: { ...first, passing: false }
    })
  // Views are for people: no statement reads one, so code of before and after a change of them works on both.
  const steps = tableSteps(schema, model, found)
  if (steps.length > 0)
    throw problem(
      "PG-NOT-APPLIED",
      new Error(`missing: ${steps.map(({ owner, name }) => `${owner} ${name}`).join(", ")}`)
    )
  await newEpoch(executor, authority, schema)
}

/** Entries that no transaction here can have written yet are from another server. */
const newEpoch = async (executor: Executor, authority: string, schema: string): Promise<void> => {
  const s = quoted(schema)
  const last = `select j.xid from ${s}.journal j where j.authority = ${literal(authority)} and j.epoch = (select epoch from ${s}.installation) order by j.epoch desc, j.xid desc, j.seq desc limit 1`
  const [found] = await executor.query(authority, {
    text: `select (${last}) >= pg_snapshot_xmax(pg_current_snapshot()) as foreign`.replace(
      "as foreign",
      `as "foreign"`
    ),
    values: []
  })
  if (found?.["foreign"] === true)
    await executor.query(authority, { text: `update ${s}.installation set epoch = epoch + 1`, values: [] })
}
