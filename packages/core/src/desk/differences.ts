import { type Fact, nameOf, type StatedFact, type Stream } from "../facts/index.ts"
import type { EntityDefinition } from "../plugin/index.ts"
import { canonical, type Claim } from "../storage/index.ts"
import type { Passage } from "./passage.ts"

/** What is in the one and not in the other, by the text of each. */
const onlyIn = <A>(one: ReadonlyMap<string, A>, other: ReadonlyMap<string, A>): ReadonlyArray<A> =>
  [...one].filter(([text]) => !other.has(text)).map(([, value]) => value)

/** Facts of a state, each with an identity of its own; a state that counts one twice is a mistake of its author. */
const identified = (facts: ReadonlyArray<StatedFact>, name: string): ReadonlyMap<string, StatedFact> => {
  const identities = new Set(facts.map(({ kind, key }) => `${kind}\n${key}`))
  if (identities.size < facts.length) throw new Error(`${name} states two facts of one kind with the same key`)
  return byText(facts)
}

const byText = <A>(all: ReadonlyArray<A>): ReadonlyMap<string, A> => new Map(all.map((one) => [canonical(one), one]))

/** What was counted about a life and no longer holds, and what holds now. What stays is not touched. */
export const factChanges = ({ definition, stream, before, state }: Omit<Passage, "events">) => {
  const { facts, projection } = definition
  const was = identified(before === undefined ? [] : facts(before.state, stream.id), nameOf(stream))
  const is = identified(facts(state, stream.id), nameOf(stream))
  const owned = (fact: StatedFact): Fact => ({ ...fact, subject: stream, projection })
  return { closes: onlyIn(was, is).map(owned), opens: onlyIn(is, was).map(owned) }
}

/** The keys a life holds in a state. */
export const claimsOf = (definition: EntityDefinition, stream: Stream, state: unknown): ReadonlyArray<Claim> =>
  definition.claims(state, stream.id).map((claimed) => ({ ...claimed, holder: stream }))

/** The keys a life lets go of, and those it takes. */
export const claimChanges = ({ definition, stream, before, state }: Passage) => {
  const was = byText(before === undefined ? [] : claimsOf(definition, stream, before.state))
  const is = byText(claimsOf(definition, stream, state))
  return { releases: onlyIn(was, is), takes: onlyIn(is, was) }
}
