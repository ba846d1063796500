import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { Code, command, decision, Id, Note, one } from "../../plugin/index.ts"
import { Enquiry } from "./Enquiry.ts"
import { enquiryActions, enquiryChannels, enquiryReasons } from "./enquiryCodes.ts"
import { codeKnown, deadlinesOf, inOrder, replyOn } from "./enquiryDays.ts"
import { ClosedWithoutReply, OwnsAlready } from "./enquiryRefusals.ts"

const about = { enquiry: Id, on: Day }
const note = Schema.optionalKey(Note)
const asNote = (told: string | undefined) => (told === undefined ? {} : { noteRef: told })
const reads = ({ enquiry }: { readonly enquiry: string }) => ({ enquiry: one(Enquiry, enquiry, "/enquiry") })

/** @da bekræft over for virksomheden, at henvendelsen er modtaget */
export const acknowledge = command({
  input: Schema.Struct(about),
  reads,
  decide: ({ enquiry: { id, state } }, { on }) =>
    decision([inOrder(state, on)], () => [Enquiry.events.Acknowledged(id, on, {})])
})

/** @da tag henvendelsen */
export const take = command({
  input: Schema.Struct({ ...about, owner: Id }),
  reads,
  decide: ({ enquiry: { id, state } }, { on, owner }) =>
    decision([inOrder(state, on), OwnsAlready.when(state.owner !== undefined, { owner: state.owner ?? "" })], () => [
      Enquiry.events.Taken(id, on, { owner })
    ])
})

/** @da giv henvendelsen videre */
export const handOver = command({
  input: Schema.Struct({ ...about, owner: Id, note }),
  reads,
  decide: ({ enquiry: { id, state } }, { on, owner, note: told }) =>
    decision([inOrder(state, on), OwnsAlready.when(state.owner === owner, { owner })], () => [
      Enquiry.events.HandedOver(id, on, { owner, ...asNote(told) })
    ])
})

/**
 * What was done about an enquiry on the way to a reply.
 *
 * @da der handles
 * @source LBR 2011, p. 5
 */
export const act = command({
  input: Schema.Struct({ ...about, action: Code, note }),
  reads,
  decide: ({ enquiry: { id, state } }, { on, action, note: told }, context) =>
    decision(
      [inOrder(state, on), codeKnown({ list: enquiryActions, code: action, on, field: "/action" }, context)],
      () => [Enquiry.events.Acted(id, on, { action, ...asNote(told) })]
    )
})

/**
 * The company has a reply. How many working days it took, and whether that was in time, is settled now.
 *
 * @da giv tilbagemelding
 * @source LBR 2011, p. 5
 */
export const reply = command({
  input: Schema.Struct({ ...about, channel: Code, note }),
  reads,
  decide: ({ enquiry: { id, state } }, { on, channel, note: told }, context) =>
    decision(
      [inOrder(state, on), codeKnown({ list: enquiryChannels, code: channel, on, field: "/channel" }, context)],
      () => [Enquiry.events.Replied(id, on, { channel, ...replyOn(state, on, context), ...asNote(told) })]
    )
})

/**
 * Closes an enquiry that has had a reply, or says why it is closed without one.
 *
 * @da luk henvendelsen
 * @refuses {@link ClosedWithoutReply} without a reply and without a reason
 * @source LBR 2011, p. 5: there is action, and there is a reply
 */
export const close = command({
  input: Schema.Struct({ ...about, reason: Schema.optionalKey(Code), note }),
  reads,
  decide: ({ enquiry: { id, state } }, { on, reason, note: told }, context) =>
    decision(
      [
        inOrder(state, on),
        ClosedWithoutReply.when(state._tag === "Open" && reason === undefined, { enquiry: id }),
        reason === undefined ? [] : codeKnown({ list: enquiryReasons, code: reason, on, field: "/reason" }, context)
      ],
      () => [Enquiry.events.Closed(id, on, { ...(reason === undefined ? {} : { reason }), ...asNote(told) })]
    )
})

/** @da åbn henvendelsen igen: en ny svarfrist fra dagen */
export const reopen = command({
  input: Schema.Struct({ ...about, reason: Code, note }),
  reads,
  decide: ({ enquiry: { id, state } }, { on, reason, note: told }, context) =>
    decision(
      [inOrder(state, on), codeKnown({ list: enquiryReasons, code: reason, on, field: "/reason" }, context)],
      () => [Enquiry.events.Reopened(id, on, { reason, ...deadlinesOf(state, on, context), ...asNote(told) })]
    )
})
