import { memory } from "@partnerskab/memory"
import { accepted, virtualClock, type VirtualClock } from "@partnerskab/testing"
import * as Effect from "effect/Effect"
import { createPartnerskab, type Day, edition2008, edition2016 } from "../src/index.ts"
import { type EntityRow, type JournalEntry, type StorageService } from "../src/storage/index.ts"

export const authority = { code: "0330", displayName: "Jobcenter Slagelse" } as const
export const editions = [edition2008, edition2016] as const

/** What every installation of the tests has; plugins come beside it. */
export const basis = (storage: StorageService = memory(), clock: VirtualClock = virtualClock("2011-01-03")) => ({
  authority,
  editions,
  storage,
  clock,
  staff: { secretariat: ["secretary"], leader: ["leader"], team: ["colleague"] }
})

/** An installation with nothing in it, and the desk of one who acts. */
export const aDesk = (storage?: StorageService, clock?: VirtualClock) => {
  const given = basis(storage, clock)
  const pk = createPartnerskab(given)
  return { ...given, pk, desk: pk.as("consultant-1") }
}

export type Pk = ReturnType<typeof aDesk>["pk"]
export type Desk = ReturnType<typeof aDesk>["desk"]

/** An exception with a reason and a ground. */
export const except = (policy: string) => ({
  policy,
  reason: { da: "Sommer hos os.", en: "Summer with us." },
  legalBasis: "byrådets beslutning"
})

export const contacts = {
  company: { primary: "company-1", deputy: "company-2" },
  authority: { primary: "authority-1", deputy: "authority-2" }
} as const

export const cvrs = ["24256790", "35408002", "30715063", "13585628", "27355021"] as const

type Input<F> = F extends (input: infer I, ...rest: never) => unknown ? I : never
type CompanyInput = Input<Desk["parties"]["add"]>
type DraftInput = Input<Desk["agreement"]["draft"]>

/** What is told of a company when it is added. */
export const aCompany = (changes: Partial<CompanyInput> = {}): CompanyInput => ({
  party: "bakery",
  on: "2011-01-03",
  name: "Bageriet på Torvet",
  kind: "company",
  cvr: "24256790",
  workplaces: [],
  ...changes
})

/** What is told of an agreement when it is drafted. */
export const aDraft = (changes: Partial<DraftInput> = {}): DraftInput => ({
  agreement: "a1",
  on: "2011-01-03",
  party: "bakery",
  contacts,
  points: { fairs: { recruits: true } },
  ...changes
})

/** Puts four contacts and one company in. */
export const withCompany = async (desk: Pick<Desk, "parties" | "people">): Promise<void> => {
  const everyone = [contacts.company, contacts.authority].flatMap(({ primary, deputy }) => [primary, deputy])
  for (const person of everyone)
    accepted(await desk.people.register({ person, on: "2011-01-03", name: `Kontakt ${person}` }))
  accepted(await desk.parties.add(aCompany()))
}

/** A desk that knows four contacts and one company. */
export const aDeskWithACompany = async (storage?: StorageService, clock?: VirtualClock) => {
  const all = aDesk(storage, clock)
  await withCompany(all.desk)
  return all
}

/** A desk with a company whose agreement is in force from a day. */
export const anAgreementInForce = async (
  points: DraftInput["points"] = aDraft().points,
  signedOn: Day = "2011-02-01",
  storage?: StorageService
) => {
  const began = "2011-01-03"
  const all = await aDeskWithACompany(storage, virtualClock(signedOn < began ? signedOn : began))
  accepted(await all.desk.agreement.draft(aDraft({ points })))
  accepted(await all.desk.agreement.sign({ agreement: "a1", on: signedOn }))
  return all
}

/** The whole journal, oldest first. */
export const journalOf = (storage: StorageService): ReadonlyArray<JournalEntry> =>
  Effect.runSync(storage.journal({ after: undefined, limit: 1_000_000 })).entries

/** The state of every life the journal tells of. */
export const rowsOf = (storage: StorageService): ReadonlyArray<EntityRow | undefined> => {
  const streams = journalOf(storage).map(({ entity, id }) => ({ entity, id }))
  return Effect.runSync(storage.load({ commandId: "", streams, sets: [] })).rows
}

/** Everything waiting to be done, whenever it is due. */
export const waitingIn = (storage: StorageService) =>
  Effect.runSync(
    storage.claimDue({ kinds: ["reminder", "reaction"], now: "9999", leaseUntil: "2000", limit: 1_000_000 })
  )

/** Everything a storage holds apart from Persons, as one text. */
export const allButPersons = (storage: StorageService): string =>
  JSON.stringify([
    journalOf(storage),
    rowsOf(storage),
    Effect.runSync(storage.facts),
    waitingIn(storage).map(({ key, kind, subject, dueAt, payload }) => ({ key, kind, subject, dueAt, payload }))
  ])

/** The same storage with the pauses a real one has, so that writers come between each other. */
export const slow = (storage: StorageService): StorageService => {
  const pause = Effect.promise(() => new Promise<void>((resume) => setImmediate(resume)))
  return {
    ...storage,
    load: (reading) => Effect.tap(storage.load(reading), () => pause),
    commit: (changeset) => Effect.andThen(pause, storage.commit(changeset))
  }
}

/** The one number of an answer without groups; 0 for no row. */
export const numberIn = (rows: ReadonlyArray<{ readonly value: number }>): number => rows[0]?.value ?? 0

/** Numbers that look random and are the same in every run (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** What refused, as `tag at`, sorted; none when it was done. */
export const refusalsOf = (
  answer:
    | { readonly ok: true }
    | { readonly ok: false; readonly refusals: ReadonlyArray<{ readonly _tag: string; readonly at: string }> }
): ReadonlyArray<string> => (answer.ok ? [] : answer.refusals.map(({ _tag, at }) => `${_tag} ${at}`).toSorted())
