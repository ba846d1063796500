import type { AsyncStorage, ClaimedRow, DueQuery } from "@partnerskab/core/storage"
import { aChangeset, after, aReminder, life } from "./builders.ts"
import { same, upTo, write } from "./check.ts"
import { type Law, lawsOf } from "./Law.ts"

const law = lawsOf("outbox")

const send = (store: AsyncStorage, ...sends: ReadonlyArray<ReturnType<typeof aReminder>>) =>
  write(store, aChangeset({ sends }))

/** Asks for work so many milliseconds after the morning, for a second. */
const claim = (store: AsyncStorage, at: number, query: Partial<DueQuery> = {}): Promise<ReadonlyArray<ClaimedRow>> =>
  store.claimDue({
    kinds: ["reminder", "reaction"],
    now: after(at),
    leaseUntil: after(at + 1000),
    limit: 100,
    ...query
  })

const keysOf = (rows: ReadonlyArray<ClaimedRow>) => rows.map(({ key }) => key)
const keys = async (...asked: Parameters<typeof claim>) => keysOf(await claim(...asked))

/** Things to do later, at least once, and under one key for ever. */
export const outboxLaws: ReadonlyArray<Law> = [
  law(901, "nothing is handed out before it is due", async (store) => {
    const row = aReminder("one", { dueAt: after(10), subject: life("b"), payload: { role: "deputy" } })
    await send(store, row)
    same("just before", await claim(store, 9), [])
    same("when it is due", await claim(store, 10), [{ ...row, attempts: 0 }])
  }),

  law(902, "only the kinds asked for are handed out", async (store) => {
    await send(store, aReminder("reminder"), aReminder("reaction", { kind: "reaction" }))
    same("no kind", await keys(store, 0, { kinds: [] }), [])
    same("reactions", await keys(store, 0, { kinds: ["reaction"] }), ["reaction"])
    same("both, when one is taken", await keys(store, 0), ["reminder"])
  }),

  law(903, "no more than asked for are handed out, the earliest due first", async (store) => {
    const due = (key: string, dueAt: number) => aReminder(key, { dueAt: after(dueAt) })
    await send(store, due("third", 3), due("fifth", 5), due("first", 1))
    await send(store, due("fourth", 4), due("second", 2))
    same("two", (await keys(store, 10, { limit: 2 })).toSorted(), ["first", "second"])
    same("the next two", (await keys(store, 10, { limit: 2 })).toSorted(), ["fourth", "third"])
    same("the rest", await keys(store, 10), ["fifth"])
  }),

  law(904, "two who ask in the same moment never get the same", async (store) => {
    await send(store, ...upTo(20).map((n) => aReminder(`row-${n}`)))
    const claimed = await Promise.all(upTo(8).map(() => claim(store, 0, { limit: 4 })))
    const all = claimed.flat().map(({ key }) => key)
    same("rows handed out twice", all.length - new Set(all).size, 0)
    const rest = (await claim(store, 0)).map(({ key }) => key)
    same("all rows, in the end", new Set([...all, ...rest]).size, 20)
    same(
      "rows handed out again",
      all.filter((key) => rest.includes(key)),
      []
    )
  }),

  law(
    905,
    "what nobody settles comes again when the lease is over, and says how often it has been tried",
    async (store) => {
      await send(store, aReminder("one"))
      const attempts = async (at: number) => (await claim(store, at)).map((row) => row.attempts)
      same("the first time", await attempts(0), [0])
      same("while it is leased", await attempts(999), [])
      same("when the lease is over", await attempts(1000), [1])
      same("while it is leased again", await attempts(1999), [])
      same("a third time", await attempts(2000), [2])
    }
  ),

  law(906, "what is done is never handed out again, nor when it is sent again", async (store) => {
    await send(store, aReminder("one"), aReminder("two"))
    await claim(store, 0)
    await store.settle([{ key: "one", done: true }])
    same("after the lease", await keys(store, 5000), ["two"])
    await send(store, aReminder("one", { dueAt: after(10) }))
    same("after it is sent again", await keys(store, 10_000), ["two"])
    await write(store, aChangeset({ cancels: ["one"] }), aChangeset({ sends: [aReminder("one")] }))
    same("after it is cancelled and sent again", await keys(store, 20_000), ["two"])
  }),

  law(907, "what is to be tried again comes at its instant, not before", async (store) => {
    await send(store, aReminder("one"), aReminder("two"))
    await claim(store, 0)
    await store.settle([
      { key: "one", retryAt: after(5000) },
      { key: "two", retryAt: after(500) }
    ])
    const seen = async (at: number) => (await claim(store, at)).map(({ key, attempts }) => `${key} ${attempts}`)
    same("just before the sooner", await seen(499), [])
    same("at the sooner, although the lease was longer", await seen(500), ["two 1"])
    await store.settle([{ key: "two", done: true }])
    same("just before the later, although the lease is over", await seen(4999), [])
    same("at the later", await seen(5000), ["one 1"])
  }),

  law(908, "what is cancelled is not handed out; sent anew, it is", async (store) => {
    await send(store, aReminder("one"), aReminder("two"), aReminder("leased"))
    await write(store, aChangeset({ cancels: ["one", "nobody"] }))
    same("the one that is left", await keys(store, 0), ["leased", "two"])
    await write(store, aChangeset({ cancels: ["leased"] }))
    same("after the lease of one that was cancelled meanwhile", await keys(store, 1000), ["two"])
    await send(store, aReminder("one", { payload: { role: "deputy" } }))
    const again = (await claim(store, 1000)).map(({ key, payload, attempts }) => ({ key, payload, attempts }))
    same("after it is sent anew", again, [{ key: "one", payload: { role: "deputy" }, attempts: 0 }])
  }),

  law(909, "a key that waits already stays as it is when it is sent again", async (store) => {
    const row = aReminder("one", { dueAt: after(10) })
    await send(store, row)
    await send(store, aReminder("one", { dueAt: after(5), payload: { role: "deputy" } }))
    same("before it was due", await claim(store, 9), [])
    same("when it is", await claim(store, 10), [{ ...row, attempts: 0 }])
    await send(store, row)
    same("while it is leased", await claim(store, 11), [])
  }),

  law(910, "what is set aside is handed out no more, and is listed with how often it was", async (store) => {
    const row = aReminder("one", { subject: life("b"), payload: { role: "deputy" } })
    await send(store, row, aReminder("two"))
    same("before anything is", await store.setAside(), [])
    await claim(store, 0)
    await claim(store, 1000)
    await store.settle([{ key: "one", setAside: true }])
    same("what is handed out, whenever it is asked for", await keys(store, 2_000_000), ["two"])
    same("what is listed", await store.setAside(), [{ ...row, attempts: 2 }])
    same("what is listed when it is asked for again", (await store.setAside()).length, 1)
  }),

  law(
    911,
    "what is set aside is listed in the order of its keys, by code point, whatever kind it is",
    async (store) => {
      const ordered = ["A", "Z", "a", "z", "Å", "æ", "ø", "\uFFFD", "🥐"]
      const shuffled = ["ø", "a", "🥐", "Z", "\uFFFD", "Å", "z", "A", "æ"]
      await send(store, ...shuffled.map((key, at) => aReminder(key, at % 2 === 0 ? {} : { kind: "reaction" })))
      await claim(store, 0)
      await store.settle(shuffled.map((key) => ({ key, setAside: true })))
      const listed = await store.setAside()
      same("the order", keysOf(listed), ordered)
      same("the kinds", listed.filter(({ kind }) => kind === "reaction").length, 4)
    }
  ),

  law(912, "what is set aside stays as it is when it is sent again", async (store) => {
    await send(store, aReminder("one"))
    await claim(store, 0)
    await store.settle([{ key: "one", setAside: true }])
    await send(store, aReminder("one", { payload: { role: "deputy" } }))
    same("what is handed out", await keys(store, 10_000), [])
    same("what is listed", await store.setAside(), [{ ...aReminder("one"), attempts: 1 }])
  }),

  law(913, "what is set aside and cancelled is gone; sent anew, it begins anew", async (store) => {
    await send(store, aReminder("one"), aReminder("two"))
    await claim(store, 0)
    await store.settle(["one", "two"].map((key) => ({ key, setAside: true })))
    await write(store, aChangeset({ cancels: ["one"] }))
    same("what is listed", keysOf(await store.setAside()), ["two"])
    await send(store, aReminder("one", { payload: { role: "deputy" } }))
    const again = (await claim(store, 10_000)).map(({ key, payload, attempts }) => ({ key, payload, attempts }))
    same("what is handed out", again, [{ key: "one", payload: { role: "deputy" }, attempts: 0 }])
  }),

  law(914, "what is set aside and put back comes at its instant, not before, and is listed no more", async (store) => {
    await send(store, aReminder("one"), aReminder("two"))
    await claim(store, 0)
    await store.settle(["one", "two"].map((key) => ({ key, setAside: true })))
    await store.settle([{ key: "one", retryAt: after(5000) }])
    same("what is listed", keysOf(await store.setAside()), ["two"])
    same("just before its instant", await keys(store, 4999), [])
    const back = (await claim(store, 5000)).map(({ key, attempts }) => `${key} ${attempts}`)
    same("at its instant, with the times it was tried", back, ["one 1"])
    await store.settle([{ key: "one", setAside: true }])
    same("what is listed when it is set aside again", keysOf(await store.setAside()), ["one", "two"])
  }),

  law(
    915,
    "what is done stays done, whoever sets it aside or puts it back; what is set aside can be done",
    async (store) => {
      await send(store, aReminder("one"), aReminder("two"))
      await claim(store, 0)
      await store.settle([
        { key: "one", done: true },
        { key: "two", setAside: true }
      ])
      await store.settle([
        { key: "one", setAside: true },
        { key: "two", done: true }
      ])
      same("what is listed", await store.setAside(), [])
      await store.settle(["one", "two"].map((key) => ({ key, retryAt: after(2000) })))
      await send(store, aReminder("one"), aReminder("two"))
      same("what is handed out", await keys(store, 10_000), [])
    }
  ),

  law(916, "settling what is not there does nothing, and holds nothing else back", async (store) => {
    await send(store, aReminder("one"))
    await claim(store, 0)
    await store.settle([
      { key: "nobody", setAside: true },
      { key: "nothing", retryAt: after(0) },
      { key: "no", done: true },
      { key: "one", setAside: true }
    ])
    same("what is listed", keysOf(await store.setAside()), ["one"])
    same("what is handed out", await keys(store, 10_000), [])
    await send(store, aReminder("nobody"), aReminder("no"))
    same("what is sent afterwards", (await keys(store, 10_000)).toSorted(), ["no", "nobody"])
  })
]
