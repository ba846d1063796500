import type { CommandOptions } from "@partnerskab/core"
import type { FastifyRequest } from "fastify"
import Negotiator from "negotiator"
import type { Language } from "./problems.ts"

/** Who asks: a reference, never a name. */
export const actorOf = (request: FastifyRequest): string => request.getDecorator<string>("actor")

/** Danish for those who ask for neither. */
export const languageOf = (request: FastifyRequest): Language =>
  new Negotiator(request.raw).language(["da", "en"]) === "en" ? "en" : "da"

const header = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name]
  return typeof value === "string" ? value : undefined
}

/** The same `Idempotency-Key` does the same thing once, however often it is sent. */
export const once = (request: FastifyRequest): CommandOptions => {
  const commandId = header(request, "idempotency-key")
  return commandId === undefined ? {} : { commandId }
}

export const etagOf = (version: number): string => `"${version}"`

/** The version that `If-Match` names; `undefined` without one, `"any"` for `*`, and -1 for what no version of ours is. */
export const versionLookedAt = (request: FastifyRequest): number | "any" | undefined => {
  const tag = header(request, "if-match")
  if (tag === undefined) return undefined
  return tag.trim() === "*" ? "any" : Number(/^"(\d{1,15})"$/.exec(tag.trim())?.[1] ?? -1)
}
