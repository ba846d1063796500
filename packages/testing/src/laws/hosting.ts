import { aChangeset, aClaim, aFact, after, aReminder, aStep, aText, life } from "./builders.ts"
import { notThere, same, wholeJournal, write } from "./check.ts"
import { asAsync } from "../asAsync.ts"
import { type Law, lawsOf } from "./Law.ts"

const law = lawsOf("host transaction", "within")

const step = aStep("a", 1, {
  commandId: "within",
  bumps: ["set"],
  opens: [aFact()],
  takes: [aClaim("a")],
  persons: [aText("name")],
  sends: [aReminder("sent")]
})
const reading = {
  commandId: "within",
  streams: [life("a")],
  sets: [{ boundary: "set", entity: "agreement", where: {} }]
}

/** Work within a transaction that is the host's to end. */
export const hostingLaws: ReadonlyArray<Law> = [
  law(1801, "what a host undoes has left nothing anywhere", async (store, { within }) => {
    await write(store, aStep("b", 1, { persons: [aText("other")], sends: [aReminder("waiting")] }))
    await wholeJournal(store, 1)
    await within(async (inner) => {
      const work = asAsync(inner)
      await write(work, step)
      await work.erase(["other"])
      await work.claimDue({ kinds: ["reminder"], now: after(0), leaseUntil: after(1000), limit: 10 })
      await work.commitAll([aStep("c", 1), aStep("b", 2)])
    }, "rollback")
    const { rows, sets, done } = await store.load(reading)
    notThere("the life", rows[0])
    notThere("the command", done)
    same("the version of the set", sets[0]?.version, 0)
    const found = (await store.find({ entity: "agreement", where: {} })).rows.map(
      ({ id, version }) => `${id} ${version}`
    )
    same("what is found", found, ["b 1"])
    same("the number of entries", (await wholeJournal(store, 1)).length, 1)
    same("the facts", await store.facts(), [])
    same(
      "the texts",
      (await store.persons(["name", "other"])).map(({ ref }) => ref),
      ["other"]
    )
    const due = await store.claimDue({ kinds: ["reminder"], now: after(0), leaseUntil: after(1), limit: 10 })
    same(
      "what is to be done",
      due.map(({ key, attempts }) => `${key} ${attempts}`),
      ["waiting 0"]
    )
    await write(store, aChangeset({ takes: [aClaim("c")] }), step.takes.length > 0 ? { ...step, takes: [] } : step)
  }),

  law(1802, "what a host keeps is there, and was seen within before it was kept", async (store, { within }) => {
    await within(async (inner) => {
      const work = asAsync(inner)
      await write(work, step)
      const { rows, done } = await work.load(reading)
      same("the life within", rows[0]?.version, 1)
      same("the command within", done?.entries, step.entries)
      same("what is found within", (await work.find({ entity: "agreement", where: {} })).total, 1)
      await write(work, aStep("a", 2))
    }, "commit")
    const { rows, sets, done } = await store.load(reading)
    same("the life", rows[0]?.version, 2)
    same("the version of the set", sets[0]?.version, 1)
    same("the command", done?.entries, step.entries)
    same("the number of entries", (await wholeJournal(store, 2)).length, 2)
    same("the facts", (await store.facts()).length, 1)
    same("the texts", await store.persons(["name"]), [aText("name")])
    same("the key", (await store.check(aChangeset({ takes: [aClaim("c")] })))._tag, "Claimed")
    const due = await store.claimDue({ kinds: ["reminder"], now: after(0), leaseUntil: after(1), limit: 10 })
    same(
      "what is to be done",
      due.map(({ key }) => key),
      ["sent"]
    )
  }),

  law(
    1803,
    "a commit that is not written leaves a host's transaction as it was, and what follows is kept",
    async (store, { within }) => {
      await write(store, aStep("b", 1, { takes: [aClaim("b", "held")] }), aChangeset({ commandId: "done" }))
      await within(async (inner) => {
        const work = asAsync(inner)
        await write(work, step)
        const answers = [
          await work.commit(aStep("b", 1)),
          await work.commit(aStep("c", 1, { takes: [aClaim("c", "held")] })),
          await work.commit(aChangeset({ commandId: "done" })),
          ...(await work.commitAll([aStep("a", 1), aStep("d", 1)]))
        ]
        const tags = answers.map(({ _tag }) => _tag)
        same("the answers", tags, ["Stale", "Claimed", "Duplicate", "Stale", "Committed"])
        await write(work, aStep("b", 2))
      }, "commit")
      const found = (await store.find({ entity: "agreement", where: {} })).rows.map(
        ({ id, version }) => `${id} ${version}`
      )
      same("what is found", found, ["a 1", "b 2", "d 1"])
    }
  )
]
