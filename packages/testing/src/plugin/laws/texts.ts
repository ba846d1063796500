import type { AnyModule, AnyRefusal, EntityDefinition, Refusal, Texts } from "@partnerskab/core/plugin"
import { copied } from "../twice.ts"
import type { World } from "../world.ts"
import { law, none, type PluginLaw } from "./Law.ts"

/** Nothing anyone can read. */
export const blank = (text: unknown): boolean => typeof text !== "string" || text.trim() === ""

/** The languages in which a text is missing. */
export const unsaid = (what: string, { da, en }: Texts): ReadonlyArray<string> => [
  ...(blank(da) ? [`${what} has no Danish text`] : []),
  ...(blank(en) ? [`${what} has no English text`] : [])
]

/** Stands for facts that are not known: whatever is asked of it can be asked on, and is `x` in a sentence. */
const someFacts = (): unknown =>
  new Proxy(() => undefined, {
    get: (_, name) => {
      if (name === Symbol.toPrimitive) return () => "x"
      if (name === Symbol.iterator) return () => [][Symbol.iterator]()
      return someFacts()
    },
    apply: () => someFacts()
  })

/** What a refusal says; `undefined` when its sentence cannot be made from facts that are not known. */
const said = (sentence: (facts: unknown) => unknown, facts: unknown): string | undefined => {
  try {
    const text = sentence(facts)
    return typeof text === "string" ? text : undefined
  } catch {
    return undefined
  }
}

const refusalProblems = (
  { tag, texts: { source, da, en } }: AnyRefusal,
  seen: ReadonlyArray<Refusal>
): ReadonlyArray<string> => {
  const given = seen.filter(({ _tag }) => _tag === tag).slice(0, 5)
  const sentences = [["Danish", da] as const, ["English", en] as const]
  return [
    ...(blank(source) ? [`the refusal ${tag} has no source`] : []),
    ...sentences.flatMap(([language, sentence]) => {
      const unseen = said(sentence, someFacts())
      const texts = [
        ...(unseen === undefined ? [] : [unseen]),
        ...given.map(({ facts }) => said(sentence, facts) ?? "")
      ]
      return texts.some(blank) ? [`the refusal ${tag} has no ${language} text`] : []
    })
  ]
}

/** What a sentence about a step that is not possible, or about a key that is taken, would lack. */
const wordProblems = (key: string, definition: EntityDefinition, world: World): ReadonlyArray<string> => {
  const { words, when, claims } = definition
  if (words === undefined) return []
  const later = [...new Set(Object.values(when).flatMap(Object.keys))]
  const refusing = Object.keys(when).filter((tag) => later.some((type) => when[tag]![type] === undefined))
  const refused = later.filter((type) => refusing.some((tag) => when[tag]![type] === undefined))
  const scopes = (world.lives.get(key) ?? []).flatMap(({ id, state }) => {
    try {
      return claims(copied(state), id).map(({ scope }) => scope)
    } catch {
      return []
    }
  })
  const lacking = (what: string, wanted: Iterable<string>, told: object = {}) =>
    [...new Set(wanted)].filter((one) => !(one in told)).map((one) => `${key} has no words for the ${what} ${one}`)
  const empty = (what: string, told: Readonly<Record<string, Texts | undefined>> = {}) =>
    Object.entries(told).flatMap(([name, texts]) =>
      texts === undefined ? [] : unsaid(`the ${what} ${key}.${name}`, texts)
    )
  return [
    ...unsaid(`the name of ${key}`, words.name),
    ...lacking("state", refusing, words.states),
    ...lacking("event", refused, words.events),
    ...lacking("claim", scopes, words.claims),
    ...empty("state", words.states),
    ...empty("event", words.events),
    ...empty("claim", words.claims)
  ]
}

const titles = ({ key, definition: { title, indicators } }: AnyModule): ReadonlyArray<string> => [
  ...unsaid(`the module ${key}`, title),
  ...Object.entries(indicators).flatMap(([name, one]) => unsaid(`the figure ${key}.${name}`, one.title))
]

/** Laws 12 to 14: what people read. */
export const textLaws: ReadonlyArray<PluginLaw> = [
  law(12, "the module and its figures have a title in both languages", ({ module }) => none(titles(module))),
  law(13, "every refusal is said in both languages, and has a source", ({ module, world }) =>
    none(module.definition.refusals.flatMap((refusal) => refusalProblems(refusal, world.refusals)))
  ),
  law(14, "a life with words has all the words that sentences about it need", ({ module, world }) =>
    none(module.definition.entities.flatMap(({ key, definition }) => wordProblems(key, definition, world)))
  )
]
