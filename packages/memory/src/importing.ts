import { nameOf } from "@partnerskab/core/facts"
import {
  type ExpectedLine,
  expectLines,
  type ExportLine,
  importRefusal,
  ImportRefused,
  type JournalEntry
} from "@partnerskab/core/storage"
import { deepFreeze } from "./freeze.ts"
import { inOrder, isEmpty, type State } from "./state.ts"

const cannotHold = (at: number, problem: unknown) =>
  new ImportRefused(`Linje ${at} kan ikke gemmes: ${String(problem)}`, `Line ${at} cannot be kept: ${String(problem)}`)

/** Checks that a state has room for an export: that there is nothing in it. */
export const refuseUnlessEmpty = (state: State): void => {
  if (!isEmpty(state)) throw importRefusal.notEmpty()
}

/**
 * Takes an export into a state that is thrown away if it is refused.
 *
 * @returns the state with all of it, the authority it is of, and how many lines stood between its first and its last
 */
export const importInto = async (state: State, given: AsyncIterable<ExportLine> | Iterable<ExportLine>) => {
  const { header, lines, close } = await expectLines(given)
  try {
    const { authority } = kept(header, 1)
    const taking = takeIn(state)
    let count = 0
    for await (const { line, at } of lines) {
      taking.line(kept(line, at), at)
      count += 1
    }
    return { state: taking.state(), authority, lines: count }
  } finally {
    await close()
  }
}

const kept = <Line extends ExportLine>(line: Line, at: number): Line => {
  try {
    return deepFreeze(line)
  } catch (problem) {
    throw cannotHold(at, problem)
  }
}

type Held = ExpectedLine["line"]

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
        if (own.length < wrote.length) throw importRefusal.unknown(at)
        return state.commands.takeIn(commandId, { commandHash, entries: Object.freeze(own) })
      }
      case "tombstone":
        tombstones = [...tombstones, line.tombstone]
        return undefined
    }
  }
  return {
    line: (line: Held, at: number): void => {
      try {
        takeOne(line, at)
      } catch (problem) {
        throw problem instanceof ImportRefused ? problem : importRefusal.unknown(at)
      }
    },
    state: (): State => ({ ...state, tombstones: inOrder(tombstones) })
  }
}
