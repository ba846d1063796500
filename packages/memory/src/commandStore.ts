import { nameOf, type Stream } from "@partnerskab/core/facts"
import type { Changeset, Done } from "@partnerskab/core/storage"
import { type Layered, layered } from "./layered.ts"

/** A command that was done, and the sets it has raised. */
interface Command {
  readonly done: Done
  /** Lives it wrote without an entry. */
  readonly silently: ReadonlyArray<string>
  /** `undefined` when it was taken in from another storage, where nobody has told. */
  readonly bumps: ReadonlyArray<string> | undefined
}

/** Commands by id, so that none is done twice. */
export const commandStore = (
  commands: Layered<string, Command> = layered(),
  rebuilt: Layered<string, ReadonlyArray<string>> = layered()
) => ({
  get: (commandId: string): Done | undefined => commands.get(commandId)?.done,
  record: ({ commandId, commandHash, entries, rows, bumps }: Changeset): void => {
    const told = new Set(entries.map(nameOf))
    const silently = rows.map(nameOf).filter((name) => !told.has(name))
    commands.set(commandId, { done: Object.freeze({ commandHash, entries }), silently, bumps })
  },
  takeIn: (commandId: string, done: Done): void =>
    commands.set(commandId, { done: Object.freeze(done), silently: [], bumps: undefined }),
  /** The sets that a rebuild of a life has raised. */
  raisedBy: (stream: Stream, bumps: ReadonlyArray<string>): void =>
    rebuilt.set(nameOf(stream), [...new Set([...(rebuilt.get(nameOf(stream)) ?? []), ...bumps])]),
  /** Takes a life out of what commands wrote. The sets they raised; `undefined` when that is not known of all. */
  forget: (stream: Stream): ReadonlySet<string> | undefined => {
    const name = nameOf(stream)
    const raised = new Set(rebuilt.get(name))
    rebuilt.remove(name)
    let isAllKnown = true
    for (const [commandId, { done, silently, bumps }] of commands.entries()) {
      const entries = done.entries.filter((entry) => nameOf(entry) !== name)
      if (entries.length === done.entries.length && !silently.includes(name)) continue
      for (const boundary of bumps ?? []) raised.add(boundary)
      isAllKnown &&= bumps !== undefined
      const left = { commandHash: done.commandHash, entries: Object.freeze(entries) }
      commands.set(commandId, { done: Object.freeze(left), silently: silently.filter((one) => one !== name), bumps })
    }
    return isAllKnown ? raised : undefined
  },
  all: commands.entries,
  fork: () => commandStore(commands.fork(), rebuilt.fork())
})
