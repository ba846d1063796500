import * as Schema from "effect/Schema"
import { addDays, Day } from "../../calendar/index.ts"
import { Side } from "../../party/index.ts"
import {
  absent,
  choices,
  Code,
  command,
  type DecideContext,
  decision,
  Id,
  inForce,
  Note,
  one,
  pointer
} from "../../plugin/index.ts"
import { alignBefore, expectationItems } from "./expectationCodes.ts"
import { ExpectationForm, type ExpectationFormState } from "./ExpectationForm.ts"
import { BeforeExpectations, ExpectationTwice, NotAgreedByBoth, UnknownExpectation } from "./expectationRefusals.ts"

const Items = Schema.Array(Code).check(
  Schema.makeFilter((items: ReadonlyArray<string>) => items.length >= 1 && items.length <= 50, {
    expected: "1 to 50",
    rule: { code: "count", da: "skal have fra 1 til 50", en: "must have 1 to 50" }
  })
)
const told = { form: Id, on: Day, beginsOn: Day, items: Items, note: Schema.optionalKey(Note) }

interface Told {
  readonly on: Day
  readonly beginsOn: Day
  readonly items: ReadonlyArray<string>
  readonly note?: string
}

const itemsKnown = ({ items, on }: Told, { codesOn }: Pick<DecideContext, "codesOn">) => {
  const known = codesOn(expectationItems, on)
  return items.flatMap((item, at) => [
    ...UnknownExpectation.unless(known.has(item), { code: item, ...choices(known), field: pointer("items", at) }),
    ...ExpectationTwice.when(items.indexOf(item) < at, { item, field: pointer("items", at) })
  ])
}

const inOrder = ({ last }: Pick<ExpectationFormState, "last">, on: Day) =>
  BeforeExpectations.when(on < last, { from: last, field: "/on" })

/** What is told of a form, and the day one is reminded of it: never before the day it is told. */
const asTold = ({ on, beginsOn, items, note }: Told, { valueOn }: Pick<DecideContext, "valueOn">) => {
  const before = addDays(beginsOn, -valueOn(alignBefore, on))
  return { items, beginsOn, remindOn: before < on ? on : before, ...(note === undefined ? {} : { noteRef: note }) }
}

/** @da begynd en forventningsafstemning før et forløb */
export const begin = command({
  input: Schema.Struct({ ...told, agreement: Id, placement: Schema.optionalKey(Id) }),
  reads: ({ form, agreement, on }) => ({
    nothing: absent(ExpectationForm, form, "/form"),
    partner: inForce(agreement, on, "/agreement")
  }),
  decide: ({ partner: { party } }, { form, on, agreement, placement, ...rest }, context) =>
    decision(
      [
        BeforeExpectations.when(rest.beginsOn < on, { from: on, field: "/beginsOn" }),
        itemsKnown({ ...rest, on }, context)
      ],
      () => [
        ExpectationForm.events.Begun(form, on, {
          agreement,
          party,
          ...(placement === undefined ? {} : { placement }),
          ...asTold({ ...rest, on }, context)
        })
      ]
    )
})

const reads = ({ form }: { readonly form: string }) => ({ form: one(ExpectationForm, form, "/form") })

/** @da ret forventningerne, eller den dag forløbet begynder: begge siger ja på ny */
export const change = command({
  input: Schema.Struct(told),
  reads,
  decide: ({ form: { id, state } }, { form: _, ...rest }, context) =>
    decision([inOrder(state, rest.on), itemsKnown(rest, context)], () => [
      ExpectationForm.events.Changed(id, rest.on, asTold(rest, context))
    ])
})

/** @da en part siger ja til forventningerne */
export const agree = command({
  input: Schema.Struct({ form: Id, on: Day, side: Side }),
  reads,
  decide: ({ form: { id, state } }, { on, side }) =>
    decision([inOrder(state, on)], () => [
      side === "company"
        ? ExpectationForm.events.AgreedByCompany(id, on, {})
        : ExpectationForm.events.AgreedByAuthority(id, on, {})
    ])
})

/**
 * The expectations are aligned: both sides have agreed to the same items.
 *
 * @da forventningerne er afstemt
 * @refuses {@link NotAgreedByBoth} when a side has not agreed
 * @source Cabi Samarbejdet i praksis
 */
export const align = command({
  input: Schema.Struct({ form: Id, on: Day }),
  reads,
  decide: ({ form: { id, state } }, { on }) => {
    const missing = (["company", "authority"] as const).filter((side) => state[side] === undefined)
    return decision([inOrder(state, on), NotAgreedByBoth.when(missing.length > 0, { missing })], () => [
      ExpectationForm.events.Aligned(id, on, {})
    ])
  }
})

/** @da træk en forventningsafstemning tilbage, når der ikke bliver noget forløb */
export const withdraw = command({
  input: Schema.Struct({ form: Id, on: Day }),
  reads,
  decide: ({ form: { id } }, { on }) => decision([], () => [ExpectationForm.events.Withdrawn(id, on, {})])
})
