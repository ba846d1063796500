import type { AsyncStorage } from "@partnerskab/core/storage"
import { asAsync } from "../asAsync.ts"
import { aChangeset, aClaim, aFact, after, aReminder, aStep, aText, life, morning } from "./builders.ts"
import { atOnce, fails, same, sameRows, sameSet, upTo, wholeJournal, write } from "./check.ts"
import { readOn } from "./journal.ts"
import { type Given, type Law, lawsOf } from "./Law.ts"

const guards = lawsOf("guards", "reopen")
const idempotency = lawsOf("idempotency", "reopen")
const claims = lawsOf("claims", "reopen")
const journal = lawsOf("journal", "reopen")
const outbox = lawsOf("outbox", "reopen")
const law = lawsOf("crash and restart", "reopen")

/** Another installation over the same data. */
const second = async ({ reopen }: Given<"reopen">): Promise<AsyncStorage> => asAsync(await reopen())

const due = (store: AsyncStorage, at: number, limit = 100) =>
  store.claimDue({ kinds: ["reminder", "reaction"], now: after(at), leaseUntil: after(at + 1000), limit })

/** Two installations over one storage, such as two servers of one municipality. */
export const installationLaws: ReadonlyArray<Law> = [
  guards(109, "of twenty commits on one version from two installations, one is written", async (store, probes) => {
    await write(store, aStep("a", 1))
    const both = [store, await second(probes)]
    const steps = upTo(20).map(() => aStep("a", 2))
    same("the answers", await atOnce(both, steps), { Committed: 1, Stale: 19, Duplicate: 0, Claimed: 0 })
    for (const one of both) {
      const { entries } = await one.journal({ stream: life("a") })
      const versions = entries.map(({ version }) => version)
      same("the versions in the journal", versions, [1, 2])
    }
  }),

  guards(
    110,
    "of two installations that each write what the other only read, one is written",
    async (store, probes) => {
      const both = [store, await second(probes)]
      for (const round of upTo(10)) {
        const ids = [`one-${round}`, `other-${round}`]
        await write(store, ...ids.map((id) => aStep(id, 1)))
        const read = ids.map((id) => ({ stream: life(id), version: 1 }))
        const steps = ids.map((id) => aStep(id, 2, { guards: read }))
        same("the answers", await atOnce(both, steps), { Committed: 1, Stale: 1, Duplicate: 0, Claimed: 0 })
      }
    }
  ),

  guards(111, "of twenty commits over one set from two installations, one is written", async (store, probes) => {
    const over = { boundaryGuards: [{ boundary: "east", version: 0 }], bumps: ["east"] }
    const steps = upTo(20).map((n) => aStep(`a-${n}`, 1, over))
    const answers = await atOnce([store, await second(probes)], steps)
    same("the answers", answers, { Committed: 1, Stale: 19, Duplicate: 0, Claimed: 0 })
  }),

  idempotency(304, "of one command sent twenty times to two installations, one is written", async (store, probes) => {
    const once = aStep("a", 1, { commandId: "once", opens: [aFact()], takes: [aClaim("a")] })
    const both = [store, await second(probes)]
    const answers = await atOnce(
      both,
      upTo(20).map(() => once)
    )
    same("the answers", answers, { Committed: 1, Stale: 0, Duplicate: 19, Claimed: 0 })
    same("the number of entries", (await wholeJournal(store, 1)).length, 1)
    const { done } = await both[1]!.load({ commandId: "once", streams: [], sets: [] })
    same("what the other knows that it did", done, { commandHash: once.commandHash, entries: once.entries })
  }),

  claims(409, "of twenty lives that take one key at two installations, one gets it", async (store, probes) => {
    const both = [store, await second(probes)]
    const takes = upTo(20).map((n) => aChangeset({ takes: [aClaim(`a-${n}`)] }))
    same("the answers", await atOnce(both, takes), { Committed: 1, Stale: 0, Duplicate: 0, Claimed: 19 })
    const asked = await Promise.all(both.map((one) => one.check(aChangeset({ takes: [aClaim("b")] }))))
    same("what each says of the key afterwards", asked[0], asked[1])
  }),

  journal(
    805,
    "one installation's cursor goes on at another, and sees what both write, once",
    async (store, probes) => {
      const both = [store, await second(probes)]
      await write(store, aStep("a", 1), aStep("b", 1))
      const first = await readOn(store, undefined, { limit: 10, atLeast: 2 })
      const steps = upTo(20).map((n) => aStep(`c-${n}`, 1))
      await atOnce(both, steps)
      const rest = await readOn(both[1]!, first.cursor, { limit: 3, atLeast: 20 })
      const expected = upTo(20).map((n) => `c-${n}.1`)
      sameSet("what came since the cursor", rest.names, expected)
    }
  ),

  outbox(917, "two installations that ask in the same moment never get the same", async (store, probes) => {
    const both = [store, await second(probes)]
    await write(store, aChangeset({ sends: upTo(20).map((n) => aReminder(`row-${n}`)) }))
    const claimed = await Promise.all(upTo(8).map((n) => due(both[n % 2]!, 0, 4)))
    const all = [...claimed.flat(), ...(await due(both[1]!, 0))].map(({ key }) => key)
    same("how many are handed out, and how many of them are different", [all.length, new Set(all).size], [20, 20])
  }),

  law(1701, "what was written is there after a restart, in all its parts", async (store, probes) => {
    const [told, closed] = [aFact(), aFact({ key: "closed" })]
    const step = aStep("a", 1, {
      commandId: "first",
      bumps: ["set"],
      row: { fields: { party: "p", places: 4 }, audience: ["team-1"] },
      opens: [told, closed],
      takes: [aClaim("a")],
      persons: [aText("name"), aText("gone", "Anne")]
    })
    await write(store, step, aStep("a", 2, { closes: [closed], recordedAt: after(10), bumps: ["set"] }))
    await store.erase(["gone"])
    const again = await second(probes)
    const { rows, sets, done } = await again.load({
      commandId: "first",
      streams: [life("a")],
      sets: [{ boundary: "set", entity: "agreement", where: {} }]
    })
    const before = await store.load({ commandId: "", streams: [life("a")], sets: [] })
    sameRows("the row", rows, before.rows)
    same("the version of the set", sets[0]?.version, 2)
    same("what the command did", done, { commandHash: step.commandHash, entries: step.entries })
    same(
      "the entries",
      (await wholeJournal(again, 2)).map(({ version }) => version),
      [1, 2]
    )
    sameSet("the facts", await again.facts(), [
      { ...told, knownFrom: morning },
      { ...closed, knownFrom: morning, knownTo: after(10) }
    ])
    same("the texts", await again.persons(["name", "gone"]), [aText("name")])
    same("the command sent again", (await again.commit(step))._tag, "Duplicate")
    same("the key it holds", (await again.commit(aChangeset({ takes: [aClaim("b")] })))._tag, "Claimed")
    same("the life on an old version", (await again.commit(aStep("a", 2)))._tag, "Stale")
    await fails("opening a fact that is open", again.commit(aStep("a", 3, { opens: [told] })))
    await write(again, aStep("a", 3, { closes: [told] }))
  }),

  law(1702, "what was handed out, done or set aside is so after a restart", async (store, probes) => {
    await write(store, aChangeset({ sends: ["leased", "done", "aside", "later"].map((key) => aReminder(key)) }))
    await due(store, 0)
    await store.settle([
      { key: "done", done: true },
      { key: "aside", setAside: true },
      { key: "later", retryAt: after(5000) }
    ])
    const again = await second(probes)
    same("what is set aside", await again.setAside(), [{ ...aReminder("aside"), attempts: 1 }])
    const seen = async (at: number) => (await due(again, at)).map(({ key, attempts }) => `${key} ${attempts}`)
    same("before the lease is over", await seen(999), [])
    same("when it is", await seen(1000), ["leased 1"])
    await again.settle([{ key: "leased", done: true }])
    same("when the other is to be tried again", await seen(5000), ["later 1"])
  }),

  law(
    1703,
    "a cursor means the same after a restart, in the journal and when pages are turned",
    async (store, probes) => {
      await write(store, ...["a", "b", "c"].map((id, at) => aStep(id, 1, { row: { fields: { places: at } } })))
      const { cursor } = await readOn(store, undefined, { limit: 2, atLeast: 3 })
      const query = { entity: "agreement", where: {}, orderBy: { field: "places", descending: true }, limit: 2 }
      const { next } = await store.find(query)
      const again = await second(probes)
      await write(again, aStep("d", 1))
      same("what came since", (await readOn(again, cursor, { limit: 2, atLeast: 1 })).names, ["d.1"])
      const { rows } = await again.find({ ...query, after: next! })
      same(
        "the next page",
        rows.map(({ id }) => id),
        ["a", "d"]
      )
    }
  )
]
