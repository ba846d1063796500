import type { Changeset } from "@partnerskab/core/storage"
import { everything, leavesNothing } from "./atomicity.ts"
import { aChangeset, aClaim, aFact, aStep, life } from "./builders.ts"
import { fails, same, write } from "./check.ts"
import { type Law, lawsOf } from "./Law.ts"
import { withText } from "./unstorable.ts"

const law = lawsOf("atomicity")

const [open, other, nobody] = [aFact({ key: "open" }), aFact({ key: "other" }), aFact({ subject: life("nobody") })]

/** Changesets with a mistake in their facts, and one that only seems to have it. */
const mistaken: Readonly<Record<string, Partial<Changeset>>> = {
  "a fact closed that is not open": { closes: [nobody] },
  "a fact closed that is not open, beside one that is": { closes: [open, nobody] },
  "a fact closed twice": { closes: [open, open] },
  "a fact opened that is open": { opens: [open] },
  "a fact opened that is open, beside one that is not": { opens: [nobody, open] },
  "a fact opened twice": { opens: [nobody, nobody] },
  "a fact opened twice in the place of one that is closed": { closes: [open], opens: [open, open] },
  "a fact opened that is open, and another closed": { closes: [other], opens: [open] }
}

/** What would fail when it is committed. */
export const checkingLaws: ReadonlyArray<Law> = [
  law(211, "a check of a commit that would fail fails too; what is refused is said to be refused", async (store) => {
    await write(store, aStep("a", 1, { opens: [open, other], takes: [aClaim("a")] }))
    for (const [what, part] of Object.entries(mistaken)) {
      await fails(`a check with ${what}`, store.check(aChangeset(part)))
      await fails(`a commit with ${what}`, store.commit(aChangeset(part)))
      const stale = aStep("a", 1, part)
      same(`a check with ${what}, on a version that is gone`, (await store.check(stale))._tag, "Stale")
      const claimed = aChangeset({ ...part, takes: [aClaim("b")] })
      same(`a check with ${what}, and a key that is held`, (await store.check(claimed))._tag, "Claimed")
    }
    const moved = aChangeset({ closes: [open, other], opens: [open, other, nobody] })
    same("a check that closes facts and opens them anew", await store.check(moved), { _tag: "Committed" })
    await write(store, moved)
  }),

  law(212, "a check of a commit with a text that no storage keeps fails, and leaves nothing anywhere", async (store) =>
    leavesNothing(store, async () => {
      for (const text of ["a\u0000b", "a\ud83e"])
        for (const [place, part] of Object.entries(withText(text)))
          await fails(`a check with ${JSON.stringify(text)} ${place}`, store.check(everything(part)))
    })
  )
]
