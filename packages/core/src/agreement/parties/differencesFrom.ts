import { addDays, type Day } from "../../calendar/index.ts"
import { isWithin, type RegisterAnswer, type RegisteredUnit, schemeOf } from "../../party/index.ts"
import type { PartyState } from "./Party.ts"
import type { PartyDifference } from "./PartyDifference.ts"
import { branchOn, daysOfWorkplace, headcountOn, isAdvertisingProtectedOn } from "./partyOn.ts"

/**
 * What a state does not say of a party, and a host knows.
 *
 * @category models
 */
export interface PartyBeside {
  /** What the party is called, by `pk.texts`; without it, names are not compared. */
  readonly name?: string
  /** The party with a CVR number, for one that another was merged into. */
  readonly partyOf?: (cvr: string) => string | undefined
  /** Who told; `cvr` without it. */
  readonly source?: string
}

interface Comparing {
  readonly answer: RegisterAnswer
  readonly party: string
  readonly state: PartyState
  readonly source: string
  /** The day a thing is told from, never one on which the party was not known. */
  readonly dayOf: (day: Day) => Day
}

/**
 * What the register says otherwise than a party's state: the commands of `parties` that take the differences away, in the
 * order to send them. None when they agree.
 *
 * What someone counted within the register's interval stays, and what the register does not know changes nothing. Of a
 * named unit under a CVR number, only its own workplaces and the closing are compared: the register knows no such units.
 *
 * @assumes a workplace that the register no longer has under the number has not been the party's since the day before
 * @throws {TypeError} for an answer about another CVR number: that is a mistake of the caller's
 * @category operations
 */
export const differencesFrom = (
  answer: RegisterAnswer,
  { id: party, state }: { readonly id: string; readonly state: PartyState },
  { name, partyOf, source = "cvr" }: PartyBeside = {}
): ReadonlyArray<PartyDifference> => {
  if (answer.cvr !== state.unit.cvr)
    throw new TypeError(`the register answered about ${answer.cvr}; the party has the CVR number ${state.unit.cvr}`)
  const last = answer.lastDay ?? answer.fetchedOn
  const until = last < answer.fetchedOn ? last : answer.fetchedOn
  const dayOf = (day: Day) => later(state.knownOn, day < until ? day : until)
  const comparing = { answer, party, state, source, dayOf }
  const closing = closingOf(comparing, partyOf)
  const reopened = closing.filter(({ command }) => command === "reopen")
  if (state._tag === "Closed" && reopened.length === 0) return closing
  return [
    ...reopened,
    ...(state.unit.unit === undefined ? tellingsOf(comparing, name) : []),
    ...unitsOf(comparing),
    ...closing.filter(({ command }) => command !== "reopen")
  ]
}

const later = (a: Day, b: Day): Day => (a < b ? b : a)

const closingOf = (
  { answer: { lastDay, mergedInto, fetchedOn: on }, party, state, source }: Comparing,
  partyOf: PartyBeside["partyOf"] = () => undefined
): ReadonlyArray<PartyDifference> => {
  const reopen: PartyDifference = { command: "reopen", input: { party, on, source } }
  // What another source told, the register may not have heard of yet.
  if (lastDay === undefined) return state._tag === "Closed" && state.source === source ? [reopen] : []
  const into = mergedInto === undefined ? undefined : partyOf(mergedInto)
  const close: PartyDifference =
    into === undefined
      ? { command: "close", input: { party, lastDay, source } }
      : { command: "merge", input: { party, into, lastDay, source } }
  if (state._tag === "Known") return [close]
  if (into !== undefined && into !== state.mergedInto) return [reopen, close]
  return lastDay === state.lastDay ? [] : [{ command: "correctClosing", input: { party, lastDay, source } }]
}

const tellingsOf = (
  { answer, party, state, source, dayOf }: Comparing,
  name: string | undefined
): ReadonlyArray<PartyDifference> => {
  const on = dayOf(answer.fetchedOn)
  const told = { party, on, source }
  const differences: Array<PartyDifference> = []
  if (name !== undefined && name.trim().normalize() !== answer.name.trim().normalize())
    differences.push({ command: "rename", input: { ...told, name: answer.name } })
  if (answer.advertisingProtection !== isAdvertisingProtectedOn(state, on))
    differences.push({
      command: "changeAdvertisingProtection",
      input: { ...told, protected: answer.advertisingProtection }
    })
  const { branch } = answer
  const was = branchOn(state, on)
  if (branch !== undefined && !(was?.code === branch.code && schemeOf(was) === schemeOf(branch)))
    differences.push({ command: "changeBranch", input: { ...told, ...branch } })
  return differences
}

const unitsOf = (comparing: Comparing): ReadonlyArray<PartyDifference> => {
  const { answer, party, state, source, dayOf } = comparing
  const has = state.unit.workplaces
  const gone = has.flatMap((workplace) => {
    const unit = answer.units.find(({ pNumber }) => pNumber === workplace)
    const lastDay = unit === undefined ? addDays(answer.fetchedOn, -1) : unit.lastDay
    return lastDay === undefined ? [] : [{ workplace, lastDay }]
  })
  const never = gone.filter(({ lastDay }) => lastDay < state.knownOn).map(({ workplace }) => workplace)
  const mayCome = state.unit.unit === undefined && answer.lastDay === undefined
  const come = mayCome
    ? answer.units.filter(({ pNumber, lastDay }) => lastDay === undefined && !has.includes(pNumber))
    : []
  const stays = answer.units.filter(({ pNumber, lastDay }) => lastDay === undefined && has.includes(pNumber))
  return [
    ...(never.length === 0
      ? []
      : [
          {
            command: "changeWorkplaces" as const,
            input: { party, on: state.knownOn, workplaces: has.filter((one) => !never.includes(one)) }
          }
        ]),
    ...come.flatMap((unit): ReadonlyArray<PartyDifference> => {
      const on = dayOf(unit.firstDay ?? answer.fetchedOn)
      const opened = { command: "openWorkplace", input: { party, on, workplace: unit.pNumber, source } } as const
      return [opened, ...headcountOf(comparing, unit, on)]
    }),
    ...stays.flatMap((unit) =>
      headcountOf(comparing, unit, daysOfWorkplace(state, unit.pNumber).at(-1)?.firstDay ?? state.knownOn)
    ),
    ...gone
      .filter(({ workplace }) => !never.includes(workplace))
      .map(({ workplace, lastDay }): PartyDifference => ({
        command: "closeWorkplace",
        input: { party, workplace, lastDay, source }
      }))
  ]
}

const headcountOf = (
  { answer, party, state, source, dayOf }: Comparing,
  { pNumber: workplace, headcount = "unknown", headcountOn: day = answer.fetchedOn }: RegisteredUnit,
  since: Day
): ReadonlyArray<PartyDifference> => {
  const on = later(since, dayOf(day))
  return isWithin(headcountOn(state, workplace, on), headcount)
    ? []
    : [{ command: "changeHeadcount", input: { party, workplace, on, headcount, source } }]
}
