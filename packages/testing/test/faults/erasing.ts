import { byCodePoint, isSought, type PersonText } from "@partnerskab/core/storage"
import { aChangeset } from "@partnerskab/testing"
import { type Fault, fault } from "./Fault.ts"
import { allTexts } from "./seeking.ts"

/** Mistakes in forgetting texts about people. */
export const erasingFaults: ReadonlyArray<Fault> = [
  fault("erases nothing", () => ({ erase: async (refs) => refs.length })),
  fault("says how many texts it was asked to erase", (inner) => ({
    erase: async (refs) => {
      await inner.erase(refs)
      return refs.length
    }
  })),
  fault("says that there was nothing to erase", (inner) => ({
    erase: async (refs) => {
      await inner.erase(refs)
      return 0
    }
  })),
  fault("erases only the first text", (inner) => ({ erase: (refs) => inner.erase(refs.slice(0, 1)) })),
  fault("erases a hundred texts at most", (inner) => ({ erase: (refs) => inner.erase(refs.slice(0, 100)) })),
  fault("erases all texts that say the same", (inner) => ({
    erase: async (refs) => {
      const texts = (await inner.persons(refs)).map(({ text }) => text)
      const others = (await inner.findPersons(allTexts)).filter(({ text }) => texts.includes(text))
      const count = await inner.erase(refs)
      await inner.erase(others.map(({ ref }) => ref))
      return count
    }
  })),
  fault("leaves an empty text for one that is erased", (inner) => ({
    erase: async (refs) => {
      const texts = await inner.persons(refs)
      await inner.commit(aChangeset({ persons: texts.map((one) => ({ ...one, text: "" })) }))
      return texts.filter(({ text }) => text !== "").length
    }
  })),
  fault("still finds a text that is erased", (inner) => {
    const erased: Array<PersonText> = []
    return {
      erase: async (refs) => {
        erased.push(...(await inner.persons(refs)))
        return inner.erase(refs)
      },
      findPersons: async (query) =>
        [...(await inner.findPersons(query)), ...erased.filter((text) => isSought(text, query))].toSorted((a, b) =>
          byCodePoint(a.ref, b.ref)
        )
    }
  }),
  fault("never keeps a text again under a reference that was erased", (inner) => {
    const erased = new Set<string>()
    return {
      erase: (refs) => {
        for (const ref of refs) erased.add(ref)
        return inner.erase(refs)
      },
      commit: (given) => inner.commit({ ...given, persons: given.persons.filter(({ ref }) => !erased.has(ref)) })
    }
  }),
  fault("takes the reference out of the state when it erases", (inner) => {
    const erased = new Set<string>()
    return {
      erase: (refs) => {
        for (const ref of refs) erased.add(ref)
        return inner.erase(refs)
      },
      load: async (reading) => {
        const snapshot = await inner.load(reading)
        const clean = (value: unknown) => JSON.parse(JSON.stringify(value), (_, one) => (erased.has(one) ? null : one))
        return { ...snapshot, rows: snapshot.rows.map((row) => row && { ...row, state: clean(row.state) }) }
      }
    }
  })
]
