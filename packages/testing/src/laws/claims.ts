import { aChangeset, aClaim, life } from "./builders.ts"
import { atOnce, same, upTo, write } from "./check.ts"
import { type Law, lawsOf } from "./Law.ts"

const law = lawsOf("claims")
const taking = (...takes: ReadonlyArray<ReturnType<typeof aClaim>>) => aChangeset({ takes })

/** A key has one holder. */
export const claimLaws: ReadonlyArray<Law> = [
  law(401, "a key that is held is not taken; the answer names the key and its holder", async (store) => {
    await write(store, taking(aClaim("a")))
    const wanted = aClaim("b")
    same("taking it", await store.commit(taking(aClaim("b", "free"), wanted)), {
      _tag: "Claimed",
      claim: wanted,
      by: life("a")
    })
  }),

  law(402, "a key that is let go is free for another", async (store) => {
    await write(store, taking(aClaim("a")), aChangeset({ releases: [aClaim("a")] }), taking(aClaim("b")))
    const third = await store.commit(taking(aClaim("c")))
    same("taking it from the second holder", third._tag === "Claimed" && third.by, life("b"))
  }),

  law(403, "in one commit, keys are let go before any is taken", async (store) => {
    await write(store, taking(aClaim("a")), aChangeset({ takes: [aClaim("b")], releases: [aClaim("a")] }))
    const third = await store.commit(taking(aClaim("c")))
    same("the holder after one handed it to another", third._tag === "Claimed" && third.by, life("b"))
  }),

  law(404, "two lives cannot take the same key in one commit", async (store) => {
    same("the commit", (await store.commit(taking(aClaim("a"), aClaim("b"))))._tag, "Claimed")
    await write(store, taking(aClaim("c")))
  }),

  law(405, "the same key in another scope is another key", async (store) => {
    await write(
      store,
      taking(aClaim("a", "p", "draft")),
      taking(aClaim("b", "p", "inForce")),
      taking(aClaim("c", "west/p", "unit")),
      taking(aClaim("d", "p", "unit/west"))
    )
    const held = await store.commit(taking(aClaim("e", "p", "draft")))
    same("the holder in the first scope", held._tag === "Claimed" && held.by, life("a"))
  }),

  law(406, "of twenty lives that take one key in the same moment, one gets it", async (store) => {
    const answers = await atOnce(
      store,
      upTo(20).map((n) => taking(aClaim(`a-${n}`)))
    )
    same("the answers", answers, { Committed: 1, Stale: 0, Duplicate: 0, Claimed: 19 })
  }),

  law(407, "a key that is held for some days is free before and after them, and on none of them", async (store) => {
    await write(store, taking({ ...aClaim("a"), during: { firstDay: "2010-01-01", lastDay: "2010-12-31" } }))
    for (const during of [
      { firstDay: "2010-12-31" },
      { firstDay: "2009-01-01", lastDay: "2010-01-01" },
      { firstDay: "2010-06-01", lastDay: "2010-06-01" },
      { firstDay: "2009-01-01" }
    ] as const) {
      const answer = await store.commit(taking({ ...aClaim("b"), during }))
      same(`taking it ${JSON.stringify(during)}`, answer._tag === "Claimed" && answer.by, life("a"))
    }
    same("taking it for ever", (await store.commit(taking(aClaim("b"))))._tag, "Claimed")
    await write(
      store,
      taking({ ...aClaim("b"), during: { firstDay: "2011-01-01" } }),
      taking({ ...aClaim("c"), during: { firstDay: "2009-06-01", lastDay: "2009-12-31" } })
    )
  }),

  law(408, "a life that holds a key on other days than before holds it on no others", async (store) => {
    const whole = { ...aClaim("a"), during: { firstDay: "2010-01-01" } } as const
    const shorter = { ...aClaim("a"), during: { firstDay: "2010-01-01", lastDay: "2010-06-30" } } as const
    await write(store, taking(whole), aChangeset({ releases: [whole], takes: [shorter] }))
    same(
      "taking a day it still holds",
      (await store.commit(taking({ ...aClaim("b"), during: { firstDay: "2010-06-30" } })))._tag,
      "Claimed"
    )
    await write(store, taking({ ...aClaim("b"), during: { firstDay: "2010-07-01" } }))
  })
]
