// What a developer writes who has never heard of effect: it is not in this project's package.json.
import type { Agreement, AgreementState, NoPointChosen } from "@partnerskab/core/agreement"
import { addDays, covers, type Day, type Period } from "@partnerskab/core/calendar"
import { exact, type Measured, numberOf } from "@partnerskab/core/facts"
import type { Carried, EventsOf, Refusal } from "@partnerskab/core/plugin"

/** Every type of the library that reaches an application must be a real one: `any` accepts everything and says nothing. */
type IsAny<T> = 0 extends 1 & T ? true : false
const isAny = <Answer extends false>(answer?: Answer): void => void answer

isAny<IsAny<Day>>()
isAny<IsAny<Period>>()
isAny<IsAny<AgreementState>>()
isAny<IsAny<AgreementState["_tag"]>>()
isAny<IsAny<Extract<AgreementState, { _tag: "Active" }>["points"]>>()
isAny<IsAny<Carried<typeof NoPointChosen>>>()
isAny<IsAny<Refusal>>()
isAny<IsAny<EventsOf<typeof Agreement>>>()
isAny<IsAny<Measured["value"]>>()
isAny<IsAny<ReturnType<typeof NoPointChosen.when>[number]["facts"]>>()

// @ts-expect-error a day is a day, not any text
const noDay: Day = "last Tuesday"

const opening: Day = "2008-07-01"
const firstYear: Period = { firstDay: opening, lastDay: addDays(opening, 364) }
const counted = numberOf(exact(64))

if (!covers(firstYear, "2008-12-31") || counted !== 64)
  throw new Error("the first year does not cover its own December")
console.log(`typescript app: ${firstYear.firstDay} to ${firstYear.lastDay}, ${counted} agreements; ${typeof noDay}`)
