import type { InputOf } from "../../plugin/index.ts"
import type { Parties } from "../modules.ts"

/** The commands that bring a party up to date, with what they are given. */
interface Inputs {
  readonly rename: InputOf<typeof Parties, "rename">
  readonly changeAdvertisingProtection: InputOf<typeof Parties, "changeAdvertisingProtection">
  readonly changeBranch: InputOf<typeof Parties, "changeBranch">
  readonly changeWorkplaces: InputOf<typeof Parties, "changeWorkplaces">
  readonly openWorkplace: InputOf<typeof Parties, "openWorkplace">
  readonly closeWorkplace: InputOf<typeof Parties, "closeWorkplace">
  readonly changeHeadcount: InputOf<typeof Parties, "changeHeadcount">
  readonly close: InputOf<typeof Parties, "close">
  readonly merge: InputOf<typeof Parties, "merge">
  readonly correctClosing: InputOf<typeof Parties, "correctClosing">
  readonly reopen: InputOf<typeof Parties, "reopen">
}

/**
 * A command of `parties` that would take a difference away, as data: to be shown, sent, or left.
 *
 * @category models
 */
export type PartyDifference<C extends keyof Inputs = keyof Inputs> = {
  readonly [K in C]: { readonly command: K; readonly input: Inputs[K] }
}[C]

/**
 * The commands of `parties` that differences are sent with: `desk.parties`.
 *
 * @category models
 */
export type PartyDoors = { readonly [C in keyof Inputs]: (input: Inputs[C]) => Promise<unknown> }

/**
 * Sends differences one after the other, also when one is refused, and gives the answers in their order.
 *
 * @category operations
 */
export const sendDifferences = async <Doors extends PartyDoors>(
  parties: Doors,
  differences: ReadonlyArray<PartyDifference>
): Promise<ReadonlyArray<Awaited<ReturnType<Doors[keyof Inputs]>>>> => {
  const doors: PartyDoors = parties
  const send = <C extends keyof Inputs>({ command, input }: PartyDifference<C>) => doors[command](input)
  const answers: Array<unknown> = []
  // Each may need the one before: a workplace has a headcount when it is the party's.
  for (const difference of differences) answers.push(await send(difference))
  return answers as never
}
