import { storageModel } from "@partnerskab/core"
import { StorageUnavailable } from "@partnerskab/core/storage"
import { apply, plan, scriptOf } from "../migrate.ts"
import { CannotApply } from "../schema/apply.ts"
import { trouble } from "../trouble.ts"
import { inspect } from "../schema/inspect.ts"
import { executorOf } from "../postgres.ts"
import { readConfig } from "./config.ts"
import { connect, NotThere } from "./connect.ts"
import { examine, showFindings, tablesFinding } from "./doctor.ts"
import { exportTo, importFrom } from "./move.ts"
import { readOptions, usage } from "./options.ts"
import { erase, purge } from "./people.ts"
import { exitCodeOf, showLeft, showProblems, showSteps } from "./show.ts"
import { installed } from "./storageOf.ts"
import type { Voice, Work } from "./Work.ts"

/** Does one command, and gives its exit code. */
export const run = async (
  args: ReadonlyArray<string>,
  env: Readonly<Record<string, string | undefined>>,
  voice: Voice
): Promise<number> => {
  const options = readOptions(args, env)
  if (options === "help") {
    voice.say(usage)
    return 0
  }
  if ("wrong" in options) {
    voice.complain(`${options.wrong}\n\n${usage}`)
    return 2
  }
  const config = await readConfig(options.config)
  if ("wrong" in config) {
    voice.complain(`${config.wrong}\n`)
    return 2
  }
  try {
    const connected = await connect(options)
    try {
      return await commands[options.command]!({ ...voice, options, config, connected })
    } finally {
      await connected.end()
    }
  } catch (error) {
    voice.complain(`${wordsOf(error)}\n`)
    return 2
  }
}

const wordsOf = (thrown: unknown): string => {
  if (thrown instanceof NotThere) return thrown.message
  const error = thrown instanceof CannotApply ? thrown : trouble(thrown)
  if (error instanceof CannotApply) return showProblems(error.problems).trimEnd()
  if (error instanceof StorageUnavailable && error.problem !== undefined) return showProblems([error.problem as never])
  return thrown instanceof Error ? thrown.message : String(thrown)
}

const migrating = ({ options: { schema, appRole }, config, connected }: Work) => ({
  ...connected.connection,
  schema,
  model: storageModel(config as never),
  ...(appRole === undefined ? {} : { appRole })
})

const commands: Readonly<Record<string, (work: Work) => Promise<number>>> = {
  plan: async (work) => {
    const options = migrating(work)
    const planned = await plan(options)
    if (planned.problems.length > 0) work.complain(showProblems(planned.problems))
    else if (work.options.sql) work.say(scriptOf(options, planned))
    else work.say(planned.steps.length === 0 ? "nothing to do\n" : showSteps(planned))
    return exitCodeOf(planned)
  },
  apply: async (work) => {
    const { steps } = await apply(migrating(work))
    work.say(steps.length === 0 ? "nothing to do\n" : showSteps({ steps }))
    const { appRole } = work.options
    if (appRole !== undefined) work.say(`rights given to ${appRole}\n`)
    return 0
  },
  status: async (work) => {
    const planned = await plan(migrating(work))
    const { ledger = [] } = await inspect(executorOf(work.connected.connection), work.options.schema)
    work.say(ledger.map(({ owner, name, appliedAt }) => `${appliedAt}  ${owner}  ${name}\n`).join(""))
    if (planned.steps.length > 0) work.say(`\nmissing:\n${showSteps(planned)}`)
    if (planned.left.length > 0) work.say(`\n${showLeft(planned)}`)
    if (planned.problems.length > 0) work.complain(showProblems(planned.problems))
    return exitCodeOf(planned)
  },
  doctor: async (work) => {
    const { options, connected, say } = work
    const found = await examine({ ...connected.connection, schema: options.schema })
    const findings = [...found, tablesFinding(await plan(migrating(work)))]
    say(showFindings(findings))
    return findings.some(({ mark }) => mark === "bad") ? 1 : 0
  },
  verify: async (work) => {
    const found = await installed(work).verify()
    work.say(
      found.length === 0
        ? "state and facts are what the journal says\n"
        : found.map(({ code, subject, text }) => `${code}  ${subject}  ${text}\n`).join("")
    )
    return found.length === 0 ? 0 : 1
  },
  rebuild: async (work) => {
    const { rebuilt, left } = await installed(work).rebuild()
    work.say(
      `${rebuilt} lives rebuilt\n${left.map(({ code, subject, text }) => `${code}  ${subject}  ${text}\n`).join("")}`
    )
    return left.length === 0 ? 0 : 1
  },
  export: exportTo,
  import: importFrom,
  erase,
  purge
}
