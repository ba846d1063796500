import type { Agreement, AgreementState } from "../../src/index.ts"
import type { StateOf } from "../../src/plugin/index.ts"
import type { Desk } from "../setup.ts"

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type In<Tag extends AgreementState["_tag"]> = Extract<AgreementState, { readonly _tag: Tag }>
const holds = <_ extends true>(): void => {}

type Tags = "Prospect" | "Draft" | "Proposed" | "Dropped" | "Active" | "Ended"
holds<Same<AgreementState["_tag"], Tags>>()
holds<Same<StateOf<typeof Agreement>, AgreementState>>()

type Has<Field extends string> = { [Tag in Tags]: Field extends keyof In<Tag> ? Tag : never }[Tags]
type Signed = "Active" | "Ended"
type Written = "Draft" | "Proposed" | Signed

// What is known in which state, and in no other.
holds<Same<Has<"party">, Tags>>()
holds<Same<Has<"points">, Written>>()
holds<Same<Has<"contacts">, Written>>()
holds<Same<Has<"keptUntil">, "Draft" | "Proposed">>()
holds<Same<Has<"approvals">, "Proposed" | Signed>>()
holds<Same<Has<"signed">, Signed>>()
holds<Same<Has<"signedOn">, Signed>>()
holds<Same<Has<"firstDay">, Signed>>()
holds<Same<Has<"lastDay">, Signed>>()
holds<Same<Has<"pauses">, Signed>>()
holds<Same<Has<"contactsSince">, Signed>>()
holds<Same<Has<"proposedOn">, "Proposed" | Signed>>()
holds<Same<Has<"edition">, "Proposed" | Signed>>()
holds<Same<Has<"consideredOn">, "Prospect">>()
holds<Same<Has<"droppedOn">, "Dropped">>()
holds<Same<Has<"agreedLastDay">, "Proposed" | "Ended">>()

// An end has a day; what is in force may have none.
holds<Same<undefined extends In<"Active">["lastDay"] ? true : false, true>>()
holds<Same<undefined extends In<"Ended">["lastDay"] ? true : false, false>>()

export const wrong = (
  draft: In<"Draft">,
  prospect: In<"Prospect">,
  dropped: In<"Dropped">,
  ended: In<"Ended">
): void => {
  // @ts-expect-error a draft was approved by nobody
  void draft.approvals
  // @ts-expect-error a draft is not signed
  void draft.signedOn
  // @ts-expect-error a prospect has no points
  void prospect.points
  // @ts-expect-error a prospect has no contacts
  void prospect.contacts
  // @ts-expect-error of what was dropped no point is kept
  void dropped.points
  // @ts-expect-error an ended agreement is not kept until a day
  void ended.keptUntil
  // @ts-expect-error no state is changed in place
  ended.lastDay = "2011-06-30"
}

export const commands = (desk: Desk["agreement"]): void => {
  const of = { agreement: "a1", on: "2011-03-01" } as const
  // @ts-expect-error a pause has a reason
  void desk.pause(of)
  // @ts-expect-error an agreement is shortened for a reason
  void desk.shorten({ agreement: "a1", lastDay: "2011-03-01" })
  // @ts-expect-error the end of an agreement has a reason that core knows
  void desk.end({ agreement: "a1", lastDay: "2011-03-01", reason: "lyst" })
  // @ts-expect-error a change that is withdrawn began on a day
  void desk.withdrawPointChange({ ...of, point: "fairs" })
  // @ts-expect-error an agreement is extended to a day
  void desk.extend(of)
  // @ts-expect-error a day is a day
  void desk.review({ agreement: "a1", on: "yesterday" })
  // @ts-expect-error nobody names a third contact
  void desk.nameContacts({ ...of, contacts: { company: { primary: "a", deputy: "b", third: "c" } } })
}

type RefusalOf<Command extends keyof Desk["agreement"]> =
  Awaited<ReturnType<Desk["agreement"][Command]>> extends infer Answer
    ? Answer extends { readonly ok: false; readonly refusals: ReadonlyArray<infer R extends { readonly _tag: string }> }
      ? R["_tag"]
      : never
    : never
type Says<Command extends keyof Desk["agreement"], Tag extends string> = Tag extends RefusalOf<Command> ? true : false

// What each command may refuse with is in its type, and what it never does is not.
holds<Same<Says<"pause", "PausedAlready" | "PauseEndsFirst" | "NotInForceOn" | "NotPossible">, true>>()
holds<Same<Says<"pause", "LastPoint">, false>>()
holds<Same<Says<"resume", "NotPaused">, true>>()
holds<Same<Says<"endPoint", "LastPoint" | "LaterChange" | "PointNotChosen">, true>>()
holds<Same<Says<"withdrawPointChange", "LastPoint" | "NothingToCorrect">, true>>()
holds<Same<Says<"changeEdition", "LaterChange" | "NoEdition">, true>>()
holds<Same<Says<"sign", "NothingToSucceed" | "OtherSuccession" | "ApprovalNeeded">, true>>()
holds<Same<Says<"sign", "LastPoint">, false>>()
holds<Same<Says<"extend", "WrongWay">, true>>()
holds<Same<Says<"keepDraft", "DraftForgotten">, false>>()
