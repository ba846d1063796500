import { type AgreementState, isInForce, partyThen, type PartyState, pointsOn } from "../agreement/index.ts"
import { nameOf, type Stream } from "../facts/index.ts"
import type { Agreed, Read, Reads, Refusal, Seen } from "../plugin/index.ts"
import type { EntityRow, Reading, Snapshot } from "../storage/index.ts"
import type { Catalog } from "./Catalog.ts"
import { AlreadyThere, InputInvalid, NotAgreed, type NotAgreedBecause, NotFound } from "./refusals.ts"
import { pointTitle } from "./pointTitle.ts"
import { lifeWords } from "./words.ts"

/** What to ask the storage for, so that a command and its policies can decide. */
export const readingOf = (commandId: string, reads: ReadonlyArray<Reads>): Reading => {
  const all = reads.flatMap((some) => Object.values(some))
  const streams = all.flatMap(({ entity, ids }) => ids.map((id): Stream => ({ entity, id })))
  return {
    commandId,
    streams: [...new Map(streams.map((stream) => [nameOf(stream), stream])).values()],
    sets: all.flatMap(({ how, entity, boundary, where }) =>
      how === "within" ? [{ entity, boundary: boundary!, where: where! }] : []
    )
  }
}

/** Gives the answers to reads, in the order they were asked, with every reason why some have none. */
export const answering = (catalog: Catalog, reading: Reading, snapshot: Snapshot) => {
  // What was read as one of a set was read: a rule over a set may change its members.
  const rows = new Map<string, EntityRow | undefined>([
    ...snapshot.sets.flatMap(({ rows: members }) => members.map((row) => [nameOf(row), row] as const)),
    ...reading.streams.map((stream, at) => [nameOf(stream), snapshot.rows[at]] as const)
  ])
  let set = 0
  const answers = (reads: Reads): { readonly answers: object; readonly refusals: ReadonlyArray<Refusal> } => {
    const refusals: Array<Refusal> = []
    const answer = (read: Read<unknown>): unknown => {
      if (read.how === "within") return snapshot.sets[set++]!.rows.map(seen)
      const life = (id: string) => {
        const stream = { entity: read.entity, id }
        return { ...stream, life: lifeWords(catalog, stream) }
      }
      const found = read.ids.map((id) => rows.get(nameOf({ entity: read.entity, id })))
      if (read.how === "maybe") return found[0] && seen(found[0])
      if (read.how === "absent") {
        refusals.push(
          ...pointed(AlreadyThere.unless(found[0] === undefined, life(read.ids[0]!)), read),
          ...untrimmed(read)
        )
        return undefined
      }
      const missing = read.ids.filter((_, at) => found[at] === undefined)
      refusals.push(
        ...pointed(
          missing.flatMap((id) => NotFound.when(true, life(id))),
          read
        )
      )
      if (missing.length > 0) return undefined
      if (read.how === "agreed") {
        const answered = agreedOf(catalog, read, found[0]!)
        if ("party" in answered) return answered
        refusals.push(...pointed([answered], read))
        return undefined
      }
      if (read.how === "party") return partyThen(found[0]!.id, found[0]!.state as PartyState, read.on!)
      return read.how === "one" ? seen(found[0]!) : found.map((row) => seen(row!))
    }
    return { answers: Object.fromEntries(Object.entries(reads).map(([name, read]) => [name, answer(read)])), refusals }
  }
  return { rows, answers }
}

const seen = ({ id, version, state }: EntityRow): Seen<unknown> => ({ id, version, state })

/** "owner " is a slip of the finger, and no second life beside "owner". */
const untrimmed = ({ ids: [id = ""], at = "" }: Read<unknown>): ReadonlyArray<Refusal> => {
  const field = at === "" ? "id" : at
  const facts = {
    rule: "trimmed",
    da: `${field} må ikke begynde eller slutte med mellemrum`,
    en: `${field} must not begin or end with a space`
  }
  return InputInvalid.unless(id.trim() === id, facts).map((refusal) => ({ ...refusal, at }))
}

const pointed = (refusals: ReadonlyArray<Refusal>, { at }: Read<unknown>): ReadonlyArray<Refusal> =>
  at === undefined ? refusals : refusals.map((refusal) => ({ ...refusal, at }))

/** What is agreed about a point on a day, or why nothing is. */
const agreedOf = (
  catalog: Catalog,
  { point, on }: Read<unknown>,
  { id, state }: EntityRow
): Agreed<unknown> | Pick<Agreed<unknown>, "party"> | Refusal => {
  const agreement = state as AgreementState
  const titleIn = (of: AgreementState) =>
    point === undefined ? { da: "", en: "" } : pointTitle(catalog, point, "edition" in of ? of.edition : undefined)
  const not = (why: NotAgreedBecause): Refusal =>
    NotAgreed.when(true, { agreement: id, point: point ?? "", title: titleIn(agreement), on: on!, why })[0]!
  if (!isInForce(agreement, on!)) return not("notInForce")
  if (point === undefined) return { party: agreement.party }
  const signed = pointsOn(agreement, on!)[point!]
  if (signed === undefined) return not("notChosen")
  const view = catalog.modules.get(point!)?.terms?.read(signed)
  if (view === undefined) return not("notReadable")
  return view.view === "needs-amendment" ? not("needsAmendment") : { terms: view.terms, party: agreement.party }
}
