import { hash } from "node:crypto"
import type { Step } from "./tables.ts"

/** The owner of the tables that every installation has. */
export const ours = "postgres"

/** The name of a step in the ledger. */
export const stepName = ({ number, name }: Pick<Step, "number" | "name">): string =>
  `${String(number).padStart(4, "0")} ${name}`

/** The checksum of a text; the same in whatever schema it is applied. */
export const checksumOf = (sql: (schema: string) => string): string => hash("sha256", sql("partnerskab"))
