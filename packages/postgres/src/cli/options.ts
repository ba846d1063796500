import { parseArgs } from "node:util"

/** What the command is told. */
export interface Options {
  readonly command: string
  readonly given: ReadonlyArray<string>
  readonly config: string
  readonly database: string
  readonly schema: string
  readonly appRole?: string
  readonly file?: string
  readonly by?: string
  readonly ground?: string
  readonly on?: string
  readonly sql: boolean
}

/** What the command can be told. */
export const usage = `partnerskab-pg <command> [--config FILE] [--database URL] [--schema NAME]

  plan      what apply would do, and what stands in its way; runs nothing. --sql prints the SQL, for others to run
  apply     make tables and columns that are missing; --app-role ROLE gives the application's role its rights
  status    what was applied, what is missing, what nobody declares any more
  doctor    is the server one that data can be trusted to, and is anything stuck
  verify    replay the journal and compare; prints what is not as it says
  rebuild   bring lives up to date after a new evolution or projection
  export    everything of the authority as NDJSON, to --file FILE or to the screen
  import    take in an export from --file FILE, into an authority that has nothing
  erase     forget all texts of a life: erase ENTITY/ID --by REFERENCE --ground CODE
  purge     remove a life with all it ever said: purge ENTITY/ID --ground CODE --on YYYY-MM-DD

  --config    a module whose default export is { authority, editions, plugins }; partnerskab.config.mjs without it
  --database  postgres://… or pglite:FOLDER; DATABASE_URL without it
  --schema    the schema of the tables; partnerskab without it

Exit code: 0 all is well, 1 something is to be done or was found, 2 it cannot be done.
`

const commands = ["plan", "apply", "status", "doctor", "verify", "rebuild", "export", "import", "erase", "purge"]

/** The options, or the reason why they cannot be read. */
export const readOptions = (
  args: ReadonlyArray<string>,
  env: Readonly<Record<string, string | undefined>>
): Options | { readonly wrong: string } | "help" => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        config: { type: "string", default: "partnerskab.config.mjs" },
        database: { type: "string" },
        schema: { type: "string", default: "partnerskab" },
        "app-role": { type: "string" },
        file: { type: "string" },
        by: { type: "string" },
        ground: { type: "string" },
        on: { type: "string" },
        sql: { type: "boolean", default: false },
        help: { type: "boolean", default: false }
      }
    })
    const [command, ...given] = positionals
    if (values.help || command === undefined) return "help"
    if (!commands.includes(command)) return { wrong: `${command}: only ${commands.join(", ")}` }
    const database = values.database ?? env["DATABASE_URL"]
    if (database === undefined || database === "") return { wrong: "--database is missing, and so is DATABASE_URL" }
    const { config, schema, file, by, ground, on, sql } = values
    return {
      command,
      given,
      config,
      database,
      schema,
      sql,
      ...(values["app-role"] === undefined ? {} : { appRole: values["app-role"] }),
      ...(file === undefined ? {} : { file }),
      ...(by === undefined ? {} : { by }),
      ...(ground === undefined ? {} : { ground }),
      ...(on === undefined ? {} : { on })
    }
  } catch (error) {
    return { wrong: error instanceof Error ? error.message.split(". ")[0]! : String(error) }
  }
}
