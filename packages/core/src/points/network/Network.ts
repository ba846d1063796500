import * as Schema from "effect/Schema"
import { addDays, Day } from "../../calendar/index.ts"
import { defineEntity, type StateOf } from "../../plugin/index.ts"
import { networkEvents } from "./networkEvents.ts"
import { factsOfNetwork } from "./networkFacts.ts"
import { networkFields } from "./networkFields.ts"
import { remindersOfNetwork } from "./networkReminders.ts"
import { toldSteps } from "./networkSteps.ts"

/**
 * The set of all networks: whom a meeting is for is found in it.
 *
 * @category operations
 */
export const allNetworks = "network/all"

/**
 * Companies that meet to share knowledge and take part in the employment work. Memberships live in its state, and which
 * meetings are to come.
 *
 * @da branchenetværk
 * @source LBR 2011, kap. 3 nr. 3; four networks became three, then one
 * @category models
 */
export class Network extends defineEntity("network", {
  state: Schema.Union([
    Schema.TaggedStruct("Running", networkFields),
    Schema.TaggedStruct("Merged", { ...networkFields, into: Schema.String, lastDay: Day })
  ]),
  events: networkEvents,
  words: {
    name: { da: "netværket", en: "the network" },
    plural: { da: "netværk", en: "networks" },
    reminders: {
      meeting: { da: "Netværksmødet nærmer sig", en: "The network meeting is coming up" },
      callMeeting: { da: "Der skal indkaldes til netværksmøde", en: "A network meeting is to be called" }
    },
    states: {
      Running: { da: "det er ikke lagt sammen", en: "it has not been merged" },
      Merged: { da: "det er lagt sammen med et andet", en: "it has been merged into another" }
    },
    events: {
      Joined: { da: "få en ny deltager", en: "be joined" },
      Left: { da: "forlades", en: "be left" },
      PeopleReplaced: { da: "få andre deltagere", en: "have others take part" },
      MemberCorrected: { da: "få rettet en tilmelding", en: "have a membership corrected" },
      Merged: { da: "lægges sammen", en: "be merged" },
      StartCorrected: { da: "få rettet sin første dag", en: "have its first day corrected" },
      MergeCorrected: { da: "få rettet dagen for sammenlægningen", en: "have the day of its merge corrected" },
      MeetingPlanned: { da: "få et møde i kalenderen", en: "have a meeting planned" },
      MeetingOver: { da: "få et møde ud af kalenderen", en: "have a meeting over" }
    }
  },
  begin: { Started: (network, startedOn) => ({ _tag: "Running", ...network, startedOn }) },
  when: {
    Running: {
      ...toldSteps,
      Joined: (network, member, firstDay) => ({ ...network, members: [...network.members, { ...member, firstDay }] }),
      Merged: ({ planned = [], ...network }, { into }, firstDayOfOther) => ({
        ...network,
        _tag: "Merged",
        planned: planned.filter(({ on }) => on < firstDayOfOther),
        into,
        lastDay: addDays(firstDayOfOther, -1)
      })
    },
    Merged: {
      ...toldSteps,
      MergeCorrected: (network, _, firstDayOfOther) => ({ ...network, lastDay: addDays(firstDayOfOther, -1) })
    }
  },
  boundaries: () => [allNetworks],
  facts: factsOfNetwork,
  reminders: remindersOfNetwork,
  evolution: 3,
  projection: 2
}) {}

/**
 * The state of a network.
 *
 * @category models
 */
export type NetworkState = StateOf<typeof Network>
