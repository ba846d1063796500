import type { Day } from "@partnerskab/core/calendar"
import type { AsyncStorage } from "@partnerskab/core/storage"
import { aFact, after, anEntry, aReminder, aRow, aStep, aText, life, morning } from "./builders.ts"
import { notThere, same, sameRows, upTo, wholeJournal, withoutNulls, write } from "./check.ts"
import { type Law, lawsOf } from "./Law.ts"
import { scribble } from "./scribble.ts"

const law = lawsOf("fidelity")

const full = () =>
  aStep("a", 1, {
    commandId: "full",
    row: { state: { _tag: "Draft", points: { network: { raw: { people: 2 } } } } },
    entry: { data: { points: ["network"] }, trace: ["policy-1: Permit"] },
    opens: [aFact({ dimensions: { party: "p" }, measures: { people: 2 } })],
    persons: [aText("name")],
    sends: [aReminder("one", { payload: { role: "consultant", days: [1, 2] } })]
  })

/** Everything a storage hands out. Rows to be done come each time, as the lease is over at once. */
const everything = async (store: AsyncStorage) => ({
  snapshot: await store.load({
    commandId: "full",
    streams: [life("a")],
    sets: [{ boundary: "set", entity: "agreement", where: {} }]
  }),
  page: await store.find({ entity: "agreement", where: {} }),
  history: await store.journal({ stream: life("a") }),
  journal: await wholeJournal(store, 1),
  facts: await store.facts(),
  measured: await store.measure({
    kind: "agreement.inForce",
    taken: { how: "stock", on: "2011-01-01" },
    counted: { sum: "people" },
    by: ["party"]
  }),
  persons: await store.persons(["name"]),
  due: (await store.claimDue({ kinds: ["reminder"], now: morning, leaseUntil: morning, limit: 10 })).map(
    ({ attempts: _, ...row }) => row
  )
})

/** The value comes back as it was given, wherever JSON is kept. */
export const survives = async (store: AsyncStorage, what: string, value: unknown): Promise<void> => {
  const state = { _tag: "Draft", value }
  await write(
    store,
    aStep("a", 1, {
      commandId: "value",
      row: { state },
      entry: { data: { value } },
      sends: [aReminder("one", { payload: { value } })]
    })
  )
  const { rows, done } = await store.load({ commandId: "value", streams: [life("a")], sets: [] })
  const { entries } = await store.journal({ stream: life("a") })
  const due = await store.claimDue({ kinds: ["reminder"], now: morning, leaseUntil: after(1), limit: 10 })
  same(`${what} in a state`, rows[0]?.state, state)
  same(`${what} in a state that is found`, (await store.find({ entity: "agreement", where: {} })).rows[0]?.state, state)
  same(`${what} in an event`, entries[0]?.data, { value })
  same(`${what} in the answer of a command`, done?.entries[0]?.data, { value })
  same(`${what} in something to do`, due[0]?.payload, { value })
}

const words = "Sygefravær på Ærø: blåbærgrød, ÆØÅ, é, 中文, 🥐"
const texts = ["", " ", `"quoted" 'twice' \\ % _ $1`, "line\nbreak\ttab\r\n", words, "e\u0301 is not \u00e9"]
const numbers = [0, -1, 0.1, 0.1 + 0.2, 1 / 3, -1e21, 1e-7, 1e300, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]
const days: ReadonlyArray<Day> = ["2011-03-27", "2011-10-30", "2012-02-29", "1999-12-31", "1582-10-10", "9999-12-31"]

/** What is read is what was written. */
export const fidelityLaws: ReadonlyArray<Law> = [
  law(501, "what was given can be written over afterwards; what is kept stays as it was", async (store) => {
    const given = full()
    await write(store, given)
    const was = structured(await everything(store))
    scribble(given)
    same("everything that can be read", await everything(store), was)
    same("the state that was given", was.page.rows[0]?.state, full().rows[0]?.state)
  }),

  law(502, "what was read can be written over; what is kept stays as it was", async (store) => {
    await write(store, full())
    const read = await everything(store)
    const was = structured(read)
    scribble(read)
    const duplicate = await store.commit(full())
    scribble(duplicate)
    same("everything that can be read", await everything(store), was)
  }),

  law(503, "nothing, false, empty and deep values survive", async (store) =>
    survives(store, "a value", {
      nothing: null,
      no: false,
      zero: 0,
      list: [],
      object: {},
      sparse: [null, [], {}, ""],
      deep: { a: [{ b: { c: [[[{ d: null }]]] } }] },
      constructor: "a word like any other",
      length: 3
    })
  ),

  law(504, "texts survive letter for letter: æøå, line breaks, quotes, spaces and the empty text", async (store) => {
    const ids = texts.filter((text) => text.trim() !== "")
    await survives(store, "a text", Object.fromEntries(texts.map((text) => [text, text])))
    await write(store, aStep("texts", 1, { persons: texts.map((text, at) => aText(`ref-${at}`, text)) }))
    const persons = await store.persons(texts.map((_, at) => `ref-${at}`))
    const kept = persons.toSorted((a, b) => (a.ref < b.ref ? -1 : 1)).map(({ text }) => text)
    same("texts about people", kept, texts)
    await write(store, ...ids.map((id) => aStep(id, 1, { row: { fields: { name: id } } })))
    for (const id of ids) {
      same(`the id ${id}`, (await store.journal({ stream: life(id) })).entries.length, 1)
      same(`the field ${id}`, (await store.find({ entity: "agreement", where: { name: id } })).rows[0]?.id, id)
    }
  }),

  law(505, "numbers survive to the last digit, in documents, fields, dimensions and measures", async (store) => {
    await survives(store, "a number", numbers)
    const opens = numbers.map((number) => aFact({ key: String(number), dimensions: { number }, measures: { number } }))
    await write(store, ...numbers.map((number) => aStep(`n${number}`, 1, { row: { fields: { number } } })))
    await write(store, aStep("numbers", 1, { opens }))
    const facts = await store.facts()
    for (const number of numbers) {
      const found = await store.find({ entity: "agreement", where: { number } })
      same(`the life with the field ${number}`, found.rows.map(withoutNulls)[0]?.fields, { number })
      const fact = facts.find(({ key }) => key === String(number))
      same(`a dimension and a measure of ${number}`, [fact?.dimensions, fact?.measures], [{ number }, { number }])
    }
  }),

  law(506, "a document of a megabyte survives", async (store) => {
    const large = upTo(1000).map((number) => ({ number, text: words.repeat(20) }))
    await write(store, aStep("a", 1, { row: { state: { large } }, entry: { data: { large } } }))
    const { rows } = await store.load({ commandId: "", streams: [life("a")], sets: [] })
    same("in a state", rows[0]?.state, { large })
    same("in an event", (await store.journal({ stream: life("a") })).entries[0]?.data, { large })
  }),

  law(507, "a day is a text: nothing moves it to another zone or calendar", async (store) => {
    const opens = days.map((day) => aFact({ key: day, firstDay: day, lastDay: day }))
    const entries = days.map((effectiveOn, at) => anEntry({ version: at + 1, effectiveOn }))
    await write(store, aStep("days", 1, { opens }))
    await write(store, { ...aStep("a", 1), entries })
    const journal = (await store.journal({ stream: life("a") })).entries.map(({ effectiveOn }) => effectiveOn)
    same("the days of events", journal, days)
    const facts = (await store.facts()).map(({ key, firstDay, lastDay }) => [key, firstDay, lastDay])
    same("the days of facts", facts.toSorted(), days.map((day) => [day, day, day]).toSorted())
  }),

  law(508, "an instant comes back to the millisecond, as the same text", async (store) => {
    const instants = ["2011-03-27T00:59:59.999Z", "2011-03-27T01:00:00.000Z", "2011-10-30T00:30:00.001Z"]
    for (const [at, recordedAt] of instants.entries())
      await write(
        store,
        aStep(`a-${at}`, 1, {
          recordedAt,
          opens: [aFact({ key: String(at) })],
          closes: at === 0 ? [] : [aFact({ key: String(at - 1) })],
          sends: [aReminder(`key-${at}`, { dueAt: recordedAt })]
        })
      )
    const { rows } = await store.load({ commandId: "", streams: instants.map((_, at) => life(`a-${at}`)), sets: [] })
    const entries = await wholeJournal(store, instants.length)
    const facts = (await store.facts()).toSorted((a, b) => (a.key < b.key ? -1 : 1))
    const later = "2012-01-01T00:00:00.000Z"
    const due = await store.claimDue({ kinds: ["reminder"], now: later, leaseUntil: later, limit: 10 })
    const asText = (texts: ReadonlyArray<string | undefined>) => texts.map((text) => text ?? "never")
    same("of rows", asText(rows.map((row) => row?.recordedAt)), instants)
    same("of entries", asText(entries.map(({ recordedAt }) => recordedAt)), instants)
    same("from when facts are known", asText(facts.map(({ knownFrom }) => knownFrom)), instants)
    same("until when facts are known", asText(facts.map(({ knownTo }) => knownTo)), [...instants.slice(1), "never"])
    same("of things to do", asText(due.map(({ dueAt }) => dueAt).toSorted()), instants)
  }),

  law(509, "a row and an entry come back with every field, and what is absent stays absent", async (store) => {
    const row = aRow({
      version: 1,
      evolution: 3,
      projection: 4,
      fields: { party: "p", signed: true, places: 4, lastDay: null }
    })
    const plain = anEntry({ version: 1, commandId: "both" })
    const full = anEntry({ version: 2, commandId: "both", onBehalfOf: "director", form: 2, trace: ["a", "b"] })
    await write(store, { ...aStep("a", 1), commandId: "both", rows: [row], entries: [plain, full] })
    const { rows } = await store.load({ commandId: "", streams: [life("a")], sets: [] })
    sameRows("the row", rows, [row])
    const { entries } = await store.journal({ stream: life("a") })
    same("the entries", entries, [plain, full])
    same("whether the first acts for someone", Object.hasOwn(entries[0]!, "onBehalfOf"), false)
    await write(store, aStep("b", 1, { opens: [aFact({ subject: life("b"), projection: 2 })] }))
    const [fact] = await store.facts()
    same("the fact", fact, { ...aFact({ subject: life("b"), projection: 2 }), knownFrom: morning })
    notThere("the last day of a fact without one", fact?.lastDay)
    notThere("when an open fact was closed", fact?.knownTo)
  })
]

const structured = <A>(value: A): A => JSON.parse(JSON.stringify(value)) as A
