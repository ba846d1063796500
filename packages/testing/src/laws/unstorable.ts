import type { Day } from "@partnerskab/core/calendar"
import type { AsyncStorage, Changeset } from "@partnerskab/core/storage"
import { everything, leavesNothing } from "./atomicity.ts"
import { aFact, after, anEntry, aReminder, aRow, aStep, aText, life, morning } from "./builders.ts"
import { bring } from "./conditions.ts"
import { fails, same, withoutNulls, write } from "./check.ts"
import { ask } from "./facts.ts"
import { survives } from "./fidelity.ts"
import { type Law, lawsOf } from "./Law.ts"

const atomicity = lawsOf("atomicity")
const fidelity = lawsOf("fidelity")

/** A changeset with a text somewhere in it, at each place where a text may stand that someone has given. */
export const withText = (text: string): Readonly<Record<string, Partial<Changeset>>> => ({
  "in a state": { rows: [aRow({ id: "b", state: { deep: [{ text }] } })] },
  "as a key in a state": { rows: [aRow({ id: "b", state: { [text]: 1 } })] },
  "in a field": { rows: [aRow({ id: "b", fields: { words: text } })] },
  "in an event": { entries: [anEntry({ id: "b", data: { text } })] },
  "in a dimension": { opens: [aFact({ subject: life("b"), dimensions: { text } })] },
  "about a person": { persons: [aText("name-b", text)] },
  "in something to do": { sends: [aReminder("sent", { payload: { text } })] }
})

const refused = (texts: ReadonlyArray<string>) => (store: AsyncStorage) =>
  leavesNothing(store, async () => {
    for (const text of texts)
      for (const [place, part] of Object.entries(withText(text)))
        await fails(`a commit with ${JSON.stringify(text)} ${place}`, store.commit(everything(part)))
  })

const edges = [5e-324, -5e-324, 2.2250738585072014e-308, Number.MAX_VALUE, -Number.MAX_VALUE]
const days: ReadonlyArray<Day> = ["1900-01-01", "2010-03-27", "2010-03-28", "2010-03-29", "2010-10-31", "2012-02-29"]

/** Texts that no database keeps: a commit with one is refused everywhere, so that nothing depends on the storage. */
export const unstorableLaws: ReadonlyArray<Law> = [
  atomicity(
    209,
    "a commit with the sign NUL in a text fails and leaves nothing anywhere",
    refused(["\u0000", "a\u0000b"])
  ),

  atomicity(
    210,
    "a commit with half a letter in a text fails and leaves nothing anywhere",
    refused(["\ud83e", "a\udd50b", "\udd50\ud83e"])
  )
]

/** Numbers and days at their edges. */
export const edgeLaws: ReadonlyArray<Law> = [
  fidelity(510, "the least and the greatest number survive", async (store) => {
    await survives(store, "a number", edges)
    await bring(store, Object.fromEntries(edges.map((number) => [`n${number}`, { number }])))
    const opens = edges.map((number) => aFact({ key: String(number), dimensions: { number }, measures: { number } }))
    await write(store, aStep("numbers", 1, { opens }))
    const facts = await store.facts()
    for (const number of edges) {
      const found = await store.find({ entity: "agreement", where: { number } })
      same(`the life with the field ${number}`, found.rows.map(withoutNulls)[0]?.fields, { number })
      const fact = facts.find(({ key }) => key === String(number))
      same(`a dimension and a measure of ${number}`, [fact?.dimensions, fact?.measures], [{ number }, { number }])
    }
  }),

  fidelity(511, "a day that lives are found by is a day: on days when clocks change, and long ago", async (store) => {
    await bring(store, Object.fromEntries(days.map((lastDay) => [lastDay, { lastDay }])))
    for (const day of days)
      for (const condition of [day, { in: [day] }, { from: day, to: day }]) {
        const { rows } = await store.find({ entity: "agreement", where: { lastDay: condition } })
        const found = rows.map(({ id, fields }) => [id, fields["lastDay"]])
        same(`the lives with ${JSON.stringify(condition)}`, found, [[day, day]])
      }
  }),

  fidelity(512, "minus nought is nought: what has it is found and counted with what has nought", async (store) => {
    await bring(store, { minus: { number: -0 }, nought: { number: 0 } })
    const opens = [-0, 0].map((number, at) => aFact({ key: `${at}`, dimensions: { number }, measures: { number } }))
    await write(store, aStep("facts", 1, { row: { state: { number: -0 } }, opens }))
    for (const number of [0, -0])
      for (const condition of [number, { in: [number] }, { from: number, to: number }]) {
        const { rows } = await store.find({ entity: "agreement", where: { number: condition } })
        const found = rows.map(({ id, fields }) => [id, fields["number"]])
        same("the lives and what they have", found, [
          ["minus", 0],
          ["nought", 0]
        ])
      }
    const orderBy = { field: "number", descending: true }
    const { rows } = await store.find({ entity: "agreement", where: { number: { from: 0 } }, orderBy })
    const order = rows.map(({ id }) => id)
    same("their order, which is of ids", order, ["nought", "minus"])
    same("by a dimension", await ask(store, { by: ["number"] }), [{ group: [0], value: 2 }])
    same("where it is nought", await ask(store, { where: { number: 0 } }), [{ group: [], value: 2 }])
    same("by a measure", await ask(store, { counted: { histogram: "number" } }), [{ group: [0], value: 2 }])
    const [row] = (await store.load({ commandId: "", streams: [life("facts")], sets: [] })).rows
    same("in a state", row?.state, { number: 0 })
  }),

  fidelity(513, "nothing at all survives as what an event says and as what is to be done", async (store) => {
    await write(store, aStep("a", 1, { entry: { data: null }, sends: [aReminder("one", { payload: null })] }))
    same("in an event", (await store.journal({ stream: life("a") })).entries[0]?.data, null)
    const due = await store.claimDue({ kinds: ["reminder"], now: morning, leaseUntil: after(1), limit: 10 })
    same("in something to do", due[0]?.payload, null)
  })
]
