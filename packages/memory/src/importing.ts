import { nameOf } from "@partnerskab/core/facts"
import { type ExportLine, ImportRefused, type JournalEntry } from "@partnerskab/core/storage"
import { deepFreeze } from "./freeze.ts"
import { inOrder, isEmpty, type State } from "./state.ts"

const refuse = {
  notEmpty: () => new ImportRefused("Lageret indeholder allerede noget.", "The storage holds something already."),
  noHeader: () =>
    new ImportRefused(
      'Første linje skal være hovedet af en "partnerskab/export/1".',
      'The first line must be the header of a "partnerskab/export/1".'
    ),
  order: (at: number) =>
    new ImportRefused(
      `Linje ${at} står forkert: først hovedet, så journalposterne, så alt andet, og til sidst slutlinjen.`,
      `Line ${at} stands in the wrong place: first the header, then journal entries, then all else, and last the end.`
    ),
  unknown: (at: number) => new ImportRefused(`Linje ${at} kan ikke læses.`, `Line ${at} cannot be read.`),
  held: (at: number, problem: unknown) =>
    new ImportRefused(
      `Linje ${at} kan ikke gemmes: ${String(problem)}`,
      `Line ${at} cannot be kept: ${String(problem)}`
    ),
  end: (told: number | undefined, came: number) =>
    new ImportRefused(
      `Eksporten er ikke hel: ${told ?? "ingen"} linjer ifølge slutlinjen, ${came} modtaget.`,
      `The export is not whole: ${told ?? "no"} lines by its end, ${came} received.`
    )
}

/** Checks that a state has room for an export: that there is nothing in it. */
export const refuseUnlessEmpty = (state: State): void => {
  if (!isEmpty(state)) throw refuse.notEmpty()
}

/**
 * Takes an export into a state that is thrown away if it is refused.
 *
 * @returns the state with all of it, the authority it is of, and how many lines stood between its first and its last
 */
export const importInto = async (state: State, lines: AsyncIterable<ExportLine> | Iterable<ExportLine>) => {
  const taking = takeIn(state)
  let authority: string | undefined
  let told: number | undefined
  let [at, came, isPastEntries] = [0, 0, false]
  for await (const given of lines) {
    at += 1
    const line = kept(given, at)
    if (authority === undefined) {
      if (line.line !== "header" || line.format !== "partnerskab/export/1") throw refuse.noHeader()
      authority = line.authority
      continue
    }
    if (line.line === "header" || told !== undefined || (line.line === "entry" && isPastEntries)) throw refuse.order(at)
    if (line.line === "end") told = line.lines
    else {
      came += 1
      isPastEntries ||= line.line !== "entry"
      taking.line(line, at)
    }
  }
  if (authority === undefined) throw refuse.noHeader()
  if (told !== came) throw refuse.end(told, came)
  return { state: taking.state(), authority, lines: came }
}

const kept = (line: ExportLine, at: number): ExportLine => {
  if (typeof line !== "object" || line === null) throw refuse.unknown(at)
  try {
    return deepFreeze(line)
  } catch (problem) {
    throw refuse.held(at, problem)
  }
}

type Held = Exclude<ExportLine, { readonly line: "header" | "end" }>

const takeIn = (state: State) => {
  const entries = new Map<string, JournalEntry>()
  let { tombstones } = state
  const takeOne = (line: Held, at: number): void => {
    switch (line.line) {
      case "entry":
        entries.set(`${line.entry.version} ${nameOf(line.entry)}`, line.entry)
        return state.journal.append(line.entry)
      case "life":
        return state.rows.put(line.row)
      case "fact":
        return state.facts.add(line.fact)
      case "claim":
        return state.claims.take(line.claim)
      case "person":
        return state.persons.put(line.person)
      case "outbox":
        return state.outbox.put(line.outbox)
      case "command": {
        const { commandId, commandHash, entries: wrote } = line.command
        const own = wrote.flatMap((one) => entries.get(`${one.version} ${nameOf(one)}`) ?? [])
        if (own.length < wrote.length) throw refuse.unknown(at)
        return state.commands.takeIn(commandId, { commandHash, entries: Object.freeze(own) })
      }
      case "tombstone":
        tombstones = [...tombstones, line.tombstone]
        return undefined
      default:
        throw refuse.unknown(at)
    }
  }
  return {
    line: (line: Held, at: number): void => {
      try {
        takeOne(line, at)
      } catch (problem) {
        throw problem instanceof ImportRefused ? problem : refuse.unknown(at)
      }
    },
    state: (): State => ({ ...state, tombstones: inOrder(tombstones) })
  }
}
