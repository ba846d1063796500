/**
 * Newspapers and newsletters, and whom they are sent to.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { Day, hasDays, overlaps, period } from "../../calendar/index.ts"
import {
  absent,
  Code,
  command,
  decision,
  defineModule,
  Id,
  indicator,
  Label,
  many,
  one,
  pointer
} from "../../plugin/index.ts"
import { DistributionList, type DistributionListState, ListHas, recipientsOn } from "./DistributionList.ts"
import { IssueOut, IssueSent, Publication } from "./Publication.ts"
import {
  codeOfPublication,
  NobodyNewToSendTo,
  PublicationCodeUnknown,
  publicationKinds,
  publicationThemes,
  recipientGroups,
  RecipientTwice,
  SentBeforeOut
} from "./publicationSettings.ts"

const makeList = command({
  input: Schema.Struct({ list: Id, on: Day, name: Label, recipients: Schema.Array(Code) }),
  reads: ({ list }) => ({ nothing: absent(DistributionList, list, "/list") }),
  decide: (_, { list, on, name, recipients }, context) =>
    decision(
      recipients.map((code, at) =>
        codeOfPublication({ list: recipientGroups, code, on, field: pointer("recipients", at) }, context)
      ),
      () => [DistributionList.events.Made(list, on, { name, recipients: [...new Set(recipients)] })]
    )
})

const listReads = ({ list }: { readonly list: string }) => ({ list: one(DistributionList, list, "/list") })

const listed = ({ recipients }: DistributionListState) =>
  recipients.filter(({ lastDay }) => lastDay === undefined).map(({ recipient }) => recipient)

/** Who is on the list on a day from this one on, also when it is settled that they leave it. */
const listedFrom = ({ recipients }: DistributionListState, on: Day) =>
  recipients.filter((days) => hasDays(days) && overlaps(days, period(on))).map(({ recipient }) => recipient)

const addRecipient = command({
  input: Schema.Struct({ list: Id, on: Day, recipient: Code }),
  reads: listReads,
  decide: ({ list: { id, state } }, { on, recipient }, context) => {
    const recipients = listedFrom(state, on)
    return decision(
      [
        codeOfPublication({ list: recipientGroups, code: recipient, on, field: "/recipient" }, context),
        RecipientTwice.when(recipients.includes(recipient), { recipients })
      ],
      () => [DistributionList.events.RecipientAdded(id, on, { recipient })]
    )
  }
})

const removeRecipient = command({
  input: Schema.Struct({ list: Id, on: Day, recipient: Code }),
  reads: listReads,
  decide: ({ list: { id, state } }, { on, recipient }) => {
    const recipients = listed(state)
    return decision([RecipientTwice.unless(recipients.includes(recipient), { recipients })], () => [
      DistributionList.events.RecipientRemoved(id, on, { recipient })
    ])
  }
})

const closeList = command({
  input: Schema.Struct({ list: Id, on: Day }),
  reads: listReads,
  decide: ({ list: { id } }, { on }) => decision([], () => [DistributionList.events.Closed(id, on, {})])
})

const plan = command({
  input: Schema.Struct({ publication: Id, on: Day, kind: Code, number: Schema.Natural, theme: Code }),
  reads: ({ publication }) => ({ nothing: absent(Publication, publication, "/publication") }),
  decide: (_, { publication, on, ...told }, context) =>
    decision(
      [
        codeOfPublication({ list: publicationKinds, code: told.kind, on, field: "/kind" }, context),
        codeOfPublication({ list: publicationThemes, code: told.theme, on, field: "/theme" }, context)
      ],
      () => [Publication.events.Planned(publication, on, told)]
    )
})

const reads = ({ publication }: { readonly publication: string }) => ({
  publication: one(Publication, publication, "/publication")
})

const move = command({
  input: Schema.Struct({ publication: Id, on: Day }),
  reads,
  decide: ({ publication: { id } }, { on }) => decision([], () => [Publication.events.Moved(id, on, {})])
})

const bringOut = command({
  input: Schema.Struct({ publication: Id, on: Day }),
  reads,
  decide: ({ publication: { id } }, { on }) => decision([], () => [Publication.events.CameOut(id, on, {})])
})

const send = command({
  input: Schema.Struct({ publication: Id, on: Day, lists: Schema.Array(Id) }),
  reads: ({ publication, lists }) => ({ ...reads({ publication }), lists: many(DistributionList, lists, "/lists") }),
  decide: ({ publication: { id, state }, lists }, { on }) => {
    const had = state._tag === "Out" ? state.sent.map(({ recipient }) => recipient) : []
    const onLists = new Set(lists.flatMap((list) => recipientsOn(list.state, on)))
    const recipients = [...onLists].filter((recipient) => !had.includes(recipient))
    return decision(
      [
        NobodyNewToSendTo.when(recipients.length === 0, { had }),
        state._tag === "Out" ? SentBeforeOut.when(on < state.outOn, { outOn: state.outOn }) : []
      ],
      () => [Publication.events.Sent(id, on, { recipients })]
    )
  }
})

const voidIssue = command({
  input: Schema.Struct({ publication: Id, on: Day }),
  reads,
  decide: ({ publication: { id } }, { on }) => decision([], () => [Publication.events.Voided(id, on, {})])
})

/**
 * Newspapers and newsletters: an issue reaches each group of recipients once, however many lists it is on.
 *
 * @da nyhedsaviser, nyhedsbreve og modtagerlister
 * @source LBR 2011, p. 16 and p. 23-24
 * @category models
 */
export class Publications extends defineModule("publications", {
  title: { da: "Nyhedsaviser og nyhedsbreve", en: "Newspapers and newsletters" },
  entities: [DistributionList, Publication],
  commands: { makeList, addRecipient, removeRecipient, closeList, plan, move, bringOut, send, voidIssue },
  refusals: [NobodyNewToSendTo, PublicationCodeUnknown, RecipientTwice, SentBeforeOut],
  codes: [publicationKinds, publicationThemes, recipientGroups],
  indicators: {
    issues: indicator(IssueOut, {
      title: { da: "Udkomne numre efter art", en: "Issues out, by kind" },
      taken: { how: "flow" },
      by: ["kind"]
    }),
    issuesByTheme: indicator(IssueOut, {
      title: { da: "Udkomne numre efter tema", en: "Issues out, by theme" },
      taken: { how: "flow" },
      by: ["theme"]
    }),
    sent: indicator(IssueSent, {
      title: { da: "Udsendelser efter modtagergruppe", en: "Issues sent, by recipients" },
      taken: { how: "flow" },
      by: ["recipient"]
    }),
    recipients: indicator(ListHas, {
      title: { da: "Modtagergrupper efter liste", en: "Groups of recipients, by list" },
      taken: { how: "stock" },
      by: ["list"]
    })
  }
}) {}

export { DistributionList, type DistributionListState, ListHas, recipientsOn } from "./DistributionList.ts"
export { IssueOut, IssueSent, Publication, type PublicationState } from "./Publication.ts"
export {
  NobodyNewToSendTo,
  PublicationCodeUnknown,
  publicationKinds,
  publicationThemes,
  recipientGroups,
  RecipientTwice,
  SentBeforeOut
} from "./publicationSettings.ts"
