import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import type { Side } from "../../party/index.ts"
import { Code, command, type DecideContext, decision, Id, Key, Note, one } from "../../plugin/index.ts"
import { Agreement, type AgreementState } from "../Agreement.ts"
import { aboutAgreement, mayTellWhy } from "../commandInputs.ts"
import { asWhy, reasonGiven } from "../agreementChecks.ts"
import { contentOf } from "./agreementContent.ts"
import { changeReasons } from "../agreementSettings.ts"
import { type ApprovalPlace, approvalPlan, contentMaterial, onBehalfReasons, placeTitle } from "./approvalPlan.ts"
import {
  BeforeProposed,
  CannotRevoke,
  NoSuchPlace,
  NotAnApprover,
  NotIndependent,
  OthersFirst,
  OtherThanSeen
} from "./approvalRefusals.ts"
import { approvalsOf, hashed, type PlaceApprovals, plannedOn } from "./approvalsOf.ts"
import { Person } from "../people/Person.ts"
import type { ApproveInput, RevokeApprovalInput } from "../inputs/approving.ts"
import { inputOf } from "../inputs/inputOf.ts"

type Approvable = Extract<AgreementState, { readonly _tag: "Proposed" | "Active" }>

const isApprovable = (state: AgreementState): state is Approvable =>
  state._tag === "Proposed" || state._tag === "Active"

/** How each place of the plan stands. */
export const placesOf = (
  state: Approvable,
  { valueOn, materialOf }: Pick<DecideContext, "valueOn" | "materialOf">
): ReadonlyArray<PlaceApprovals> =>
  approvalsOf(state, valueOn(approvalPlan, plannedOn(state)), {
    content: valueOn(contentMaterial, plannedOn(state)),
    terms: materialOf
  })

/** Those who may approve for a side: its contacts, and those of its points. */
const contactsOf = ({ contacts, pointContacts }: Approvable, side: Side): ReadonlyArray<string> => [
  ...new Set([
    contacts[side].primary,
    contacts[side].deputy,
    ...Object.values(pointContacts).flatMap((contact) => contact[side] ?? [])
  ])
]

interface Giving {
  readonly by: string
  readonly onBehalf?: string
}

const mayApprove = (state: Approvable, { side }: ApprovalPlace, { by, onBehalf }: Giving) => {
  const otherSide = side === "company" ? "authority" : "company"
  const own = contactsOf(state, side)
  // On paper, or by telephone, the side's own contact approves and someone else records it.
  const may = onBehalf === undefined ? own : [...new Set([...own, ...contactsOf(state, otherSide)])]
  return NotAnApprover.unless(may.includes(by), { side, may })
}

const inOrder = (places: ReadonlyArray<PlaceApprovals>, { after }: ApprovalPlace) => {
  const first = places.filter(({ place, complete }) => after.includes(place) && !complete)
  return OthersFirst.when(first.length > 0, {
    waitsFor: first.map(({ place }) => place),
    titles: first.map(placeTitle)
  })
}

/** Of two places, either may say that it is independent of the other. */
const independent = (places: ReadonlyArray<PlaceApprovals>, here: PlaceApprovals, people: ReadonlyArray<string>) =>
  places
    .filter(({ place, independentOf }) => here.independentOf.includes(place) || independentOf.includes(here.place))
    .flatMap((other) =>
      NotIndependent.when(
        other.given.some(({ by, actor }) => people.includes(by) || people.includes(actor)),
        { place: other.place, title: placeTitle(other) }
      )
    )

/** @da godkend aftale */
export const approve = command({
  input: inputOf<ApproveInput>()(
    Schema.Struct({
      agreement: Id,
      on: Day,
      place: Key,
      by: Id,
      seen: Key,
      onBehalf: Schema.optionalKey(Code),
      note: Schema.optionalKey(Note)
    })
  ),
  reads: ({ agreement, by }) => ({
    agreement: one(Agreement, agreement, "/agreement"),
    person: one(Person, by, "/by")
  }),
  decide: ({ agreement: { id, state } }, { agreement: _, on, place, by, seen, onBehalf, note }, context) => {
    const event = (hash: string) => [
      Agreement.events.Approved(id, on, {
        place,
        by,
        actor: context.actor,
        hash,
        ...(onBehalf === undefined ? {} : { onBehalf }),
        ...(note === undefined ? {} : { noteRef: note })
      })
    ]
    if (!isApprovable(state)) return decision([], () => event(seen))
    const places = placesOf(state, context)
    const here = places.find((one) => one.place === place)
    const now = context.hashOf(hashed(contentOf(state)))
    const giving = { by, ...(onBehalf === undefined ? {} : { onBehalf }) }
    return decision(
      [
        OtherThanSeen.when(seen !== now, { seen, now }),
        BeforeProposed.when(on < plannedOn(state), { proposedOn: plannedOn(state) }),
        NoSuchPlace.when(here === undefined, { places: places.map((one) => one.place) }),
        here === undefined ? [] : mayApprove(state, here, giving),
        here === undefined ? [] : inOrder(places, here),
        here === undefined ? [] : independent(places, here, [by, context.actor]),
        reasonGiven(
          { ...(onBehalf === undefined ? {} : { reason: onBehalf }), ...(note === undefined ? {} : { note }) },
          { list: onBehalfReasons, on, field: "/onBehalf" },
          context
        )
      ],
      () => event(now)
    )
  }
})

/** @da træk godkendelse tilbage */
export const revokeApproval = command({
  input: inputOf<RevokeApprovalInput>()(
    Schema.Struct({
      agreement: Id,
      on: Day,
      place: Key,
      by: Id,
      ...mayTellWhy
    })
  ),
  reads: aboutAgreement,
  decide: ({ agreement: { id, state } }, { agreement: _, on, place, by, ...given }, context) => {
    const why = isApprovable(state) ? irrevocable(state, placesOf(state, context), { place, by }) : undefined
    return decision(
      [
        why === undefined ? [] : CannotRevoke.when(true, { why }),
        reasonGiven(given, { list: changeReasons, on }, context)
      ],
      () => [Agreement.events.ApprovalRevoked(id, on, { place, by, ...asWhy(given) })]
    )
  }
})

const irrevocable = (
  state: Approvable,
  places: ReadonlyArray<PlaceApprovals>,
  { place, by }: { readonly place: string; readonly by: string }
) => {
  const here = places.find((one) => one.place === place)
  if (here === undefined || !here.given.some((one) => one.by === by)) return "notGiven" as const
  if (here.revocable === "never") return "never" as const
  if (state._tag === "Active") return "signed" as const
  const next = places.some(({ after, given }) => after.includes(place) && given.length > 0)
  return here.revocable === "untilNext" && next ? ("nextApproved" as const) : undefined
}
