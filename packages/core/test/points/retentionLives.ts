import { point } from "@partnerskab/testing"
import { type Day, Party, Retention, RetentionCase, type RetentionCaseState } from "../../src/index.ts"

/** References of employees, as `citizens.refOf` makes them. */
export const employee = (n: number): string => `0199a000-0000-7000-8000-${String(n).padStart(12, "0")}`

export const terms = { roundTableTalks: true, courses: true } as const

const bakery = Party.events.Added("bakery", "2021-01-03", {
  unit: { cvr: "24256790", workplaces: [] },
  kind: "company",
  nameRef: "name-1"
} as never)

/** A company with an agreement that has chosen the point. */
export const given = point(Retention).given(bakery).agreed("a1", { party: "bakery", terms })

type Opened = Parameters<typeof RetentionCase.events.Opened>[2]
type Reckoned = Pick<Opened, "firstSickDay" | "deadlines">

const reckoned: Reckoned = {
  firstSickDay: "2021-03-01",
  deadlines: [
    { step: "sygefravaerssamtale", duty: "company", lastDay: "2021-03-28", remindOn: "2021-03-22", verified: true },
    { step: "foerste-opfoelgning", duty: "authority", lastDay: "2021-04-25", remindOn: "2021-04-19", verified: false },
    {
      step: "opfoelgning",
      duty: "authority",
      lastDay: "2021-05-23",
      remindOn: "2021-05-17",
      everyWeeks: 4,
      verified: false
    },
    { step: "revurdering", duty: "authority", lastDay: "2021-08-01", remindOn: "2021-07-26", verified: false }
  ]
}

const told = { agreement: "a1", employee: employee(1), purpose: "fastholdelse" } as const

/** A case that was opened on 8 March 2021 about an absence from 1 March. */
export const caseOpened = {
  reckoned,
  input: { ...told, on: "2021-03-08", firstSickDay: "2021-03-01" } as const,
  event: RetentionCase.events.Opened("c1", "2021-03-08", { ...told, party: "bakery", ...reckoned })
}

type Open = Extract<RetentionCaseState, { readonly _tag: "Open" }>

/** Its state. */
export const openedCase = (changes: { readonly firstSickDay?: Day } = {}): Open => ({
  _tag: "Open",
  ...told,
  party: "bakery",
  ...reckoned,
  ...changes,
  openedOn: "2021-03-08",
  steps: [],
  talks: []
})

/** The reminders of a case, in short. */
export const remindersOf = (state: RetentionCaseState): ReadonlyArray<string> =>
  RetentionCase.definition
    .reminders(state, "c1")
    .map(
      ({ key, dueOn, role, every }) =>
        `${key} ${dueOn} ${role}${every !== undefined && "weeks" in every ? ` every ${every.weeks}` : ""}`
    )
