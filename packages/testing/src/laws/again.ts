import type { Claim } from "@partnerskab/core/storage"
import { aChangeset, aClaim, after, aRebuilt, aReminder, aRow, aStep, life, morning } from "./builders.ts"
import { atOnce, same, sameRows, upTo, write } from "./check.ts"
import { type Law, lawsOf } from "./Law.ts"

const guards = lawsOf("guards")
const claims = lawsOf("claims")
const outbox = lawsOf("outbox")
const manyAtOnce = lawsOf("many at once")

const sets = ["east", "west"].map((boundary) => ({ boundary, entity: "agreement", where: {} }))
const versions = { commandId: "", streams: [], sets }
const taking = (...takes: ReadonlyArray<Claim>) => aChangeset({ takes })
const during = (holder: string, firstDay: string, lastDay?: string) =>
  ({ ...aClaim(holder), during: { firstDay, ...(lastDay === undefined ? {} : { lastDay }) } }) as Claim
const due = { kinds: ["reminder"], leaseUntil: after(10_000), limit: 10 } as const

/** What is named twice, and what was there before or looked for before. */
export const againLaws: ReadonlyArray<Law> = [
  guards(112, "a set that is named twice goes up by one, in a commit and in a rebuild", async (store) => {
    await write(store, aStep("a", 1, { bumps: ["east", "west", "east"] }))
    const version = async () => (await store.load(versions)).sets.map((set) => set.version)
    same("the versions after a commit", await version(), [1, 1])
    await write(store, aStep("b", 1, { bumps: ["east", "east"] }))
    same("the versions after another", await version(), [2, 1])
    const [answer] = await store.rebuild([aRebuilt({ row: { version: 1 }, bumps: ["west", "east", "west"] })])
    same("the rebuild", answer, { _tag: "Rebuilt" })
    same("the versions after a rebuild", await version(), [3, 2])
  }),

  guards(113, "what was read in two versions is not as it was read, whichever comes first", async (store) => {
    await write(store, aStep("a", 1, { bumps: ["east"] }), aStep("b", 1))
    for (const read of [
      [0, 1],
      [1, 0]
    ]) {
      const stale = [
        aStep("b", 2, { guards: read.map((version) => ({ stream: life("a"), version })) }),
        aStep("b", 2, { boundaryGuards: read.map((version) => ({ boundary: "east", version })) })
      ]
      for (const one of stale) same(`a commit on ${read.join(" and ")}`, (await store.commit(one))._tag, "Stale")
    }
    const twice = { stream: life("a"), version: 1 }
    const set = { boundary: "east", version: 1 }
    await write(
      store,
      aStep("b", 2, { guards: [twice, { stream: life("b"), version: 1 }, twice], boundaryGuards: [set, set] })
    )
  }),

  guards(114, "a life that was looked for and not found is not there, and can begin later", async (store) => {
    const missing = { stream: life("a"), version: 0 }
    await write(store, aStep("b", 1, { guards: [{ stream: life("b"), version: 0 }, missing] }))
    await write(store, aChangeset({ guards: [missing] }))
    same("how many are found", (await store.find({ entity: "agreement", where: {} })).total, 1)
    const looked = { commandId: "", streams: [life("a"), life("b")], sets: [{ ...sets[0]!, where: {} }] }
    const before = await store.load(looked)
    same("whether it is there", [before.rows[0]?.id, before.sets[0]?.rows.length], [undefined, 1])
    const second = aStep("a", 2, { row: { state: { _tag: "Active" } } })
    await write(store, aStep("a", 1), second)
    const { rows } = await store.load(looked)
    sameRows("the life that began", rows.slice(0, 1), second.rows)
    same("how many are found then", (await store.find({ entity: "agreement", where: {} })).total, 2)
  }),

  guards(
    115,
    "of two commits that each begin what the other looked for and did not find, one is written",
    async (store) => {
      for (const round of upTo(10)) {
        const ids = [`one-${round}`, `other-${round}`]
        const read = ids.map((id) => ({ stream: life(id), version: 0 }))
        const answers = await atOnce(
          store,
          ids.map((id) => aStep(id, 1, { guards: read }))
        )
        same("the answers", answers, { Committed: 1, Stale: 1, Duplicate: 0, Claimed: 0 })
      }
      same("how many there are", (await store.find({ entity: "agreement", where: {} })).total, 10)
    }
  ),

  claims(410, "of twenty lives that take a key that was let go, in the same moment, one gets it", async (store) => {
    for (const key of upTo(5).map((n) => `key-${n}`)) {
      await write(store, taking(aClaim("before", key)), aChangeset({ releases: [aClaim("before", key)] }))
      const all = upTo(20).map((n) => taking(aClaim(`a-${n}`, key)))
      same("the answers", await atOnce(store, all), { Committed: 1, Stale: 0, Duplicate: 0, Claimed: 19 })
    }
  }),

  claims(411, "a life that lets a key go on some days holds it on the others", async (store) => {
    const [first, second] = [during("a", "2010-01-01", "2010-12-31"), during("a", "2012-01-01")]
    const within = during("b", "2010-06-01", "2010-06-30")
    await write(store, taking(first, second))
    const both = await store.commit(aChangeset({ releases: [second], takes: [within] }))
    same("taking a day it holds, while others are let go", both._tag, "Claimed")
    await write(store, aChangeset({ releases: [second] }))
    same("taking a day it still holds", (await store.commit(taking(within)))._tag, "Claimed")
    await write(store, taking(during("b", "2012-01-01")))
  }),

  claims(412, "of several keys in the way the first of the command is named, whoever has it", async (store) => {
    await write(store, taking(aClaim("a", "held")))
    const [b, c] = [aClaim("b", "new"), aClaim("c", "new")]
    const answer = await store.commit(taking(aClaim("b", "free"), b, c, aClaim("d", "held")))
    same("the first is one that two want", answer, { _tag: "Claimed", claim: b, by: life("c") })
    const both = await store.commit(taking(aClaim("d", "held"), aClaim("e", "held")))
    same("one that is held, and that two want", both, { _tag: "Claimed", claim: aClaim("d", "held"), by: life("a") })
  }),

  claims(413, "a key that is let go and taken again in one commit is held", async (store) => {
    for (const claim of [aClaim("a"), { ...during("a", "2010-01-01", "2010-12-31"), key: "q" }]) {
      await write(store, taking(claim), aChangeset({ releases: [claim], takes: [claim] }))
      const wanted = { ...claim, holder: life("b") }
      same("taking it", await store.commit(taking(wanted)), { _tag: "Claimed", claim: wanted, by: life("a") })
    }
  }),

  outbox(918, "what is cancelled and sent in one commit is as it is sent", async (store) => {
    await write(store, aChangeset({ sends: [aReminder("one")] }))
    await store.claimDue({ ...due, now: morning })
    const anew = aReminder("one", { dueAt: after(10), payload: { role: "deputy" } })
    await write(store, aChangeset({ cancels: ["one"], sends: [anew] }))
    same("before it is due", await store.claimDue({ ...due, now: after(9) }), [])
    same("when it is", await store.claimDue({ ...due, now: after(10) }), [{ ...anew, attempts: 0 }])
  }),

  manyAtOnce(1407, "a set that several of a list raise goes up by one for each", async (store) => {
    await write(store, aChangeset({ bumps: ["east"] }))
    const over = { bumps: ["east", "west"] }
    const answers = await store.commitAll([
      aStep("a", 1, over),
      aStep("b", 1, { bumps: ["west"] }),
      aStep("c", 1, over)
    ])
    same("the answers", new Set(answers.map(({ _tag }) => _tag)).size, 1)
    const raised = (await store.load(versions)).sets.map(({ version }) => version)
    same("the versions", raised, [3, 3])
  }),

  manyAtOnce(
    1408,
    "what one of a list sends and a later one cancels waits no more; cancelled and sent, it waits",
    async (store) => {
      await store.commitAll([
        aChangeset({ sends: [aReminder("one")] }),
        aChangeset({ cancels: ["one", "two"] }),
        aChangeset({ sends: [aReminder("two")] }),
        aChangeset({ sends: [aReminder("two", { payload: "late" })], rows: [aRow()] })
      ])
      const rows = await store.claimDue({ ...due, now: morning })
      same("what waits", rows, [{ ...aReminder("two"), attempts: 0 }])
    }
  ),

  manyAtOnce(1409, "whoever read a set before one of the same list raised it is stale", async (store) => {
    await write(store, aChangeset({ bumps: ["west"] }))
    const read = (boundary: string, version: number) => ({ boundaryGuards: [{ boundary, version }] })
    const answers = await store.commitAll([
      aStep("a", 1, { bumps: ["east", "west"] }),
      aStep("b", 1, read("east", 0)),
      aStep("c", 1, read("west", 1)),
      aStep("d", 1, read("east", 1))
    ])
    same("the answers", answers, [
      { _tag: "Committed" },
      { _tag: "Stale", changed: ["east"] },
      { _tag: "Stale", changed: ["west"] },
      { _tag: "Committed" }
    ])
  }),

  outbox(920, "of several settlements of one in a list the last counts, but what is done stays done", async (store) => {
    const keys = ["done", "put-off", "aside", "back"]
    await write(store, aChangeset({ sends: keys.map((key) => aReminder(key)) }))
    await store.claimDue({ ...due, now: morning })
    await store.settle([
      { key: "done", done: true },
      { key: "put-off", retryAt: after(20) },
      { key: "aside", retryAt: after(20) },
      { key: "back", setAside: true },
      { key: "done", retryAt: after(20) },
      { key: "put-off", retryAt: after(30) },
      { key: "aside", setAside: true },
      { key: "back", retryAt: after(20) }
    ])
    const handed = async (at: number) => (await store.claimDue({ ...due, now: after(at) })).map(({ key }) => key)
    same("what is put off to then", await handed(20), ["back"])
    same("what is put off to later", await handed(30), ["put-off"])
    const aside = (await store.setAside()).map(({ key }) => key)
    same("what is set aside", aside, ["aside"])
    await store.settle([
      { key: "aside", retryAt: after(40) },
      { key: "aside", done: true },
      { key: "aside", setAside: true }
    ])
    same("what is set aside when it is done", await store.setAside(), [])
    same("what comes of it", (await handed(9_000)).length, 0)
  }),

  outbox(921, "of eight who ask for all that is due in the same moment, none gets what another got", async (store) => {
    for (const round of upTo(5)) {
      const sends = upTo(100).map((n) => aReminder(`${round}-${n}`))
      await write(store, aChangeset({ sends }))
      const ask = () => store.claimDue({ ...due, now: morning, limit: 1000 })
      const handed = (await Promise.all(upTo(8).map(ask))).flat()
      const all = [...handed, ...(await ask())].map(({ key, attempts }) => `${key} ${attempts}`)
      same("how many are handed out, and how many there are", [all.length, new Set(all).size], [100, 100])
      same("those that were handed out before", all.filter((one) => !one.endsWith(" 0")).length, 0)
    }
  })
]
