import type { Stream } from "../facts/index.ts"
import type { ClaimWords, Texts } from "../plugin/index.ts"
import type { Catalog } from "./Catalog.ts"

/** A life as people say it: "aftalen A-1", "the agreement A-1". */
export const lifeWords = ({ entities }: Catalog, { entity, id }: Stream): Texts => {
  const name = entities.get(entity)?.words?.name
  return { da: `${name?.da ?? entity} ${id}`, en: `${name?.en ?? entity} ${id}` }
}

/** A state as people say it: "den er ophørt", "it has ended". */
export const stateWords = ({ entities }: Catalog, entity: string, state: string | undefined): Texts => {
  if (state === undefined) return { da: "den findes ikke", en: "it does not exist" }
  return entities.get(entity)?.words?.states?.[state] ?? { da: `den er ${state}`, en: `it is ${state}` }
}

/** An event after "can" and "kan": "indgås", "be signed". */
export const eventWords = ({ entities }: Catalog, entity: string, event: string): Texts =>
  entities.get(entity)?.words?.events?.[event] ?? { da: `gennemgå ${event}`, en: `go through ${event}` }

/** A claim before its key: "en aftale med", "an agreement with". */
export const claimWords = ({ entities }: Catalog, entity: string, scope: string): ClaimWords =>
  entities.get(entity)?.words?.claims?.[scope] ?? { da: scope, en: scope }

/** What a reminder tells; of one without words, whose it is. */
export const reminderWords = ({ entities }: Catalog, entity: string, what: string): Texts => {
  const words = entities.get(entity)?.words
  const { da = entity, en = entity } = words?.name ?? {}
  return (
    words?.reminders?.[what] ?? {
      da: `Der er noget at følge op på: ${da}`,
      en: `There is something to follow up on: ${en}`
    }
  )
}
