import type { CommandOptions } from "@partnerskab/core"
import type { FastifyRequest } from "fastify"
import Negotiator from "negotiator"

export type Language = "da" | "en"

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

/**
 * The version that `If-Match` names; `undefined` without one, `"any"` for `*`. A tag that no answer of ours had is told as it
 * is: it matches nothing, and neither does a weak one (RFC 9110, 13.1.1).
 */
export const versionLookedAt = (request: FastifyRequest): number | "any" | { readonly tag: string } | undefined => {
  const tag = header(request, "if-match")?.trim()
  if (tag === undefined || tag === "*") return tag === undefined ? undefined : "any"
  const version = /^"(\d{1,15})"$/.exec(tag)?.[1]
  return version === undefined ? { tag } : Number(version)
}
