import { nameRefOn, Person } from "@partnerskab/core"
import type { Day } from "@partnerskab/core/calendar"
import type { Partnerships } from "./partnerships.ts"

export interface Known {
  readonly person: string
  readonly name: string
  readonly reach?: string
}

/** People with their names, each once; without those whose name was erased. */
export const peopleOf = async (pk: Partnerships, people: ReadonlyArray<string>): Promise<ReadonlyArray<Known>> => {
  const found = await Promise.all(
    [...new Set(people)].map(async (person) => ({ person, state: (await pk.get(Person, person))?.state }))
  )
  const texts = await pk.texts(
    found.flatMap(({ state }) => [state?.nameRef, state?.reachRef].filter((ref) => ref !== undefined))
  )
  return found.flatMap(({ person, state }) => {
    const name = state === undefined ? undefined : texts[state.nameRef]
    const reach = state?.reachRef === undefined ? undefined : texts[state.reachRef]
    return name === undefined ? [] : [{ person, name, ...(reach === undefined ? {} : { reach }) }]
  })
}

/** What a company is called on a day. */
export const nameOfParty = async (pk: Partnerships, party: string, on: Day): Promise<string | undefined> => {
  const found = await pk.party.get(party)
  const nameRef = found === undefined ? undefined : nameRefOn(found.state, on)
  return nameRef === undefined ? undefined : (await pk.texts([nameRef]))[nameRef]
}
