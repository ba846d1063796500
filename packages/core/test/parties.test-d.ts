import {
  type CompanyRegister,
  createPartnerskab,
  differencesFrom,
  type Headcount,
  type headcountOn,
  Party,
  type PartyDifference,
  type PartyState,
  type RegisterAnswer,
  sendDifferences
} from "../src/index.ts"
import { basis } from "./setup.ts"

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type IsAny<T> = 0 extends 1 & T ? true : false
const holds = <_ extends true>(): void => {}

const pk = createPartnerskab(basis())
const { parties } = pk.as("consultant-1")
const told = { party: "p", on: "2011-02-01", source: "cvr" } as const
declare const state: PartyState
declare const answer: RegisterAnswer
declare const register: CompanyRegister

export const right = async (): Promise<void> => {
  await parties.withdraw({ ...told, about: "headcount", workplace: "1003000001" })
  await parties.withdraw({ ...told, about: "sector" })
  await parties.placeUnder(told)
  await parties.changeHeadcount({ ...told, workplace: "1003000001", headcount: "unknown" })
  holds<Same<ReturnType<typeof headcountOn>, Headcount>>()
  holds<Same<IsAny<PartyState>, false>>()
  holds<Same<IsAny<PartyDifference["input"]>, false>>()
  if (state._tag === "Closed") holds<Same<typeof state.mergedInto, string | undefined>>()
  const sent = await sendDifferences(parties, differencesFrom(answer, { id: "p", state }))
  holds<Same<IsAny<(typeof sent)[number]>, false>>()
  holds<Same<(typeof sent)[number]["ok"], boolean>>()
  const found = await register.lookUp({ cvr: "24256790" })
  holds<Same<typeof found, RegisterAnswer | undefined>>()
  await pk.party.find({ parent: "p", state: "Closed" })
  const party = await pk.get(Party, "p")
  holds<Same<Exclude<typeof party, undefined>["state"], PartyState>>()
}

export const wrong = async (): Promise<void> => {
  // @ts-expect-error a headcount is of a workplace
  await parties.withdraw({ ...told, about: "headcount" })
  // @ts-expect-error nobody can withdraw what kind of party it is
  await parties.withdraw({ ...told, about: "kind" })
  // @ts-expect-error whoever tells something says who told it
  await parties.close({ party: "p", lastDay: "2011-02-01" })
  // @ts-expect-error a closing has a last day
  await parties.close(told)
  // @ts-expect-error an interval has two ends
  await parties.changeHeadcount({ ...told, workplace: "1003000001", headcount: { between: [1] } })
  // @ts-expect-error unknown is not zero, and not nothing
  await parties.changeHeadcount({ ...told, workplace: "1003000001", headcount: undefined })
  // @ts-expect-error a sector is private or public
  await parties.changeSector({ ...told, sector: "halvoffentlig" })
  // @ts-expect-error only a closed party has a last day
  void state.lastDay
  // @ts-expect-error the register is asked for one number
  await register.lookUp("24256790")
  // @ts-expect-error an answer that is not there says nothing
  differencesFrom(await register.lookUp({ cvr: "24256790" }), { id: "p", state })
  // @ts-expect-error no such command brings a party up to date
  const difference: PartyDifference = { command: "changeSector", input: { ...told, sector: "public" } }
  void difference
}
