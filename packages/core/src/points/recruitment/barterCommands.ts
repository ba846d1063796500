import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { Side } from "../../party/index.ts"
import { absent, agreed, Code, codeWords, command, type DecideContext, decision, Id, one } from "../../plugin/index.ts"
import { BarterEntry } from "./BarterEntry.ts"
import { codeKnown, notBefore } from "./recruitmentChecks.ts"
import { barterKinds, barterSides } from "./recruitmentCodes.ts"
import { AtLeastOne } from "./recruitmentFields.ts"
import { BarterOfOtherSide } from "./recruitmentRefusals.ts"
import { recruitmentTerms } from "./recruitmentTerms.ts"

const about = { entry: Id, agreement: Id, on: Day, side: Side, kind: Code, number: AtLeastOne }

const newReads = ({
  entry,
  agreement,
  on
}: {
  readonly entry: string
  readonly agreement: string
  readonly on: Day
}) => ({
  nothing: absent(BarterEntry, entry, "/entry"),
  agreed: agreed(recruitmentTerms, agreement, on)
})

/** Refuses a kind that nobody knows, and one that the other side gives. */
const kindOf = (
  { side, kind, on }: { readonly side: Side; readonly kind: string; readonly on: Day },
  context: DecideContext
) => {
  const mayGive = (code: string) => ["either", side].includes(context.valueFor(barterSides, code) ?? "")
  const known = context.codesOn(barterKinds, on)
  const allowed = [...known.keys()].filter(mayGive)
  const unknown = codeKnown({ list: barterKinds, code: kind, on, field: "/kind" }, context)
  return unknown.length > 0
    ? unknown
    : BarterOfOtherSide.unless(mayGive(kind), {
        kind,
        allowed,
        words: codeWords(known, [kind, ...allowed])
      })
}

/** @da lov noget i byttehandlen, inden en dag */
export const promiseBarter = command({
  input: Schema.Struct({ ...about, dueOn: Day }),
  reads: newReads,
  decide: ({ agreed: { party } }, { entry, on, ...told }, context) =>
    decision([kindOf({ ...told, on }, context), notBefore(on, told.dueOn, "/dueOn")], () => [
      BarterEntry.events.Promised(entry, on, { ...told, party })
    ])
})

/** @da noget er givet uden at være lovet */
export const tellBarter = command({
  input: Schema.Struct(about),
  reads: newReads,
  decide: ({ agreed: { party } }, { entry, on, ...told }, context) =>
    decision([kindOf({ ...told, on }, context)], () => [BarterEntry.events.Told(entry, on, { ...told, party })])
})

const reads = ({ entry }: { readonly entry: string }) => ({ entry: one(BarterEntry, entry, "/entry") })

/** @da det lovede er givet */
export const giveBarter = command({
  input: Schema.Struct({ entry: Id, on: Day }),
  reads,
  decide: ({ entry: { id, state } }, { on }) =>
    decision([state._tag === "Promised" ? notBefore(state.promisedOn, on) : []], () => [
      BarterEntry.events.Given(id, on, {})
    ])
})

/** @da posten skulle aldrig have været der */
export const voidBarter = command({
  input: Schema.Struct({ entry: Id, on: Day }),
  reads,
  decide: ({ entry: { id } }, { on }) => decision([], () => [BarterEntry.events.Voided(id, on, {})])
})
