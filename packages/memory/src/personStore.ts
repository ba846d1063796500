import { nameOf, type Stream } from "@partnerskab/core/facts"
import { byCodePoint, isSought, isStorable, type PersonQuery, type PersonText } from "@partnerskab/core/storage"
import { type Layered, layered } from "./layered.ts"
import { firstAt, itemsOf, minus, plus, type Sorted, sortedFrom } from "./sorted.ts"

/** Texts about people by reference, in order of reference. */
export const personStore = (texts: Layered<string, PersonText> = layered(), order: Sorted<string> = sortedFrom([])) => {
  let refs = order
  const erase = (ref: string): boolean => {
    if (!texts.remove(ref)) return false
    refs = minus(refs, ref)
    return true
  }

  return {
    get: texts.get,
    put: (text: PersonText): void => {
      if (texts.get(text.ref) === undefined) refs = plus(refs, text.ref)
      texts.set(text.ref, text)
    },
    erase,
    /** Forgets all texts that belong to a life. */
    eraseAll: (subject: Stream): void => {
      const own = [...texts.values()].filter((text) => nameOf(text.subject) === nameOf(subject))
      own.forEach(({ ref }) => erase(ref))
    },
    find: (query: PersonQuery): ReadonlyArray<PersonText> => {
      const { after, limit } = query
      if (after !== undefined && !isStorable(after)) return []
      const all = itemsOf(refs, byCodePoint)
      const found: Array<PersonText> = []
      let at = after === undefined ? 0 : firstAt(all, (ref) => (byCodePoint(ref, after) <= 0 ? -1 : 1))
      for (; at < all.length && found.length < limit; at += 1) {
        const text = texts.get(all[at]!)!
        if (isSought(text, query)) found.push(text)
      }
      return found
    },
    all: texts.values,
    fork: () => personStore(texts.fork(), refs)
  }
}
