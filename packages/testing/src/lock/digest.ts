import { hash } from "node:crypto"
import { canonical } from "@partnerskab/core/storage"

/** SHA-256 of a text as lower-case hex. */
export const digest = (text: string): string => hash("sha256", text)

/** What tells a value from another: the first 16 hex digits of its hash. Two of a plugin's few hundred never meet. */
export const fingerprint = (value: unknown): string => digest(canonical(value)).slice(0, 16)
