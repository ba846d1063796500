import * as Schema from "effect/Schema"
import { Day } from "../../calendar/index.ts"
import { absent, agreed, command, decision, defineTerms, Id, Label, many, one, inWords } from "../../plugin/index.ts"
import { Network } from "./Network.ts"
import { callByAfter } from "./networkCodes.ts"
import { plannedFrom, together } from "./merging.ts"
import {
  MemberAlready,
  MergedBeforeItBegan,
  NetworkNotRunning,
  SubstituteIsParticipant,
  TooFewToMerge
} from "./refusals.ts"

/**
 * What is agreed about taking part in a network.
 *
 * @assumes how many people the company sends; the printed terms are not in the source documents
 * @category models
 */
export const networkTerms = defineTerms(
  "network",
  Schema.Struct({
    people: inWords(Schema.Literals([1, 2]), {
      da: "Personer fra virksomheden i netværket",
      en: "People from the company in the network"
    })
  })
)

/** @da opret netværk */
export const start = command({
  input: Schema.Struct({ network: Id, name: Label, on: Day }),
  reads: ({ network }) => ({ nothing: absent(Network, network, "/network") }),
  decide: (_, { network, name, on }, context) =>
    decision([], () => [
      Network.events.Started(network, on, { name, formedFrom: [], members: [], callBy: callByAfter(on, context) })
    ])
})

/** @da tilmeld virksomhed til netværk */
export const join = command({
  input: Schema.Struct({
    network: Id,
    agreement: Id,
    on: Day,
    participant: Id,
    substitute: Schema.optionalKey(Id)
  }),
  reads: ({ network, agreement, on }) => ({
    network: one(Network, network, "/network"),
    agreed: agreed(networkTerms, agreement, on)
  }),
  decide: ({ network: { id, state }, agreed: terms }, { network: _, on, ...member }) =>
    decision(
      [
        NetworkNotRunning.unless(state._tag === "Running", { network: id, field: "/network" }),
        MemberAlready.when(
          state.members.some(
            ({ agreement, lastDay }) => agreement === member.agreement && (lastDay === undefined || on <= lastDay)
          ),
          { agreement: member.agreement }
        ),
        SubstituteIsParticipant.when(member.participant === member.substitute, { agreement: member.agreement })
      ],
      () => [Network.events.Joined(id, on, { ...member, party: terms.party })]
    )
})

/**
 * Merges networks into a new one, in one commit: their members are its members, and the meetings they have planned are
 * its meetings.
 *
 * @da læg netværk sammen
 * @refuses {@link NetworkNotRunning} for each network that is merged already
 * @source LBR 2011, kap. 3 nr. 3: four networks became three, then one
 * @assumes a company in several of them is a member once, from the earliest day
 */
export const merge = command({
  input: Schema.Struct({ networks: Schema.Array(Id), into: Id, name: Label, on: Day }),
  reads: ({ networks, into }) => ({
    networks: many(Network, networks, "/networks"),
    nothing: absent(Network, into, "/into")
  }),
  decide: ({ networks }, { networks: given, into, name, on }, context) =>
    decision(
      [
        TooFewToMerge.when(networks.length < 2, { given: networks.length }),
        networks.flatMap(({ id, state }) =>
          NetworkNotRunning.unless(state._tag === "Running", { network: id, field: `/networks/${given.indexOf(id)}` })
        ),
        networks.flatMap(({ id, state }) =>
          MergedBeforeItBegan.when(on <= state.startedOn, { network: id, startedOn: state.startedOn })
        )
      ],
      () => [
        ...networks.map(({ id }) => Network.events.Merged(id, on, { into })),
        Network.events.Started(into, on, {
          name,
          formedFrom: networks.map(({ id }) => id),
          lineage: [...new Set(networks.flatMap(({ id, state }) => [id, ...(state.lineage ?? state.formedFrom)]))],
          members: together(networks, on),
          planned: plannedFrom(networks, on),
          callBy: callByAfter(on, context)
        })
      ]
    )
})
