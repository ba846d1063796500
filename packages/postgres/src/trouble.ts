import { type StorageProblem, StorageUnavailable } from "@partnerskab/core/storage"

interface Told extends Omit<StorageProblem, "code" | "passing"> {
  readonly passing?: boolean
}

const problems = {
  "PG-PASSWORD": {
    da: "Serveren afviste brugernavn eller adgangskode. Ret forbindelsens user og password.",
    en: "The server refused the user name or the password. Correct user and password of the connection."
  },
  "PG-AWAY": {
    da: "Serveren svarer ikke. Se, om den kører, og om host og port er rigtige; den samme kommando kan trygt sendes igen.",
    en: "The server does not answer. See whether it runs, and whether host and port are right; the same command can safely be sent again.",
    passing: true
  },
  "PG-BUSY": {
    da: "Alle forbindelser er optaget. Vent lidt, eller giv puljen eller serveren (max_connections) flere.",
    en: "All connections are taken. Wait a little, or give the pool or the server (max_connections) more.",
    passing: true
  },
  "PG-TIMEOUT": {
    da: "Serveren afbrød et udtryk, der tog længere end statement_timeout eller lock_timeout. Prøv igen, eller giv det mere tid.",
    en: "The server ended a statement that took longer than statement_timeout or lock_timeout. Try again, or give it more time.",
    passing: true
  },
  "PG-DISK-FULL": {
    da: "Serverens disk er fuld, og intet blev gemt. Skaf plads; den samme kommando kan trygt sendes igen.",
    en: "The server's disk is full, and nothing was saved. Make room; the same command can safely be sent again.",
    passing: true
  },
  "PG-RIGHTS": {
    da: "Databasens rolle må ikke dette. Giv den rettighederne, som partnerskab-pg plan --app-role viser.",
    en: "The role of the connection may not do this. Give it the rights that partnerskab-pg plan --app-role shows."
  },
  "PG-NOT-APPLIED": {
    da: "Tabellerne mangler, eller de er fra før det, der nu er installeret. Kør partnerskab-pg plan og derefter apply.",
    en: "Tables are missing, or they are from before what is installed now. Run partnerskab-pg plan, then apply."
  },
  "PG-NO-DATABASE": {
    da: "Der er ingen database med det navn. Ret forbindelsens database, eller opret den.",
    en: "There is no database of that name. Correct the database of the connection, or create it."
  },
  "PG-READ-ONLY": {
    da: "Serveren er en kopi, der kun kan læses. Forbind til den primære.",
    en: "The server is a copy that can only be read. Connect to the primary."
  },
  "PG-TEXT": {
    da: "En tekst har tegn, som PostgreSQL ikke kan gemme (NUL eller et ufuldstændigt tegn). Intet blev gemt.",
    en: "A text has characters that PostgreSQL cannot store (NUL or half a character). Nothing was saved."
  },
  "PG-CONTENTION": {
    da: "Andre ændrede det samme igen og igen. Send kommandoen igen.",
    en: "Others changed the same again and again. Send the command again.",
    passing: true
  }
} satisfies Record<string, Told>

/** Code of a problem that is told. */
export type PostgresCode = keyof typeof problems

const states: Readonly<Record<string, PostgresCode>> = {
  "28P01": "PG-PASSWORD",
  "28000": "PG-PASSWORD",
  "57P01": "PG-AWAY",
  "57P02": "PG-AWAY",
  "57P03": "PG-AWAY",
  "53300": "PG-BUSY",
  "57014": "PG-TIMEOUT",
  "55P03": "PG-TIMEOUT",
  "53100": "PG-DISK-FULL",
  "42501": "PG-RIGHTS",
  "42P01": "PG-NOT-APPLIED",
  "42703": "PG-NOT-APPLIED",
  "3F000": "PG-NOT-APPLIED",
  "3D000": "PG-NO-DATABASE",
  "25006": "PG-READ-ONLY",
  "22P05": "PG-TEXT",
  "22021": "PG-TEXT",
  "40001": "PG-CONTENTION",
  "40P01": "PG-CONTENTION",
  "23505": "PG-CONTENTION",
  ECONNREFUSED: "PG-AWAY",
  ECONNRESET: "PG-AWAY",
  ENOTFOUND: "PG-AWAY",
  EPIPE: "PG-AWAY",
  ETIMEDOUT: "PG-AWAY",
  EHOSTUNREACH: "PG-AWAY",
  ENOENT: "PG-AWAY"
}

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null ? String((error as { readonly code?: unknown }).code ?? "") : ""

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : "")

/** What stands in the way, from what a driver throws. */
export const problemOf = (error: unknown): PostgresCode | undefined => {
  const code = codeOf(error)
  const known = states[code] ?? (code.startsWith("08") ? "PG-AWAY" : undefined)
  if (known !== undefined) return known
  const message = messageOf(error)
  if (/timeout exceeded when trying to connect/.test(message)) return "PG-BUSY"
  if (/Connection terminated|Client has encountered a connection error|not queryable/.test(message)) return "PG-AWAY"
  if (/Unicode low surrogate|Unicode high surrogate/.test(message)) return "PG-TEXT"
  return undefined
}

/** An error of PostgreSQL as the port tells it. */
export const trouble = (error: unknown): unknown => {
  if (error instanceof StorageUnavailable) return error
  const code = problemOf(error)
  if (code === undefined) return new StorageUnavailable({ cause: error })
  const { passing = false, da, en }: Told = problems[code]
  return new StorageUnavailable({ cause: error, problem: { code, da, en, passing } })
}

/** A problem of ours, with what led to it. */
export const problem = (code: PostgresCode, cause: unknown): StorageUnavailable =>
  new StorageUnavailable({ cause, problem: { passing: false, ...problems[code], code } })

/**
 * Two met, or a connection was lost: the same command can be sent again at once. A fact that is open already is a mistake
 * of the code, unless two met: then it is gone when the statement is sent again.
 */
export const isPassing = (error: unknown, attempt: number): boolean => {
  const code = codeOf(error)
  if (code === "23505") return attempt < 3 || !isOfFacts(error)
  return ["40001", "40P01"].includes(code) || problemOf(error) === "PG-AWAY"
}

const isOfFacts = (error: unknown): boolean =>
  String((error as { readonly constraint?: unknown }).constraint).startsWith("fact_")
