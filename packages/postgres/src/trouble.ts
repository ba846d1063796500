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
  "PG-RESOURCES": {
    da: "Serveren har ikke hukommelse nok til dette, eller en af dens grænser er nået (temp_file_limit). Giv den mere.",
    en: "The server has not memory enough for this, or one of its limits is reached (temp_file_limit). Give it more.",
    passing: true
  },
  "PG-DAMAGED": {
    da: "Serveren melder, at data på dens disk er beskadiget. Stop den, og genskab fra en sikkerhedskopi.",
    en: "The server says that data on its disk are damaged. Stop it, and restore from a backup."
  },
  "PG-TLS": {
    da: "Der kunne ikke laves en krypteret forbindelse, som begge stoler på. Se på forbindelsens ssl og serverens certifikat.",
    en: "No encrypted connection could be made that both trust. Look at ssl of the connection and the server's certificate."
  },
  "PG-CLOSED": {
    da: "Dette program har selv lukket sine forbindelser (pool.end eller close). Luk dem sidst, eller giv nye.",
    en: "This program has closed its connections itself (pool.end or close). Close them last, or give new ones."
  },
  "PG-SESSION": {
    da: "Nogen har nulstillet forbindelsen (DISCARD ALL), eller en mellemmand deler den ud pr. transaktion. Brug pool_mode = session.",
    en: "Somebody has reset the connection (DISCARD ALL), or a proxy hands it out by transaction. Use pool_mode = session.",
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
    da: "Her kan kun læses: serveren er en kopi, eller default_transaction_read_only er slået til. Forbind til den primære.",
    en: "Here one can only read: the server is a copy, or default_transaction_read_only is on. Connect to the primary."
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

/** By SQLSTATE, and by the codes of Node. */
const codes: Readonly<Record<PostgresCode, ReadonlyArray<string>>> = {
  "PG-PASSWORD": ["28P01", "28000"],
  "PG-AWAY": [
    "57P01",
    "57P02",
    "57P03",
    "57P05",
    "25P03",
    "ECONNREFUSED",
    "ECONNRESET",
    "ENOTFOUND",
    "EAI_AGAIN",
    "EPIPE",
    "ETIMEDOUT",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "ENOENT"
  ],
  "PG-BUSY": ["53300"],
  "PG-TIMEOUT": ["57014", "55P03", "25P04"],
  "PG-DISK-FULL": ["53100"],
  "PG-RESOURCES": ["53000", "53200", "53400"],
  "PG-DAMAGED": ["XX001", "XX002", "58030"],
  "PG-TLS": [
    "SELF_SIGNED_CERT_IN_CHAIN",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    "CERT_HAS_EXPIRED",
    "ERR_TLS_CERT_ALTNAME_INVALID"
  ],
  "PG-CLOSED": [],
  "PG-SESSION": ["26000", "42P05"],
  "PG-RIGHTS": ["42501"],
  "PG-NOT-APPLIED": ["42P01", "42703", "3F000"],
  "PG-NO-DATABASE": ["3D000", "57P04"],
  "PG-READ-ONLY": ["25006"],
  "PG-TEXT": ["22P05", "22021"],
  "PG-CONTENTION": ["40001", "40P01", "23505"]
}

const states = new Map(Object.entries(codes).flatMap(([code, all]) => all.map((one) => [one, code as PostgresCode])))

/** What `pg` says without a code. */
const sayings: ReadonlyArray<readonly [said: RegExp, code: PostgresCode]> = [
  [/^timeout exceeded when trying to connect/, "PG-BUSY"],
  [/^Query read timeout/, "PG-TIMEOUT"],
  [/^Cannot use a pool after calling end|PGlite is clos/, "PG-CLOSED"],
  [/Connection terminated|connection error|not queryable|Client was closed|^timeout expired/, "PG-AWAY"],
  [/^SASL:|password must be a string/i, "PG-PASSWORD"],
  [/^The server does not support SSL|^There was an error establishing an SSL/, "PG-TLS"],
  [/Unicode low surrogate|Unicode high surrogate/, "PG-TEXT"]
]

const partOf = (error: unknown, name: "code" | "message" | "detail"): string =>
  typeof error === "object" && error !== null ? String((error as Record<string, unknown>)[name] ?? "") : ""

const codeOf = (error: unknown): string => partOf(error, "code")

/** What stands in the way, from what a driver throws. */
export const problemOf = (error: unknown): PostgresCode | undefined => {
  const code = codeOf(error)
  // A mistake of the code, not of the moment: it is never said to pass.
  if (code === "23505" && isOfFacts(error)) return undefined
  const known = states.get(code) ?? (code.startsWith("08") ? "PG-AWAY" : undefined)
  if (known !== undefined) return known
  const said = [partOf(error, "message"), partOf(error, "detail")]
  return sayings.find(([saying]) => said.some((one) => saying.test(one)))?.[1]
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
 * Two met, or a connection was lost or reset: the same command can be sent again at once. A fact that is open already is a mistake
 * of the code, unless two met: then it is gone when the statement is sent again.
 */
export const isPassing = (error: unknown, attempt: number): boolean => {
  const code = codeOf(error)
  if (code === "23505") return attempt < 3 || !isOfFacts(error)
  return ["40001", "40P01"].includes(code) || ["PG-AWAY", "PG-SESSION"].includes(problemOf(error) ?? "")
}

const isOfFacts = (error: unknown): boolean =>
  String((error as { readonly constraint?: unknown }).constraint).startsWith("fact_")
