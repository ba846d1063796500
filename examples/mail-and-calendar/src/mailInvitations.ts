import type { Transporter } from "nodemailer"
import { type Host, oneLine } from "./host.ts"
import { icsOf, type Invitation, type Invited } from "./invitation.ts"
import { type HoursOf, invitationTo } from "./meetings.ts"
import { messageIdOf } from "./messageId.ts"
import type { Partnerships } from "./partnerships.ts"

/** What was sent of a meeting: whoever was invited is told when it is called off, also when they are members no more. */
export interface Invitations {
  readonly get: (meeting: string) => Invitation | undefined
  readonly set: (meeting: string, invitation: Invitation) => unknown
}

export interface Inviting {
  readonly pk: Partnerships
  readonly host: Host
  readonly transport: Transporter
  /** A host keeps them in a table. */
  readonly invitations: Invitations
  readonly hoursOf?: HoursOf
}

/** Brings the calendars of those invited in step with a meeting: after it is called, moved, described or cancelled. */
export const tellOfMeeting = async (inviting: Inviting, meeting: string): Promise<void> => {
  const found = await invitationTo(inviting, meeting)
  if (found === undefined) return
  const { state, invitation } = found
  const before = inviting.invitations.get(meeting)
  if (state._tag === "Held") return
  const off = state._tag !== "Called"
  const invited = off ? [] : invitation.invited
  const gone = (before?.invited ?? []).filter(({ person }) => !invited.some((one) => one.person === person))
  // Where a meeting that is off was to be, its networks do not say any more.
  const cancelled = { ...before, ...invitation, title: before?.title ?? invitation.title }
  for (const to of gone) await send(inviting, { to, method: "CANCEL", invitation: { ...cancelled, invited: [to] } })
  for (const to of invited) await send(inviting, { to, method: "REQUEST", invitation })
  inviting.invitations.set(meeting, { ...cancelled, invited })
}

interface Letter {
  readonly to: Invited
  readonly method: "REQUEST" | "CANCEL"
  readonly invitation: Invitation
}

/** The same letter has the same id, so it may be sent again when nobody knows whether it arrived. */
const send = async ({ host, transport }: Inviting, { to, method, invitation }: Letter): Promise<void> => {
  const { meeting, on, title, sequence } = invitation
  const content = icsOf(host, method, invitation)
  await transport.sendMail({
    from: host.from,
    to: { name: oneLine(to.name), address: to.address },
    messageId: messageIdOf(host.domain, "meeting", meeting, `${sequence}`, method, to.person),
    subject: `${method === "CANCEL" ? "Aflyst: " : ""}${oneLine(title)}, ${on}`,
    text: `${oneLine(title)} den ${on}${method === "CANCEL" ? " er aflyst" : ""}.\n`,
    icalEvent: { method, content, filename: "invitation.ics" }
  })
}
